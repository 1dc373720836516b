import { inLanguage, list } from './language.ts';

/** What is said of an address that asks what the page cannot answer. */
export const words = inLanguage({
  en: {
    wrong: 'The address of this page is not right.',
    today: 'What you see is today’s record, not that of the time the link meant.',
    leftOut: 'What you see leaves out what is wrong in it.',
    takeOut: 'Remove it from the address',
    must: (asked: string) => `must be ${asked}`,
    day: 'a day that exists, as 2015-12-03',
    instant: 'an instant with its day and time, as 2015-12-03T12:00:00Z',
    oneOf: (values: readonly string[]) => `one of ${values.join(', ')}`,
    someOf: (values: readonly string[]) => `one or several, with commas, of ${values.join(', ')}`,
    meant: (name: string) => `there is no such parameter; it is written ${name}`,
    once: 'may stand there only once',
    notAfter: (to: string) => `must not be after the last day, to=${to}`,
  },
  fr: {
    wrong: 'L’adresse de cette page comporte une erreur.',
    today: 'La page montre l’état à ce jour, et non celui de la date que visait le lien.',
    leftOut: 'La page ne tient pas compte de ce qui y est erroné.',
    takeOut: 'Le retirer de l’adresse',
    must: (asked) => `doit être ${asked}`,
    day: 'un jour qui existe, par exemple 2015-12-03',
    instant: 'un instant avec son jour et son heure, par exemple 2015-12-03T12:00:00Z',
    oneOf: (values) => `l’une des valeurs ${list(values, 'or')}`,
    someOf: (values) => `une ou plusieurs, séparées par des virgules, des valeurs ${list(values)}`,
    meant: (name) => `ce paramètre n’existe pas ; il s’écrit ${name}`,
    once: 'ne peut y figurer qu’une fois',
    notAfter: (to) => `ne peut être postérieur au dernier jour, to=${to}`,
  },
});
