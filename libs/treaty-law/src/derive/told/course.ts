import { type Act, isStatement } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import { type LegalDate, later } from '../../legal-date.ts';
import { type Reason, reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import type { StatementStep } from '../../status.ts';
import type { Consent } from '../dossier.ts';
import { reach, type World } from '../world.ts';
import { mayNotModify } from './loss.ts';
import type { Statement, Told } from './statement.ts';
import { confirmationOf, isPartial } from './targets.ts';
import { withdrawnFrom } from './withdrawal.ts';

/** What became of a statement, step by step. */
export interface Course {
  /** First day of its effect; null while the treaty does not bind its author. */
  readonly from: LegalDate | null;
  readonly history: StatementStep[];
  readonly why: Reason[];
  text: string | null;
  contact: string | null;
  withdrawnOn: LegalDate | null;
  /** What took its place, and from when. */
  superseded: { readonly by: Act; readonly on: LegalDate } | null;
}

/** Whether it was told before its author consented. */
export const isBefore = ({ date }: Act, consent: Consent | null): boolean =>
  consent === null || date < consent.act.date;

/** From when a statement has effect, and what its author did about it since. */
export function courseOf(
  told: Told,
  boundFrom: LegalDate | null,
  targets: ReadonlyMap<Act, string>,
  world: World,
): Course {
  const { act, dossier, provision, consent } = told;
  const { code } = dossier.participant;
  const why: Reason[] = [reason(act.provision, 'act-on-record', { act: actFacts(act, code) }, [act])];
  // From when: with its author's consent; what is told later on receipt, unless a rule or the statement says otherwise.
  let from = act.effective ?? act.date;
  const rule =
    provision?.made ?? (act.kind === 'territorial-application' ? world.document.territories?.extension : undefined);
  if (rule !== undefined && consent !== null && act.date > consent.act.date) {
    const reached = reach(rule.delay, act.date, world);
    from = later(reached.date ?? from, from);
    const facts = { consented: consent.act.date, reached: reached.why };
    why.push(reason(rule.article, 'told-after-instrument', facts, [act]));
  }
  const effective = boundFrom === null ? null : later(from, boundFrom);
  const course: Course = {
    from: effective,
    history: [step(act, 'made', effective)],
    why,
    text: act.text ?? null,
    contact: act.contact ?? null,
    withdrawnOn: null,
    superseded: null,
  };
  for (const [other, target] of targets) {
    if (target !== act.id || other.date < act.date) continue;
    if (isStatement(other)) {
      if (course.superseded !== null || other.kind !== act.kind) continue;
      course.superseded = { by: other, on: later(other.effective ?? other.date, effective ?? other.date) };
    } else if (other.kind === 'statement-modified') modify(course, other, told, boundFrom, world);
    else takeBack(course, other, told, world);
  }
  return course;
}

function modify(course: Course, change: Act, told: Told, boundFrom: LegalDate | null, world: World): void {
  const { act, dossier, provision, consent } = told;
  const { history, why, withdrawnOn } = course;
  if (withdrawnOn !== null && withdrawnOn <= change.date) return;
  const barred = mayNotModify(change, act, provision, consent, world);
  if (barred !== undefined) {
    history.push(step(change, 'modified', null));
    why.push(barred);
    return;
  }
  const named = change.effective ?? change.date;
  history.push(step(change, 'modified', boundFrom === null ? null : later(named, boundFrom)));
  if (named <= world.asAt) {
    course.text = change.text ?? course.text;
    course.contact = change.contact ?? course.contact;
  }
  const facts = { act: actFacts(change, dossier.participant.code), effective: change.effective ?? null };
  why.push(reason(act.provision, 'modified-statement', facts, [change]));
}

function takeBack(course: Course, back: Act, { act, dossier, provision }: Told, world: World): void {
  if (course.withdrawnOn !== null) return;
  const { date, article, why: reached } = withdrawnFrom(back, act, provision, world);
  const partial = isPartial(back, act);
  course.history.push(step(back, partial ? 'withdrawn-in-part' : 'withdrawn', date));
  const said = actFacts(back, dossier.participant.code);
  const facts = { act: said, partial, territories: back.territories ?? null, reached };
  course.why.push(reason(article, 'took-back-statement', facts, [back]));
  if (!partial) course.withdrawnOn = date;
}

/** Whether a reservation formulated when signing was confirmed on consent, where it must be (VCLT Art. 23(2)). */
export function confirm(course: Course, told: Told, world: World): 'confirmed' | 'not-confirmed' | null {
  const { act, dossier, provision, consent } = told;
  const { history, why, withdrawnOn } = course;
  const { code } = dossier.participant;
  const article = world.document.statements.confirmation?.article ?? 'VCLT Art. 23(2)';
  const before = isBefore(act, consent);
  const isWithdrawn = consent !== null && withdrawnOn !== null && withdrawnOn <= consent.act.date;
  if (consent !== null && before && act.kind === 'reservation' && !isWithdrawn) {
    const again = confirmationOf(act, dossier);
    if (again !== undefined) course.superseded = { by: again, on: again.date };
    else if (mustBeConfirmed(provision, world) && course.superseded === null) {
      const facts = { consent: actFacts(consent.act, code) };
      why.push(reason(article, 'not-confirmed-on-consent', facts, [act, consent.act]));
      return 'not-confirmed';
    }
  }
  if (course.superseded === null) return null;
  const { by, on } = course.superseded;
  const confirmed = before && by.kind === 'reservation' && by.date === consent?.act.date;
  history.push(step(by, confirmed ? 'confirmed' : 'replaced', on));
  const facts = { act: actFacts(by, code) };
  why.push(
    confirmed ? reason(article, 'confirmed-by', facts, [by]) : reason(act.provision, 'replaced-by', facts, [by]),
  );
  return confirmed ? 'confirmed' : null;
}

/** Not where the treaty itself provides for the reservation at signature, unless it asks for it. */
function mustBeConfirmed(provision: Provision | undefined, { document }: World): boolean {
  return document.statements.confirmation?.required ?? (provision?.kind !== 'reservation' || provision.confirmed);
}

export function tellObjections({ history, why }: Course, raised: readonly Statement[]): void {
  for (const { act, dossier, status } of raised) {
    history.push(step(act, 'objected', act.date));
    const facts = { act: actFacts(act, dossier.participant.code), opposesForce: act.opposesForce ?? false };
    why.push(reason(act.provision, 'objected-to', facts, [act]));
    const { withdrawnOn: taken } = status;
    if (taken !== null) history.push({ ...step(act, 'objection-withdrawn', taken), date: taken, text: null });
  }
}

export function step(
  { id, date, participant, text }: Act,
  what: StatementStep['what'],
  effective: LegalDate | null,
): StatementStep {
  return { act: id, date, what, effective, participant: participant as string, text: text ?? null };
}
