import { inLanguage } from './language.ts';

/** The words of the settings. */
export const words = inLanguage({
  en: {
    title: 'Settings',
    appearance: 'Appearance',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    token: 'Token',
    bearer: 'Access token',
    hint: 'Needed where the server asks for one, and to see what is marked LIMITE. It is kept in this tab and nowhere else.',
    keep: 'Save',
    kept: 'The token is kept until this tab is closed.',
    forgotten: 'No token is kept.',
  },
  fr: {
    title: 'Réglages',
    appearance: 'Apparence',
    themes: { system: 'Comme l’appareil', light: 'Claire', dark: 'Sombre' },
    token: 'Jeton',
    bearer: 'Jeton d’accès',
    hint: 'Requis si le serveur en demande un, et pour voir ce qui est marqué LIMITE. Il n’est conservé que dans cet onglet.',
    keep: 'Enregistrer',
    kept: 'Le jeton est conservé jusqu’à la fermeture de cet onglet.',
    forgotten: 'Aucun jeton n’est conservé.',
  },
});
