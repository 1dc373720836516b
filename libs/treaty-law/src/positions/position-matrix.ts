import { type Context, membershipsOf, membersOf } from '../context.ts';
import type { FinalClauses } from '../final-clauses.ts';
import { type LegalDate, later } from '../legal-date.ts';
import { type Reason, reason } from '../reason.ts';
import type { ParticipantStatus, RecordState, StatementStatus, TreatyStatus } from '../status.ts';
import {
  dutyOf,
  type Position,
  PositionAnswer,
  type PositionCell,
  type PositionItem,
  type PositionMatrix,
  type PositionRow,
  type PositionVersion,
} from './positions.ts';

/** What a position is measured against. */
export interface PositionBasis {
  readonly document: FinalClauses;
  readonly status: TreatyStatus;
  readonly record: RecordState;
  /** What of it is supposed: acts by their ids, and that the record of statements is complete as of a day. */
  readonly supposed?:
    | { readonly acts?: readonly string[] | undefined; readonly completeAsOf?: LegalDate | undefined }
    | undefined;
}

/** The position has no version of that name. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion';
  readonly code = 'unknown-version';
  readonly field = 'version';
  readonly known: readonly string[];

  constructor(position: Position, asked: string) {
    const known = position.versions.map(({ id }) => id);
    super(`version: position ${position.id} has no version "${asked}"; it has ${known.join(', ')}`);
    this.known = known;
  }
}

/**
 * Where each member of the group stands on each item, as at the date of the status.
 * What is not on record is `outstanding`, or conforms, only where the record is known to hold everything.
 * Fails with `UnknownVersion`.
 */
export function positionMatrix(
  position: Position,
  versionId: string,
  basis: PositionBasis,
  context: Context,
): PositionMatrix {
  const version = position.versions.find(({ id }) => id === versionId);
  if (version === undefined) throw new UnknownVersion(position, versionId);
  const { id, date, status, legalAct, url, items } = version;
  const { asAt } = basis.status;
  const participants = new Map(basis.status.participants.map((each) => [each.participant, each]));
  const statements = Map.groupBy(basis.status.statements, (each) => each.participant);
  const members = membersOf(context, position.group, asAt)
    .sort()
    .map((code): PositionRow => {
      const participant = context.participants.get(code);
      const inTreaty = participants.get(code);
      const consent = consentThatStands(inTreaty);
      const member: Member = {
        code,
        name: participant?.name ?? code,
        inTreaty,
        consent,
        statements: statements.get(code) ?? [],
      };
      const exempt = exemptionOf(version, member, asAt);
      const open = exempt === undefined ? doubtOf(version, member) : undefined;
      return {
        participant: code,
        name: participant?.name ?? code,
        bound: exempt !== undefined ? false : open !== undefined ? null : true,
        status: inTreaty?.status ?? 'none',
        signed: inTreaty?.signed ?? null,
        consented: consent?.date ?? null,
        answers: items.map((item) => ({
          item: item.id,
          duty: dutyOf(item),
          ...(exempt
            ? { answer: 'not-bound', due: null, made: null, because: [exempt] }
            : open
              ? { answer: 'not-on-record', due: null, made: null, because: [open] }
              : cellOf(item, member, { version, basis, context })),
        })),
      };
    });
  const answers = members.flatMap((member) => member.answers);
  const count = (answer: PositionAnswer) => answers.filter((cell) => cell.answer === answer).length;
  return {
    id: position.id,
    title: position.title,
    treaty: position.treaty,
    group: position.group,
    groupTitle: context.groupTitles?.get(position.group) ?? position.group,
    asAt,
    version: { id, date, status, legalAct, url },
    restsOn: version.restsOn?.says ?? null,
    supposed: { acts: [...(basis.supposed?.acts ?? [])], completeAsOf: basis.supposed?.completeAsOf ?? null },
    items: items.map((item) => ({ ...item, duty: dutyOf(item) })),
    members,
    totals: Object.fromEntries(PositionAnswer.options.map((answer) => [answer, count(answer)])) as Record<
      PositionAnswer,
      number
    >,
  };
}

interface Member {
  readonly code: string;
  /** As gaps of the record, which are texts, name it. */
  readonly name: string;
  readonly inTreaty: ParticipantStatus | undefined;
  readonly consent: ParticipantStatus['consent'];
  readonly statements: readonly StatementStatus[];
}

interface Measure {
  readonly version: PositionVersion;
  readonly basis: PositionBasis;
  readonly context: Context;
}

type Found = Omit<PositionCell, 'item' | 'duty'>;

function consentThatStands(inTreaty: ParticipantStatus | undefined): ParticipantStatus['consent'] {
  return inTreaty?.status === 'contracting' || inTreaty?.status === 'party' ? inTreaty.consent : null;
}

/** Why the position does not address the member; undefined where it does. */
function exemptionOf(version: PositionVersion, { code }: Member, asAt: LegalDate): Reason | undefined {
  const never = version.notBound.find(({ participant }) => participant === code);
  if (never) return reason(placeIn(version, never), 'position-says', { says: never.says });
  const unless = version.boundIfNotified.find(({ participant }) => participant === code);
  if (unless === undefined || unless.notified === null || unless.notified <= asAt) return undefined;
  const { says, notified } = unless;
  return reason(placeIn(version, unless), 'position-notified-later', { says, asAt, notified });
}

/** Where in its legal act the position says something. */
const placeIn = ({ legalAct }: PositionVersion, { source }: { source: string }): string => `${legalAct}, ${source}`;

/** Why it cannot be said whether the position addresses the member; undefined where it can. */
function doubtOf(version: PositionVersion, { code }: Member): Reason | undefined {
  const unless = version.boundIfNotified.find(({ participant }) => participant === code);
  if (unless === undefined || unless.notified !== null) return undefined;
  return reason(placeIn(version, unless), 'position-notification-unknown', { says: unless.says });
}

function cellOf(item: PositionItem, member: Member, measure: Measure): Found {
  const { basis, context, version } = measure;
  const { asAt } = basis.status;
  const asked: Reason = reason(placeIn(version, item), 'position-says', { says: item.says });
  const joined = item.for === undefined ? undefined : joinedOn(item.for, member, measure);
  if (item.for !== undefined && joined === undefined) {
    const group = context.groupTitles?.get(item.for) ?? item.for;
    const why = reason(undefined, 'item-not-for-member', { participant: member.code, group, asAt });
    return { answer: 'not-bound', due: null, made: null, because: [asked, why] };
  }
  const all = statementsOn(item, member);
  const onRecord = all.filter(wasMade);
  const lines = all.map((statement) => lineOf(statement, measure));
  if (item.modality === 'free') {
    const nothing = reason(item.provision, 'item-left-free', {});
    const told = lines.length > 0 ? lines : [nothing];
    return { answer: 'conforms', due: null, made: firstDate(onRecord), because: [asked, ...told] };
  }
  const when = notBefore(joined, dueOf(item, member, measure), member);
  const outcome = item.recorded
    ? (refrains(item) ? refraining : making)(item, member, measure, asked, when)
    : beyondTheRecord(item, asked, when);
  const answered = outcome.answer === 'conforms' || outcome.answer === 'deviates';
  return { ...outcome, due: when.due, made: answered ? firstDate(onRecord) : null };
}

/** Since when the member has belonged to a group that it belongs to on asAt. */
function joinedOn(group: string, { code }: Member, { basis, context }: Measure): LegalDate | undefined {
  const { asAt } = basis.status;
  return membershipsOf(context, group, code).find(({ from, to }) => from <= asAt && (to === undefined || asAt <= to))
    ?.from;
}

/** What concerns members of a group only falls due no sooner than on the day on which the member joins it. */
function notBefore(joined: LegalDate | undefined, when: Due, { code }: Member): Due {
  if (joined === undefined || when.due === null || joined <= when.due) return when;
  const why = reason(undefined, 'item-for-member-since', { participant: code, since: joined });
  return { due: later(when.due, joined), because: [...when.because, why] };
}

function refrains({ modality }: PositionItem): boolean {
  return modality === 'shall-not-make' || modality === 'encouraged-not-to-make';
}

/** A thing of which the depositary is told nothing. */
function beyondTheRecord(item: PositionItem, asked: Reason, when: Due): Outcome {
  if (when.due === null) return { answer: 'not-yet-due', because: [asked, ...when.because] };
  const why = reason(item.provision, 'item-beyond-record', {});
  return { answer: 'not-on-record', because: [asked, ...when.because, why] };
}

interface Due {
  /** Null while it is not due. */
  readonly due: LegalDate | null;
  readonly because: readonly Reason[];
}

type Outcome = Pick<Found, 'answer' | 'because'>;

/** A thing to be left alone: what is on record deviates, at signature already; nothing on record is not nothing made. */
function refraining(item: PositionItem, member: Member, measure: Measure, asked: Reason, when: Due): Outcome {
  const all = statementsOn(item, member);
  const lines = all.map((statement) => lineOf(statement, measure));
  if (all.some(wasMade)) return { answer: 'deviates', because: [asked, ...lines] };
  if (when.due === null) return { answer: 'not-yet-due', because: [asked, ...lines, ...when.because] };
  if (all.some((each) => wasWithdrawn(each, member)))
    return { answer: 'conforms', because: [asked, ...lines, ...when.because] };
  const whole = recordHoldsAll(item, member, measure, when.due);
  return {
    answer: whole.known ? 'conforms' : 'not-on-record',
    because: [asked, ...(lines.length > 0 ? lines : [nothingOn(item)]), ...when.because, whole.because],
  };
}

/** A thing to be made or communicated. */
function making(item: PositionItem, member: Member, measure: Measure, asked: Reason, when: Due): Outcome {
  const all = statementsOn(item, member);
  const onRecord = all.filter(wasMade);
  const lines = all.map((statement) => lineOf(statement, measure));
  if (onRecord.length > 0) {
    const several = severalOf(item, onRecord, measure);
    if (several !== undefined) return { answer: 'deviates', because: [asked, ...lines, several] };
    const content = contentOf(item, onRecord, measure);
    if (content.shown === 'yes') {
      const late = lateness(item, all, measure, when.due);
      return {
        answer: late?.tooLate ? 'deviates' : 'conforms',
        because: [asked, ...lines, ...content.because, ...(late ? [late.because] : [])],
      };
    }
    if (content.shown === 'contrary') return { answer: 'deviates', because: [asked, ...lines, ...content.because] };
    if (content.shown === 'cannot-tell' || when.due === null)
      return {
        answer: when.due === null ? 'not-yet-due' : 'not-on-record',
        because: [asked, ...lines, ...content.because, ...(when.due === null ? when.because : [])],
      };
    lines.push(...content.because);
  }
  if (when.due === null) return { answer: 'not-yet-due', because: [asked, ...lines, ...when.because] };
  if (onRecord.length === 0 && all.some((each) => wasWithdrawn(each, member))) {
    return { answer: 'deviates', because: [asked, ...lines, reason(item.provision, 'item-withdrawn', {})] };
  }
  const whole = recordHoldsAll(item, member, measure, when.due);
  return {
    answer: whole.known ? 'outstanding' : 'not-on-record',
    because: [asked, ...(lines.length > 0 ? lines : [nothingOn(item)]), ...when.because, whole.because],
  };
}

/** The member's statements under the provisions of the item, of its kind; each way of telling is as good as another. */
function statementsOn(item: PositionItem, { statements }: Member): StatementStatus[] {
  const provisions = item.under ?? [item.provision];
  return statements.filter(
    ({ kind, provision, listed }) =>
      sameKind(item.kind, kind) &&
      provisions.some((meant) => covers(meant, listed ?? provision) || covers(meant, provision)),
  );
}

const TOLD = new Set(['declaration', 'notification', 'communication', 'authority']);

/** Depositaries call the same thing a declaration or a notification; a reservation is always called one. */
function sameKind(asked: string | undefined, kind: string): boolean {
  return asked === undefined || asked === kind || (TOLD.has(asked) && TOLD.has(kind));
}

/** Exactly, or the one within the other: `8(10)` is about `8(10)(a)` too. */
function covers(a: string, b: string | null): boolean {
  const within = (long: string, short: string): boolean => long.startsWith(short) && long[short.length] === '(';
  return b !== null && (a === b || within(a, b) || within(b, a));
}

/** One withdrawn before the consent tells nothing of what was said with the consent. */
/** Whether its author made it and has not taken it back; what is without effect was made all the same. */
function wasMade({ stands, state }: StatementStatus): boolean {
  return stands || state === 'without-effect' || state === 'awaiting';
}

function wasWithdrawn({ stands, withdrawnOn }: StatementStatus, { consent }: Member): boolean {
  return !stands && withdrawnOn !== null && consent !== null && withdrawnOn >= consent.date;
}

function firstDate(statements: readonly StatementStatus[]): LegalDate | null {
  return statements.map(({ date }) => date).sort()[0] ?? null;
}

/** A statement with what has become of it. */
function lineOf(statement: StatementStatus, { basis }: Measure): Reason {
  const { act, kind, provision, date, withdrawnOn, state, stands } = statement;
  const withdrawn = stands ? null : withdrawnOn;
  const facts = {
    kind,
    date,
    supposed: isSupposed(act, basis),
    withdrawn,
    state: stands || withdrawn !== null ? null : state,
  };
  return reason(provision ?? undefined, 'item-statement', facts, [act]);
}

function nothingOn(item: PositionItem): Reason {
  return reason(item.provision, 'item-without-act', {});
}

function isSupposed(act: string, { supposed }: PositionBasis): boolean {
  return supposed?.acts?.includes(act) ?? false;
}

/** When the item fell due: with the consent, with what it is made together with, or when the treaty binds the member. */
function dueOf(item: PositionItem, member: Member, measure: Measure): Due {
  const { version, basis } = measure;
  const { asAt } = basis.status;
  const { code: participant, consent, inTreaty } = member;
  if (item.when.every((time) => time === 'in-force')) {
    const from = inTreaty?.status === 'party' || inTreaty?.status === 'contracting' ? inTreaty.inForceFrom : null;
    if (from !== null && from <= asAt)
      return { due: from, because: [reason(undefined, 'item-due-in-force', { participant, from })] };
    return { due: null, because: [reason(undefined, 'item-not-in-force', { participant, asAt, from })] };
  }
  const consented = consentOf(member, measure);
  const other = version.items.find(({ id }) => id === item.with);
  if (other !== undefined) {
    const given = statementsOn(other, member).filter(wasMade);
    const first = given.find(({ date }) => date === firstDate(given));
    if (first) {
      const { kind, date, act } = first;
      const why = reason(item.provision, 'item-due-with-other', { kind, provision: other.provision, date }, [act]);
      return { due: date, because: [why] };
    }
    const facts = { kind: other.kind ?? null, provision: other.provision };
    const why = reason(item.provision, 'item-owed-with-other', facts);
    return { due: consent?.date ?? null, because: [why, consented] };
  }
  return { due: consent?.date ?? null, because: [consented] };
}

function consentOf({ code: participant, consent, inTreaty }: Member, { basis }: Measure): Reason {
  if (consent) {
    const { act, means, date } = consent;
    const facts = { participant, means, date, supposed: isSupposed(act, basis) };
    return reason(undefined, 'item-due-on-consent', facts, [act]);
  }
  const left = inTreaty?.consent != null;
  const facts = { participant, signed: inTreaty?.signed ?? null, left, asAt: basis.status.asAt };
  return reason(undefined, 'item-due-with-consent', facts);
}

/** Several authorities that stand where one only may be designated. */
function severalOf(item: PositionItem, made: readonly StatementStatus[], { basis }: Measure): Reason | undefined {
  const standing = made.filter(({ stands }) => stands);
  const provision = basis.document.statements.provisions.find(
    (each) => each.provision === item.provision && each.single,
  );
  if (provision === undefined || standing.length < 2) return undefined;
  const acts = standing.map(({ act }) => act);
  return reason(item.provision, 'item-several', { n: standing.length }, acts);
}

/** Whether a statement under the provision may still come after the consent. */
function mayComeLater(item: PositionItem, { basis }: Measure): boolean {
  if (item.kind === 'authority') return true;
  const provision = basis.document.statements.provisions.find(
    ({ provision, kind }) => covers(item.provision, provision) && sameKind(item.kind, kind),
  );
  return provision === undefined || provision.when.includes('any-time');
}

/** Made after it was due: too late where the treaty lets it be made only at signature or with the consent. */
function lateness(
  item: PositionItem,
  all: readonly StatementStatus[],
  measure: Measure,
  due: LegalDate | null,
): { tooLate: boolean; because: Reason } | undefined {
  const made = firstDate(all.filter((each) => wasMade(each) || each.state === 'replaced'));
  if (made === null || due === null || made <= due) return undefined;
  const tooLate = !mayComeLater(item, measure);
  return { tooLate, because: reason(item.provision, 'item-late', { made, due, tooLate }) };
}

interface Content {
  /** `no`: all that is on record is there in full, and has it not. */
  readonly shown: 'yes' | 'no' | 'contrary' | 'cannot-tell';
  readonly because: readonly Reason[];
}

const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').toLocaleLowerCase('en');

/** Whether statements have the words prescribed and name what they must. */
function contentOf(item: PositionItem, statements: readonly StatementStatus[], measure: Measure): Content {
  const { mentions, words } = item;
  const has = ({ text, contact }: StatementStatus, sought: readonly string[]): boolean => {
    const said = plain(`${text ?? ''} ${contact ?? ''}`);
    return sought.some((one) => said.includes(plain(one)));
  };
  const found = (
    shown: Content['shown'],
    why: (acts: string[]) => Reason,
    in_: readonly StatementStatus[],
  ): Content => ({
    shown,
    because: [why(in_.map(({ act }) => act))],
  });
  const { provision } = item;
  const isAssumed = ({ act }: StatementStatus): boolean => isSupposed(act, measure.basis);
  if (mentions) {
    const { what } = mentions;
    const naming = statements.find((each) => has(each, mentions.anyOf));
    if (naming) return found('yes', (acts) => reason(provision, 'item-names', { what }, acts), [naming]);
    // A contact is recorded in full; a text may be a summary.
    const open = statements.filter(({ contact }) => contact === null);
    if (open.length === 0)
      return found('no', (acts) => reason(provision, 'item-does-not-name', { what }, acts), statements);
    const facts = { what, supposed: open.every(isAssumed) };
    return found('cannot-tell', (acts) => reason(provision, 'item-may-name', facts, acts), open);
  }
  if (words) {
    const asPrescribed = statements.find((each) => has(each, words.shownBy) && !has(each, words.contrary));
    if (asPrescribed) return found('yes', (acts) => reason(provision, 'item-words-shown', {}, acts), [asPrescribed]);
    const otherwise = statements.filter((each) => has(each, words.contrary));
    const { prescribed } = words;
    if (otherwise.length > 0)
      return found('contrary', (acts) => reason(provision, 'item-words-contrary', { prescribed }, acts), otherwise);
    if (words.givenByTreaty)
      return found('yes', (acts) => reason(provision, 'item-words-of-treaty', { prescribed }, acts), statements);
    const unsaid = statements.filter((each) => each.text === null && isAssumed(each));
    if (unsaid.length > 0)
      return found('yes', (acts) => reason(provision, 'item-words-supposed', { prescribed }, acts), unsaid);
    const facts = { prescribed, known: statements.some(({ text }) => text !== null) };
    return found('cannot-tell', (acts) => reason(provision, 'item-words-not-shown', facts, acts), statements);
  }
  return { shown: 'yes', because: [] };
}

/**
 * Whether the record is known to hold everything the member told under the item. What may be told at any time must
 * be covered up to asAt, all else up to the consent with which it is due.
 */
function recordHoldsAll(
  item: PositionItem,
  member: Member,
  measure: Measure,
  due: LegalDate,
): { known: boolean; because: Reason } {
  const { record, status, supposed } = measure.basis;
  const { code: participant, consent, inTreaty, name } = member;
  if (consent && isSupposed(consent.act, measure.basis)) {
    const facts = { participant, signed: inTreaty?.signed ?? null };
    return { known: true, because: reason(undefined, 'item-record-of-supposed', facts, [consent.act]) };
  }
  const needed = mayComeLater(item, measure) ? status.asAt : due;
  const assumed = supposed?.completeAsOf;
  const to = assumed ?? record.completeAsOf.statement ?? null;
  const gaps = assumed === undefined ? record.gaps.filter((gap) => gap.includes(name)) : [];
  const facts = { supposed: assumed !== undefined, to, needed: to !== null && to < needed ? needed : null, gaps };
  return {
    known: to !== null && to >= needed && gaps.length === 0,
    because: reason(undefined, 'item-record', facts),
  };
}
