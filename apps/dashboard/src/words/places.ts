import { inLanguage } from './language.ts';

/** What the map calls the areas that are told apart, and what it says of them: French for the English of the areas. */
const FRENCH: Readonly<Record<string, string>> = {
  'Cyprus, north of the United Nations buffer zone': 'Chypre, au nord de la zone tampon des Nations Unies',
  'the Government of Cyprus does not exercise effective control there (Security Council resolutions 541 (1983) and 550 (1984))':
    'le Gouvernement chypriote n’y exerce pas de contrôle effectif (résolutions 541 (1983) et 550 (1984) du Conseil de sécurité)',
  Kosovo: 'Kosovo',
  'references to Kosovo shall be understood in the context of Security Council resolution 1244 (1999)':
    'toute référence au Kosovo s’entend au sens de la résolution 1244 (1999) du Conseil de sécurité',
  'Taiwan Province of China': 'Province chinoise de Taïwan',
  'so named in the practice of the United Nations; lit neither by acts of its own nor by those of China':
    'nom en usage aux Nations Unies ; n’est colorée ni par des actes propres ni par ceux de la Chine',
  'Falkland Islands (Malvinas)': 'Îles Falkland (Malvinas)',
  'South Georgia and the South Sandwich Islands': 'Géorgie du Sud et îles Sandwich du Sud',
  'a dispute exists between the Governments of Argentina and the United Kingdom of Great Britain and Northern Ireland concerning sovereignty':
    'souveraineté en litige entre les Gouvernements de l’Argentine et du Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
  'Western Sahara': 'Sahara occidental',
  'status not determined; a Non-Self-Governing Territory': 'statut non déterminé ; territoire non autonome',
  'Jammu and Kashmir': 'Jammu-et-Cachemire',
  'final status not agreed upon by the parties': 'statut définitif non convenu entre les parties',
  'Aksai Chin': 'Aksai Chin',
  'status not agreed between China and India': 'statut non convenu entre la Chine et l’Inde',
  'Arunachal Pradesh': 'Arunachal Pradesh',
  'boundary not agreed between China and India': 'frontière non convenue entre la Chine et l’Inde',
  Golan: 'Golan',
  'Syrian territory occupied by Israel (Security Council resolutions 242 (1967) and 497 (1981))':
    'territoire syrien occupé par Israël (résolutions 242 (1967) et 497 (1981) du Conseil de sécurité)',
  Jerusalem: 'Jérusalem',
  'status to be agreed by the parties; East Jerusalem is part of the Occupied Palestinian Territory (Security Council resolution 2334 (2016))':
    'statut à convenir entre les parties ; Jérusalem-Est fait partie du Territoire palestinien occupé (résolution 2334 (2016) du Conseil de sécurité)',
  Abyei: 'Abyei',
  'final status not yet determined': 'statut définitif non encore déterminé',
  "Hala'ib Triangle": 'Triangle de Halaïb',
  'Bir Tawil': 'Bir Tawil',
  'boundary not agreed between Egypt and the Sudan': 'frontière non convenue entre l’Égypte et le Soudan',
  'Ilemi Triangle': 'Triangle d’Ilemi',
  'boundary not agreed between Kenya and South Sudan': 'frontière non convenue entre le Kenya et le Soudan du Sud',
  'Etorofu (Iturup), Kunashiri (Kunashir), Shikotan and the Habomai Islands':
    'Etorofu (Itouroup), Kunashiri (Kounachir), Shikotan et les îles Habomai',
  'sovereignty disputed between Japan and the Russian Federation':
    'souveraineté en litige entre le Japon et la Fédération de Russie',
  Mayotte: 'Mayotte',
  'sovereignty disputed between the Comoros and France (General Assembly resolution 49/18)':
    'souveraineté en litige entre les Comores et la France (résolution 49/18 de l’Assemblée générale)',
  'Chagos Archipelago': 'Archipel des Chagos',
  'part of Mauritius: General Assembly resolution 73/295':
    'partie de Maurice : résolution 73/295 de l’Assemblée générale',
  'State of Palestine': 'État de Palestine',
  'non-member observer State of the United Nations': 'État non membre observateur auprès des Nations Unies',
  Crimea: 'Crimée',
  'part of Ukraine: General Assembly resolution 68/262':
    'partie de l’Ukraine : résolution 68/262 de l’Assemblée générale',
  'Heard Island and McDonald Islands': 'Îles Heard-et-MacDonald',
  'Norfolk Island': 'Île Norfolk',
  'Christmas Island and Cocos (Keeling) Islands': 'Île Christmas et îles des Cocos (Keeling)',
  'Hong Kong': 'Hong Kong',
  Macao: 'Macao',
  'Faroe Islands': 'Îles Féroé',
  Greenland: 'Groenland',
  'Åland Islands': 'Îles d’Åland',
  'French Polynesia': 'Polynésie française',
  'French Southern and Antarctic Lands': 'Terres australes et antarctiques françaises',
  'New Caledonia': 'Nouvelle-Calédonie',
  'Saint Barthélemy': 'Saint-Barthélemy',
  'Saint Martin (French part)': 'Saint-Martin (partie française)',
  'Saint Pierre and Miquelon': 'Saint-Pierre-et-Miquelon',
  'Wallis and Futuna': 'Wallis-et-Futuna',
  'French Guiana': 'Guyane française',
  Guadeloupe: 'Guadeloupe',
  Martinique: 'Martinique',
  Réunion: 'La Réunion',
  Curaçao: 'Curaçao',
  Aruba: 'Aruba',
  'Sint Maarten (Dutch part)': 'Saint-Martin (partie néerlandaise)',
  'Bonaire, Sint Eustatius and Saba': 'Bonaire, Saint-Eustache et Saba',
  Tokelau: 'Tokélaou',
  'Svalbard and Jan Mayen': 'Svalbard et Jan Mayen',
  Bermuda: 'Bermudes',
  'British Virgin Islands': 'Îles Vierges britanniques',
  'Cayman Islands': 'Îles Caïmanes',
  Gibraltar: 'Gibraltar',
  Montserrat: 'Montserrat',
  Pitcairn: 'Pitcairn',
  'Saint Helena, Ascension and Tristan da Cunha': 'Sainte-Hélène, Ascension et Tristan da Cunha',
  Anguilla: 'Anguilla',
  'Turks and Caicos Islands': 'Îles Turques et Caïques',
  Guernsey: 'Guernesey',
  Jersey: 'Jersey',
  'Isle of Man': 'Île de Man',
  'American Samoa': 'Samoa américaines',
  Guam: 'Guam',
  'Northern Mariana Islands': 'Îles Mariannes septentrionales',
  'Puerto Rico': 'Porto Rico',
  'United States Virgin Islands': 'Îles Vierges américaines',
};

/** The name of an area, or what is said of it, in the language. */
export const ofPlace: (english: string) => string = inLanguage({
  en: (english: string) => english,
  fr: (english) => FRENCH[english] ?? english,
});

/** What French does not say of the areas. */
export function unsaidInFrench(said: readonly string[]): string[] {
  return said.filter((english) => !(english in FRENCH));
}
