import { type Act, isSignature } from '../../act.ts';
import { type LegalDate, plus } from '../../legal-date.ts';
import { reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import { successionDate } from '../capacity.ts';
import type { Consent, Dossier } from '../dossier.ts';
import type { GeneralForce } from '../force/force.ts';
import type { World } from '../world.ts';
import type { Check, Find } from './find.ts';

/** Days that are not on record: of a signature, of a consent, of its end, of the succession that it notifies. */
export const checkDays: Check = (dossier, world, find) => {
  for (const consent of dossier.consents) if (consent.continues === null) checkConsent(consent, dossier, world, find);
  for (const act of dossier.acts) if (isSignature(act) && act.notAfter !== undefined) dayNotKnown(act, world, find);
};

function checkConsent(consent: Consent, { participant, acts }: Dossier, world: World, find: Find): void {
  const { act, denunciation, endedBy, endedAfter, endedOn } = consent;
  const { code } = participant;
  if (act.notAfter !== undefined && !isSignature(act)) dayNotKnown(act, world, find);
  if (denunciation?.notAfter !== undefined) dayNotKnown(denunciation, world, find);
  if (endedBy === 'left-on-unknown-day' && endedOn !== null && endedAfter !== null) {
    const facts = { participant: code, after: endedAfter, last: endedOn };
    const ceased = acts.filter(({ kind }) => kind === 'ceased');
    find('left-on-unknown-day', 'warning', reason(undefined, 'shown-as-gone', facts, ceased), code);
  }
  if (
    act.kind === 'succession' &&
    world.document.entryIntoForce !== undefined &&
    successionDate(act, participant, world) === null
  ) {
    const why = reason(undefined, 'succession-undated', { act: actFacts(act, code) }, [act]);
    find('succession-without-date', 'warning', why, code);
  }
}

/** An act whose day is not on record: by the last possible day it is certain. */
export function dayNotKnown(act: Act, { asAt }: World, find: Find): void {
  const last = act.notAfter as LegalDate;
  const facts = { act: actFacts(act), last, openOn: last > asAt ? asAt : null };
  find('day-not-known', 'notice', reason(undefined, 'day-not-on-record', facts, [act]), act.participant ?? null);
}

/** The date that the depositary states, against that of the clause. */
export function checkStated({ stated, computed, date, article }: GeneralForce, find: Find): void {
  if (stated === null || computed === null || date === null || computed === date) return;
  const why = reason(article, 'stated-date-differs', { stated: date, computed }, [stated]);
  find('entry-into-force-date-differs', 'warning', why, null);
}

/** A consent whose source prints another date of effect than the rule gives. */
interface Differing {
  readonly act: Act;
  readonly code: string;
  readonly printed: LegalDate;
  readonly computed: LegalDate;
}

/** Dates of effect that sources print, against those of the rule. */
export function checkEffects({ consents, document }: World, find: Find): void {
  if (document.entryIntoForce === undefined) return;
  let all = 0;
  const differing: Differing[] = [];
  for (const { act, participant, inForceFrom: computed, continues } of consents) {
    const { effective: printed } = act;
    if (continues !== null || act.kind === 'succession' || printed === undefined || computed === null) continue;
    all += 1;
    if (printed !== computed) differing.push({ act, code: participant.code, printed, computed });
  }
  const { article } = document.entryIntoForce;
  const count = differing.length;
  // All by the same day: a way of counting, and no errors.
  if (count > 1 && count === all)
    for (const days of [1, -1])
      if (differing.every(({ printed, computed }) => plus(computed, { days }) === printed)) {
        const acts = differing.map(({ act }) => act);
        const why = reason(article, 'all-effects-differ-by-a-day', { count, later: days > 0 }, acts);
        find('effective-dates-differ-by-a-day', 'notice', why, null);
        return;
      }
  for (const { act, code, printed, computed } of differing) {
    const facts = { act: actFacts(act, code), printed, computed };
    find('effective-date-differs', 'warning', reason(article, 'printed-effect-differs', facts, [act]), code);
  }
}
