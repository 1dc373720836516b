import { type Act, isStatement } from '../../act.ts';
import { later, spell } from '../../legal-date.ts';
import { cite } from '../../reason.ts';
import type { Finding, FindingCode } from '../../status.ts';
import type { Dossier } from '../dossier.ts';
import { described, findingOf, inText } from '../words.ts';
import type { World } from '../world.ts';
import { takenBackBy } from './inherited.ts';
import { isEntitled, isOnTime, MOMENTS, mayNotModify } from './loss.ts';
import type { Statement } from './statement.ts';
import { isAboutStatement, isPartial, targetsIn } from './statements.ts';

type Find = (code: FindingCode, severity: Finding['severity'], article: string | undefined, text: string) => void;

/** Irregularities of statements: what was told against the list of provisions, its timing, or the rules on taking it back. */
export function statementFindings(
  dossiers: ReadonlyMap<string, Dossier>,
  statements: readonly Statement[],
  world: World,
): Finding[] {
  const findings: Finding[] = [];
  const about =
    (dossier: Dossier, acts: readonly Act[]): Find =>
    (code, severity, article, text) => {
      findings.push(findingOf(code, severity, article, text, dossier.participant.code, acts));
    };
  const { provisions, closed } = world.document.statements;
  // A document without a catalogue of provisions says nothing about what may be told.
  const catalogued = provisions.length > 0 || closed.length > 0;
  for (const statement of statements) {
    const find: Find = (...said) => about(statement.dossier, [statement.act])(...said);
    // What another made is checked with its own author; what could not be done at all has its finding already.
    if (statement.status.inheritedFrom !== null || statement.dossier.bars.some(({ act }) => act === statement.act))
      continue;
    if (statement.act.kind === 'objection') checkObjection(statement, statements, dossiers, world, find);
    else {
      if (catalogued) {
        checkProvision(statement, world, find);
        checkTime(statement, statements, world, find);
      }
      checkLate(statement, world, find);
    }
    if (statement.status.state === 'not-confirmed')
      find(
        'reservation-not-confirmed',
        'warning',
        world.document.statements.confirmation?.article ?? 'VCLT Art. 23(2)',
        `${described(statement.act, inText(statement.dossier.participant))}, when signing, and not confirmed with its instrument: it has no effect`,
      );
  }
  for (const provision of provisions) {
    if (!provision.single) continue;
    const standing = statements.filter((each) => each.provision === provision && each.status.stands);
    for (const own of Map.groupBy(standing, ({ dossier }) => dossier).values()) {
      const [first] = own;
      if (first === undefined || own.length < 2) continue;
      const text = `${inText(first.dossier.participant)} has ${own.length} authorities standing under ${cite(provision.provision)}, which provides for a single one`;
      about(
        first.dossier,
        own.map(({ act }) => act),
      )('several-authorities', 'notice', provision.provision, text);
    }
  }
  for (const dossier of dossiers.values()) {
    if (!dossier.acts.some(isAboutStatement)) continue;
    const targets = targetsIn(dossier);
    const taken = new Set<string>();
    for (const act of dossier.acts) {
      if (!isAboutStatement(act)) continue;
      const said = described(act, inText(dossier.participant));
      const find = about(dossier, [act]);
      const target = targets.get(act) ?? '';
      const made = dossier.acts.find(({ id }) => id === target);
      // What it keeps of its predecessor's statements is its own to take back.
      if (made === undefined && statements.some((each) => each.dossier === dossier && isKept(each, act))) continue;
      if (made === undefined || !canBeTakenBack(made) || made.date > act.date) {
        const text = `${said}, but no such statement of ${inText(dossier.participant)} is on record by then`;
        find('withdrawal-without-statement', 'irregular', act.provision, text);
      } else if (act.kind === 'statement-modified') {
        const gone = statements.find((each) => each.act === made)?.status.withdrawnOn ?? null;
        if (gone !== null && gone <= act.date)
          find(
            'withdrawal-without-statement',
            'irregular',
            act.provision,
            `${said}, but what it modifies had been withdrawn before, effective ${spell(gone)}`,
          );
      } else if (!isPartial(act, made)) {
        if (taken.has(target))
          find('withdrawal-repeated', 'notice', act.provision, `${said}: what it takes back had been withdrawn before`);
        taken.add(target);
      }
    }
  }
  return findings;
}

const isKept = (statement: Statement, act: Act): boolean =>
  statement.status.inheritedFrom !== null && takenBackBy(statement.dossier, statement) === act;

const canBeTakenBack = (act: Act): boolean => isStatement(act) || act.kind === 'provisional-application';

/** Whether the treaty provides for such a statement. */
function checkProvision({ act, dossier, provision }: Statement, world: World, find: Find): void {
  if (provision?.kind === act.kind) return;
  const { closed } = world.document.statements;
  const said = described(act, inText(dossier.participant));
  const under = act.provision === undefined ? 'under no provision' : `under ${cite(act.provision)}`;
  const list = closed.find((each) => each.kind === act.kind);
  if (provision === undefined) {
    if (list !== undefined) {
      const effect = act.kind === 'reservation' ? ': it has no effect' : '';
      const text = `${said} ${under}: the treaty permits no ${act.kind} but under the provisions it lists${effect}`;
      find('statement-prohibited', 'irregular', list.article, text);
    } else if (act.kind === 'reservation') {
      const text = `${said} ${under}, which the treaty does not provide for: it stands if it is compatible with object and purpose`;
      find('statement-not-provided-for', 'notice', 'VCLT Art. 19', text);
    } else if (!(act.kind === 'territorial-application' && world.document.territories !== undefined)) {
      find(
        'statement-not-provided-for',
        'notice',
        undefined,
        `${said} ${under}, for which the treaty lists no statement`,
      );
    }
    return;
  }
  const text = `${said} ${under}, which provides for a ${provision.kind.replaceAll('-', ' ')}`;
  if (act.kind === 'reservation')
    find('statement-of-other-kind', 'irregular', list?.article ?? provision.provision, text);
  // Depositaries file declarations, notifications and communications under each other's names.
  else if (provision.kind === 'reservation') find('statement-of-other-kind', 'warning', provision.provision, text);
}

/** Whether it was told when the provision allows it. */
function checkTime(statement: Statement, statements: readonly Statement[], world: World, find: Find): void {
  const { act, dossier, provision } = statement;
  if (provision === undefined || (act.kind === 'reservation' && provision.kind !== 'reservation')) return;
  const { when, keptUpToDate, mandatory } = provision;
  const entitled = isEntitled(act, dossier);
  const said = `${described(act, inText(dossier.participant))} under ${cite(act.provision ?? provision.provision)}`;
  const consented = dossier.consents.some((consent) => consent.act.date <= act.date);
  const { record } = world.context;
  const isComplete = (part: 'consent' | 'statement'): boolean =>
    record === undefined || (record.completeAsOf[part] ?? '') >= act.date;
  if (!entitled && !isComplete('consent')) {
    const text = `${said}, without a signature or consent on record, which is not known to be complete for that day`;
    find('statement-at-wrong-time', 'notice', provision.provision, text);
    return;
  }
  if (isOnTime(act, provision, dossier)) return;
  if (consented && keptUpToDate) {
    // It brings an earlier one up to date, on record or not.
    const earlier = statements.some(
      (other) => other.dossier === dossier && other.provision === provision && other.act.date < act.date,
    );
    if (earlier || !isComplete('statement')) return;
  }
  const allowed = when.map((moment) => MOMENTS[moment]).join(' or ');
  // What had to be told and is told late is better than what may no longer be told at all.
  if (mandatory && consented)
    find('statement-at-wrong-time', 'notice', provision.provision, `${said}, late: it is due ${allowed}`);
  else if (mandatory || keptUpToDate)
    find('statement-at-wrong-time', 'warning', provision.provision, `${said}, which is made ${allowed} only`);
  else
    find(
      'statement-at-wrong-time',
      'irregular',
      provision.provision,
      `${said}, which is made ${allowed} only: it has no effect`,
    );
}

/** Reservations that come late where the text is silent, and modifications that may widen one. */
function checkLate(statement: Statement, world: World, find: Find): void {
  const { act, dossier, provision, consent, loss } = statement;
  if (loss?.until !== undefined) {
    const said = described(act, inText(dossier.participant));
    const from =
      act.notified === undefined ? ', counted from the deposit, as the day of the notification is not on record' : '';
    find(
      'statement-at-wrong-time',
      'warning',
      loss.article,
      `${said}, after its consent: taken in deposit only if no contracting State objects by ${spell(loss.until)}${from}`,
    );
  }
  for (const change of dossier.acts) {
    if (change.kind !== 'statement-modified' || targetsIn(dossier).get(change) !== act.id) continue;
    const barred = mayNotModify(change, act, provision, consent, world);
    if (barred !== undefined)
      find(
        'statement-at-wrong-time',
        'irregular',
        barred.article,
        `${described(change, inText(dossier.participant))}: ${barred.why}`,
      );
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
  const said = described(act, inText(dossier.participant));
  const target = statements.find((other) => other.act.id === act.refersTo);
  if (target === undefined || target.act.date > act.date) {
    // An accession, an amendment or a correction can be objected to as well.
    if (world.decisions.some(({ id, date }) => id === act.refersTo && date <= act.date)) return;
    if ([...dossiers.values()].some(({ acts }) => acts.some(({ id, date }) => id === act.refersTo && date <= act.date)))
      return;
    find(
      'objection-without-statement',
      'irregular',
      undefined,
      `${said}, but what it objects to is not on record by then`,
    );
    return;
  }
  if (target.dossier === dossier) {
    find('objection-without-statement', 'irregular', 'VCLT Art. 20', `${said} to a statement of its own`);
    return;
  }
  const { objectionsUntil } = target.status;
  if (objectionsUntil === null) return;
  const own = dossier.consents.at(-1)?.act.date;
  // Who has not consented yet may object until it does, if that is later.
  if (own === undefined) return;
  const last = later(objectionsUntil, own);
  if (act.date <= last) return;
  const rule = world.document.statements.objections?.article ?? 'VCLT Art. 20(5)';
  find(
    'objection-too-late',
    'warning',
    rule,
    `${said}, after ${spell(last)}, by which it is considered as accepted${target.status.objectionsCountedFrom === 'deposit' ? ' (counted from the deposit, as the day of the notification is not on record)' : ''}`,
  );
}
