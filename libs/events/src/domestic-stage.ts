import { DomesticStage } from '@accede/treaty-law';
import type { Contents } from './upcaster.ts';

// Until the stage of a domestic step became one of a few, it was told in free words.

const WORDS: Readonly<Record<DomesticStage, readonly string[]>> = {
  mandate: ['mandate', 'negotiating mandate', 'mandate to negotiate'],
  proposal: ['proposal', 'government proposal', 'proposal of government', 'government bill', 'bill'],
  parliament: [
    'parliament',
    'consent of parliament',
    "parliament's consent",
    'parliamentary consent',
    'approval of parliament',
    'approval by parliament',
    'parliamentary approval',
  ],
  promulgation: ['promulgation', 'promulgated'],
  'council-decision': ['council decision', 'decision of council'],
  'instrument-signed': ['instrument signed', 'signature of instrument', 'signing of instrument'],
};

const STAGES: ReadonlyMap<string, DomesticStage> = new Map(
  DomesticStage.options.flatMap((stage) => WORDS[stage].map((words) => [words, stage] as const)),
);

/** The stage that words name; undefined where they say something else, or more. */
function stageIn(words: string): DomesticStage | undefined {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s-]+/g, ' ')
    .trim();
  return STAGES.get(plain.replaceAll(/\bthe /g, ''));
}

/** Characters that the text of an act can have. */
const LONGEST_TEXT = 20_000;

interface Told {
  readonly stage?: unknown;
  readonly text?: string;
  readonly note?: string;
}

/** Fields of an act with the stage by its name; where the words name none, they stand in the text instead. */
function withStage(told: Told): Told {
  const { stage: words, ...rest } = told;
  if (typeof words !== 'string') return told;
  const stage = stageIn(words);
  if (stage !== undefined) return { ...told, stage };
  const text = rest.text === undefined ? words : `${words}\n${rest.text}`;
  return text.length <= LONGEST_TEXT ? { ...rest, text } : { ...rest, note: rest.note ?? words };
}

/** `DomesticStepRecorded` from version 1 to 2. */
export function stageOfStep({ data, metadata }: Contents): Contents {
  return { data: withStage(data as Told), metadata };
}

/** `ActCorrected` from version 1 to 2: it carries the act as corrected. */
export function stageOfCorrected({ data, metadata }: Contents): Contents {
  const corrected = data as { readonly act?: Told };
  return { data: corrected?.act ? { ...corrected, act: withStage(corrected.act) } : data, metadata };
}
