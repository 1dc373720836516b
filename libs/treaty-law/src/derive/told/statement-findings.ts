import { type Act, isStatement } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import { later } from '../../legal-date.ts';
import { reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import type { Finding } from '../../status.ts';
import type { Dossier } from '../dossier.ts';
import type { Find } from '../findings/find.ts';
import { foundBy } from '../words.ts';
import type { World } from '../world.ts';
import { takenBackBy } from './inherited.ts';
import { isEntitled, isOnTime, mayNotModify } from './loss.ts';
import type { Statement } from './statement.ts';
import { isAboutStatement, isPartial, targetsIn } from './targets.ts';

/** Irregularities of statements: what was told against the list of provisions, its timing, or the rules on taking it back. */
export function statementFindings(
  dossiers: ReadonlyMap<string, Dossier>,
  statements: readonly Statement[],
  world: World,
): Finding[] {
  const findings: Finding[] = [];
  const find: Find = (code, severity, why, participant) => findings.push(foundBy(code, severity, why, participant));
  const { provisions, closed } = world.document.statements;
  // A document without a catalogue of provisions says nothing about what may be told.
  const catalogued = provisions.length > 0 || closed.length > 0;
  for (const statement of statements) {
    const { act, dossier, status } = statement;
    // What another made is checked with its own author; what could not be done at all has its finding already.
    if (status.inheritedFrom !== null || dossier.bars.some((bar) => bar.act === act)) continue;
    if (act.kind === 'objection') checkObjection(statement, statements, dossiers, world, find);
    else {
      if (catalogued) {
        checkProvision(statement, world, find);
        checkTime(statement, statements, world, find);
      }
      checkLate(statement, find);
      checkModifications(statement, world, find);
    }
    checkConfirmed(statement, world, find);
  }
  checkAuthorities(statements, world, find);
  for (const dossier of dossiers.values()) checkTakingBack(dossier, statements, find);
  return findings;
}

function checkConfirmed({ act, dossier, status }: Statement, { document }: World, find: Find): void {
  if (status.state !== 'not-confirmed') return;
  const { code } = dossier.participant;
  const article = document.statements.confirmation?.article ?? 'VCLT Art. 23(2)';
  const why = reason(article, 'not-confirmed-with-instrument', { act: actFacts(act, code) }, [act]);
  find('reservation-not-confirmed', 'warning', why, code);
}

/** More authorities than one, where the provision wants a single one. */
function checkAuthorities(statements: readonly Statement[], { document }: World, find: Find): void {
  for (const provision of document.statements.provisions) {
    if (!provision.single) continue;
    const standing = statements.filter((each) => each.provision === provision && each.status.stands);
    for (const [{ participant }, own] of Map.groupBy(standing, ({ dossier }) => dossier)) {
      if (own.length < 2) continue;
      const { code } = participant;
      const facts = { participant: code, count: own.length, provision: provision.provision };
      const acts = own.map(({ act }) => act);
      find('several-authorities', 'notice', reason(provision.provision, 'several-authorities', facts, acts), code);
    }
  }
}

/** Withdrawals and modifications of what is not on record, or was withdrawn before. */
function checkTakingBack(dossier: Dossier, statements: readonly Statement[], find: Find): void {
  const { acts, participant } = dossier;
  if (!acts.some(isAboutStatement)) return;
  const { code } = participant;
  const targets = targetsIn(dossier);
  const taken = new Set<string>();
  for (const act of acts) {
    if (!isAboutStatement(act)) continue;
    const said = { act: actFacts(act, code) };
    const target = targets.get(act) ?? '';
    const made = acts.find(({ id }) => id === target);
    // What it keeps of its predecessor's statements is its own to take back.
    if (made === undefined && statements.some((each) => each.dossier === dossier && isKept(each, act))) continue;
    if (made === undefined || !canBeTakenBack(made) || made.date > act.date) {
      const why = reason(act.provision, 'no-such-statement', { ...said, participant: code }, [act]);
      find('withdrawal-without-statement', 'irregular', why, code);
    } else if (act.kind === 'statement-modified') {
      const withdrawn = statements.find((each) => each.act === made)?.status.withdrawnOn ?? null;
      if (withdrawn === null || withdrawn > act.date) continue;
      const why = reason(act.provision, 'modified-after-withdrawal', { ...said, withdrawn }, [act]);
      find('withdrawal-without-statement', 'irregular', why, code);
    } else if (!isPartial(act, made)) {
      if (taken.has(target))
        find('withdrawal-repeated', 'notice', reason(act.provision, 'taken-back-already', said, [act]), code);
      taken.add(target);
    }
  }
}

const isKept = (statement: Statement, act: Act): boolean =>
  statement.status.inheritedFrom !== null && takenBackBy(statement.dossier, statement) === act;

const canBeTakenBack = (act: Act): boolean => isStatement(act) || act.kind === 'provisional-application';

/** Whether the treaty provides for such a statement. */
function checkProvision({ act, dossier, provision }: Statement, { document }: World, find: Find): void {
  if (provision?.kind === act.kind) return;
  const { code } = dossier.participant;
  const { closed } = document.statements;
  const said = { act: actFacts(act, code), under: act.provision ?? null };
  const list = closed.find((each) => each.kind === act.kind);
  if (provision !== undefined) {
    const facts = { ...said, kind: provision.kind };
    if (act.kind === 'reservation') {
      const why = reason(list?.article ?? provision.provision, 'provides-for-other-kind', facts, [act]);
      find('statement-of-other-kind', 'irregular', why, code);
    } else if (provision.kind === 'reservation') {
      // Depositaries file declarations, notifications and communications under each other's names.
      const why = reason(provision.provision, 'provides-for-other-kind', facts, [act]);
      find('statement-of-other-kind', 'warning', why, code);
    }
  } else if (list !== undefined) {
    find('statement-prohibited', 'irregular', reason(list.article, 'outside-list', said, [act]), code);
  } else if (act.kind === 'reservation') {
    const why = reason('VCLT Art. 19', 'reservation-not-foreseen', said, [act]);
    find('statement-not-provided-for', 'notice', why, code);
  } else if (act.kind !== 'territorial-application' || document.territories === undefined) {
    const why = reason(undefined, 'statement-not-foreseen', said, [act]);
    find('statement-not-provided-for', 'notice', why, code);
  }
}

/** Whether it was told when the provision allows it. */
function checkTime(statement: Statement, statements: readonly Statement[], world: World, find: Find): void {
  const { act, dossier, provision } = statement;
  if (provision === undefined || (act.kind === 'reservation' && provision.kind !== 'reservation')) return;
  const { provision: article } = provision;
  const { code } = dossier.participant;
  if (!isEntitled(act, dossier) && !isComplete('consent', act, world)) {
    const said = { act: actFacts(act, code), under: act.provision ?? article };
    find('statement-at-wrong-time', 'notice', reason(article, 'told-without-standing', said, [act]), code);
  } else if (!isOnTime(act, provision, dossier)) toldAtWrongTime(statement, provision, statements, world, find);
}

const isComplete = (part: 'consent' | 'statement', { date }: Act, { context: { record } }: World): boolean =>
  record === undefined || (record.completeAsOf[part] ?? '') >= date;

function toldAtWrongTime(
  { act, dossier }: Statement,
  provision: Provision,
  statements: readonly Statement[],
  world: World,
  find: Find,
): void {
  const { provision: article, when, keptUpToDate, mandatory } = provision;
  const { code } = dossier.participant;
  const said = { act: actFacts(act, code), under: act.provision ?? article };
  const consented = dossier.consents.some((consent) => consent.act.date <= act.date);
  if (consented && keptUpToDate) {
    // It brings an earlier one up to date, on record or not.
    const earlier = statements.some(
      (other) => other.dossier === dossier && other.provision === provision && other.act.date < act.date,
    );
    if (earlier || !isComplete('statement', act, world)) return;
  }
  // What had to be told and is told late is better than what may no longer be told at all.
  if (mandatory && consented) {
    find('statement-at-wrong-time', 'notice', reason(article, 'told-late', { ...said, when }, [act]), code);
    return;
  }
  const isVoid = !mandatory && !keptUpToDate;
  const why = reason(article, 'told-at-wrong-time', { ...said, when, void: isVoid }, [act]);
  find('statement-at-wrong-time', isVoid ? 'irregular' : 'warning', why, code);
}

/** Reservations that come late where the text is silent. */
function checkLate({ act, dossier, loss }: Statement, find: Find): void {
  if (loss?.until === undefined) return;
  const { code } = dossier.participant;
  const countedFrom = act.notified === undefined ? 'deposit' : 'notification';
  const facts = { act: actFacts(act, code), until: loss.until, countedFrom } as const;
  find('statement-at-wrong-time', 'warning', reason(loss.article, 'late-reservation', facts, [act]), code);
}

/** Modifications that may widen a reservation. */
function checkModifications({ act, dossier, provision, consent }: Statement, world: World, find: Find): void {
  for (const change of dossier.acts) {
    if (change.kind !== 'statement-modified' || targetsIn(dossier).get(change) !== act.id) continue;
    const why = mayNotModify(change, act, provision, consent, world);
    if (why !== undefined) find('statement-at-wrong-time', 'irregular', why, dossier.participant.code);
  }
}

function checkObjection(
  { act, dossier }: Statement,
  statements: readonly Statement[],
  dossiers: ReadonlyMap<string, Dossier>,
  world: World,
  find: Find,
): void {
  if (act.refersTo === undefined) return;
  const { code } = dossier.participant;
  const said = { act: actFacts(act, code) };
  const target = statements.find((other) => other.act.id === act.refersTo);
  if (target === undefined || target.act.date > act.date) {
    // An accession, an amendment or a correction can be objected to as well.
    const isMeant = ({ id, date }: Act): boolean => id === act.refersTo && date <= act.date;
    if (world.decisions.some(isMeant) || [...dossiers.values()].some(({ acts }) => acts.some(isMeant))) return;
    const why = reason(undefined, 'nothing-objected-to', said, [act]);
    find('objection-without-statement', 'irregular', why, code);
    return;
  }
  if (target.dossier === dossier) {
    find('objection-without-statement', 'irregular', reason('VCLT Art. 20', 'objects-to-own', said, [act]), code);
    return;
  }
  const { objectionsUntil, objectionsCountedFrom } = target.status;
  const own = dossier.consents.at(-1)?.act.date;
  // Who has not consented yet may object until it does, if that is later.
  if (objectionsUntil === null || own === undefined) return;
  const last = later(objectionsUntil, own);
  if (act.date <= last) return;
  const article = world.document.statements.objections?.article ?? 'VCLT Art. 20(5)';
  const countedFrom = objectionsCountedFrom ?? 'notification';
  const why = reason(article, 'objected-too-late', { ...said, last, countedFrom }, [act]);
  find('objection-too-late', 'warning', why, code);
}
