import type { ReactNode } from 'react';
import { inline } from './inline.ts';
import { inLanguage } from './language.ts';

/** The words of what became of the place of a participant in a treaty. */
export const words = inLanguage({
  en: {
    continuedBy: (whom: ReactNode): ReactNode => inline('Continued by ', whom),
    signatureEnded: 'Signature ended',
  },
  fr: {
    continuedBy: (whom) => inline('A pour continuateur : ', whom),
    signatureEnded: 'Signature éteinte',
  },
});
