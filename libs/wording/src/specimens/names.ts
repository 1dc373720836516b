import type { Named, Names } from '../speech.ts';

/** Participants of the specimens: each takes its article in another way. */
const NAMED: Readonly<Record<string, Named>> = {
  HUN: { name: 'Hungary', nameFr: 'Hongrie', articleFr: 'la' },
  JPN: { name: 'Japan', nameFr: 'Japon', articleFr: 'le' },
  USA: { name: 'United States of America', article: true, nameFr: 'États-Unis d’Amérique', articleFr: 'les' },
  IND: { name: 'India', nameFr: 'Inde', articleFr: 'l’' },
  CUB: { name: 'Cuba', nameFr: 'Cuba', articleFr: '' },
  EUE: { name: 'European Union', article: true, nameFr: 'Union européenne', articleFr: 'l’' },
  NLD: { name: 'Netherlands', article: true, nameFr: 'Pays-Bas', articleFr: 'les' },
  OMN: { name: 'Oman', nameFr: 'Oman', articleFr: '' },
};

export const names: Names = { participant: (code) => NAMED[code], titleFr: () => undefined };
