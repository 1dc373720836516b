import { participantsByCode } from '@accede/catalogue';
import { speechIn, type Worded, worded } from '@accede/wording';

const english = speechIn('en', { participant: (code) => participantsByCode.get(code), titleFr: () => undefined });

/** What the law gave, in English, for cases that check what people read. */
export const inWords = <T>(value: T): Worded<T> => worded(value, english);
