import type { ConsentMeans, DomesticStage, ParticipantCode } from '../act.ts';
import type { LegalDate } from '../legal-date.ts';

/** How far a participant has come on the way to ratification. */
export interface PipelineFacts {
  'way-closed-by-deposit': {
    readonly participant: ParticipantCode;
    readonly means: ConsentMeans;
    readonly date: LegalDate;
  };
  /** `furthest`: no deposit is on record, so that it is the furthest reached; `again`: the last of several such steps. */
  'way-stage-reached': {
    readonly stage: DomesticStage;
    readonly date: LegalDate;
    readonly again: LegalDate | null;
    readonly furthest: boolean;
  };
  'way-without-stage': Record<never, never>;
  'way-steps-after-deposit': { readonly n: number };
  'way-steps-to-ended-consent': { readonly n: number; readonly ended: LegalDate };
  /** A consent that the press reports, with no deposit found. */
  'way-consent-reported': { readonly date: LegalDate };
}
