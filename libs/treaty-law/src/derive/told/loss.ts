import type { Act } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import type { LegalDate } from '../../legal-date.ts';
import { type Reason, reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import { type Consent, type Dossier, hasSigned } from '../dossier.ts';
import { reach, stands, type World } from '../world.ts';

// Why a statement has no effect: the treaty prohibits it, it came at the wrong time, or its author had lost the right.

/** What takes its effect from a statement. */
export interface Loss {
  readonly article: string | undefined;
  readonly why: Reason;
  /** Of a late reservation where the text is silent: it is taken in deposit if nobody objects by this day. */
  readonly until?: LegalDate;
}

/** Practice of the Secretary-General as depositary on reservations that come late: note of 4 April 2000. */
const LATE = 'depositary practice (LA 41 TR/221 (23-1)); ILC Guide to Practice on Reservations, 2.3.1';

/**
 * What takes its effect from the statement; undefined where nothing does. A prohibited reservation is null, and neither
 * silence nor acceptance cures it (VCLT Art. 19(a) and (b)); one that the text allows at certain moments only is not
 * authorized at others (VCLT Art. 19, chapeau). Where the text is silent a late one waits for the others.
 */
export function lossOf(
  act: Act,
  provision: Provision | undefined,
  consent: Consent | null,
  dossier: Dossier,
  world: World,
): Loss | undefined {
  const { document } = world;
  if (document.entryIntoForce === undefined || act.kind === 'objection') return undefined;
  const { closed, objections } = document.statements;
  const reservation = act.kind === 'reservation';
  const list = closed.find(({ kind }) => kind === act.kind);
  const own = provision !== undefined && (provision.kind === act.kind || !reservation);
  if (reservation && list !== undefined && !own)
    return { article: list.article, why: reason(list.article, 'reservation-not-listed', {}, [act]) };
  if (own && provision !== undefined) {
    if (!isOutOfTime(act, provision, dossier, world)) return undefined;
    const { provision: article, when } = provision;
    return { article, why: reason(article, 'made-out-of-time', { when }, [act]) };
  }
  // A document without a catalogue of provisions says nothing about what may be told, and when.
  const { provisions, silent } = document.statements;
  if (!silent && provisions.length === 0 && closed.length === 0) return undefined;
  if (!reservation || consent === null || act.date <= consent.act.date || isWithAnAct(act, dossier)) return undefined;
  const { date } = reach(objections?.within ?? { kind: 'period', months: 12 }, act.notified ?? act.date, world);
  const why = reason(LATE, 'made-after-consent', { consented: consent.act.date }, [act]);
  return { article: LATE, why, ...(date === null ? {} : { until: date }) };
}

/**
 * Whether it came at none of the moments that the provision allows. What had to be told, or is kept up to date, is
 * better told late than never; of what the record is not known to hold, nothing is said.
 */
export function isOutOfTime(act: Act, provision: Provision, dossier: Dossier, world: World): boolean {
  if (provision.mandatory || provision.keptUpToDate || isOnTime(act, provision, dossier)) return false;
  if (isEntitled(act, dossier)) return true;
  const { record } = world.context;
  return record === undefined || (record.completeAsOf.consent ?? '') >= act.date;
}

/** Whether it came at one of the moments that the provision names. */
export function isOnTime(act: Act, { when }: Provision, dossier: Dossier): boolean {
  if (when.includes('signature') && isOn(act, dossier.signatures)) return true;
  if (when.includes('consent') && (isWithConsent(act, dossier) || isOn(act, dossier.further))) return true;
  return when.includes('any-time') && isEntitled(act, dossier);
}

/** Whether its author had signed or consented by then, and had not taken that back. */
export function isEntitled({ date }: Act, dossier: Dossier): boolean {
  return (
    hasSigned(dossier, date) || dossier.consents.some((consent) => stands(consent, date) || consent.act.date === date)
  );
}

/** Whether two acts were done on one day; of a day that is not known, on a day that both can have been done. */
function isSameDay({ date, notAfter }: Act, other: Act): boolean {
  return other.date <= (notAfter ?? date) && date <= (other.notAfter ?? other.date);
}

function isOn(act: Act, acts: readonly Act[]): boolean {
  return acts.some((other) => isSameDay(act, other));
}

function isWithConsent(act: Act, { consents }: Dossier): boolean {
  return consents.some((consent) => isSameDay(act, consent.act));
}

/** Whether it came with a signature, an instrument, or the extension of the treaty to a territory. */
function isWithAnAct(act: Act, dossier: Dossier): boolean {
  return (
    isOn(act, dossier.signatures) ||
    isWithConsent(act, dossier) ||
    isOn(act, dossier.further) ||
    dossier.acts.some((other) => other.kind === 'territorial-application' && isSameDay(act, other))
  );
}

/**
 * Why a modification is one that its author could no longer make: of a reservation, once it has consented, only to
 * narrow it (ILC Guide to Practice on Reservations, 2.3.4; VCLT Art. 22 knows withdrawal only).
 */
export function mayNotModify(
  change: Act,
  of: Act,
  provision: Provision | undefined,
  consent: Consent | null,
  { document }: World,
): Reason | undefined {
  const { provisions, closed, silent } = document.statements;
  if (!silent && provisions.length === 0 && closed.length === 0) return undefined;
  if (of.kind !== 'reservation' || change.partial === true || document.entryIntoForce === undefined) return undefined;
  if (consent === null || change.date <= consent.act.date || provision?.when.includes('any-time')) return undefined;
  const facts = { act: actFacts(change), provision: provision?.provision ?? null };
  return reason('ILC Guide to Practice on Reservations, 2.3.4', 'may-only-narrow', facts, [change]);
}
