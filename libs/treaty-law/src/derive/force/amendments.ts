import { type Act, isStatement, type ParticipantCode } from '../../act.ts';
import type { RelatedTreaty } from '../../context.ts';
import type { Amendment, FinalClauses } from '../../final-clauses.ts';
import { type LegalDate, later } from '../../legal-date.ts';
import { cite, type Phrase, phrase, type Reason, reason, reasonOf } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import type { AmendmentStatus, Finding } from '../../status.ts';
import { progressOf } from '../conditions/evaluation.ts';
import { type Consent, compare, type Dossier, spellOf } from '../dossier.ts';
import { foundBy } from '../words.ts';
import { dateOf, reach, stands, type World } from '../world.ts';
import { bind, enterIntoForce, type GeneralForce } from './force.ts';
import type { Settled } from './settle.ts';

// An amendment is derived as a small treaty of its own: its parent is the treaty, its instruments are the acceptances.

export interface Amended {
  readonly amendments: AmendmentStatus[];
  readonly findings: Finding[];
  /** That a participant joined the treaty as amended, by participant. */
  readonly joined: ReadonlyMap<ParticipantCode, readonly Reason[]>;
}

/** An acceptance is a consent to the amendment, under a consent to the treaty: it ends with that one. */
interface Acceptance extends Consent {
  readonly under: Consent;
}

const NONE: Amended = { amendments: [], findings: [], joined: new Map() };

/** Amendments adopted: who has accepted them, and whom they bind from when. */
export function amendmentsOf({ world, general }: Settled): Amended {
  const adopted = world.decisions.filter((act) => act.kind === 'amendment-adopted');
  const accepting: Dossier[] = [];
  for (const dossier of world.dossiers.values()) if (dossier.accepted.length > 0) accepting.push(dossier);
  if (adopted.length === 0 && accepting.length === 0) return NONE;

  const findings: Finding[] = [];
  const find = (
    code: Finding['code'],
    severity: Finding['severity'],
    why: Reason,
    participant: ParticipantCode,
  ): void => {
    findings.push(foundBy(code, severity, why, participant));
  };

  const acceptances = new Map<string, Acceptance[]>(adopted.map((act) => [act.id, []]));
  for (const { participant, accepted, consents } of accepting) {
    for (const act of accepted) {
      const { code } = participant;
      const said = { act: actFacts(act, code) };
      const adoption = adoptionFor(act, adopted);
      if (adoption === undefined) {
        const several = adopted.filter(({ date }) => date <= act.date).length > 1 && act.refersTo === undefined;
        const rule = several ? 'acceptance-of-which' : 'acceptance-of-none';
        find('amendment-without-adoption', 'warning', reason(act.provision, rule, said, [act]), code);
        continue;
      }
      const article = clauseFor(adoption, world)?.article ?? 'VCLT Art. 40';
      const own = consents.findLast((consent) => stands(consent, act.date));
      if (own === undefined) {
        find('amendment-not-by-party', 'irregular', reason(article, 'acceptance-without-consent', said, [act]), code);
        continue;
      }
      const before = (acceptances.get(adoption.id) as Acceptance[]).findLast((c) => c.participant === participant);
      if (before !== undefined && stands(before, act.date)) {
        find('consent-repeated', 'notice', reason(undefined, 'acceptance-repeated', said, [act]), code);
        continue;
      }
      acceptances.get(adoption.id)?.push({
        act: { ...act, kind: 'acceptance' },
        participant,
        since: act.date,
        continues: null,
        endedAfter: null,
        withdrawal: null,
        denunciation: null,
        inForceFrom: null,
        endedOn: own.endedOn,
        endedBy: own.endedBy,
        under: own,
      });
    }
  }

  for (const adoption of adopted) {
    const earliest = clauseFor(adoption, world)?.earliest;
    if (earliest === undefined) continue;
    const start = dateOf(earliest.point, world);
    const from = start === null ? null : reach(earliest.delay, start, world).date;
    if (from !== null && from <= adoption.date) continue;
    const title = titleOf(adoption, clauseFor(adoption, world));
    const facts = { title, adopted: adoption.date, from, point: earliest.point };
    const why = reason(earliest.article, 'adopted-too-early', facts, [adoption]);
    findings.push(foundBy('amendment-too-early', 'irregular', why, null));
  }

  const joined = new Map<ParticipantCode, Reason[]>();
  const treaty: RelatedTreaty = {
    id: world.document.id,
    statements: [],
    inForce: general.date,
    computed: world.document.entryIntoForce !== undefined,
    participants: new Map(
      [...world.dossiers].map(([code, { signature, consents }]) => [
        code,
        { signed: signature?.date ?? null, spells: consents.map(spellOf) },
      ]),
    ),
  };
  const amendments = adopted.map((adoption) => {
    const consents = (acceptances.get(adoption.id) as Acceptance[]).sort((a, b) => compare(a.act.date, b.act.date));
    const clause = clauseFor(adoption, world);
    return clause === undefined
      ? withoutClause(adoption, consents, world)
      : amendmentOf(adoption, clause, consents, treaty, world, joined);
  });
  return { amendments, findings, joined };
}

/** The amendment that an act accepts: the one it refers to, or the only one adopted by then. */
function adoptionFor(act: Act, adopted: readonly Act[]): Act | undefined {
  const earlier = adopted.filter((adoption) => adoption.date <= act.date);
  if (act.refersTo !== undefined) return earlier.find((adoption) => adoption.id === act.refersTo);
  return earlier.length === 1 ? earlier[0] : undefined;
}

/** The clause under which it was adopted: the one that the adoption cites, or the only one. */
function clauseFor(adoption: Act, { document }: World): Amendment | undefined {
  const { amendments } = document;
  if (amendments.length === 1) return amendments[0];
  return amendments.find((clause) => clause.article === adoption.provision || clause.id === adoption.provision);
}

/** How it is called: by what the adoption or the clause calls it, or by its day. */
function titleOf({ text, date }: Act, clause: Amendment | undefined): Phrase {
  const title = text === undefined ? clause?.title : { en: text };
  return title === undefined ? phrase('amendment-of', { date }) : phrase('amendment-titled', { title });
}

function adoptionReason(adoption: Act, clause: Amendment | undefined): Reason {
  const says = clause?.adoption?.says;
  const facts = { date: adoption.date, ...(says === undefined ? {} : { says }) };
  return reason(clause?.adoption?.article ?? clause?.article, 'amendment-adopted', facts, [adoption]);
}

/** Who has accepted is told even where no clause on record says what follows. */
function withoutClause(adoption: Act, consents: readonly Consent[], { document }: World): AmendmentStatus {
  const treaty = document.id;
  const said = phrase('amendment-without-clause', { treaty });
  return {
    act: adoption.id,
    title: titleOf(adoption, undefined),
    clause: 'VCLT Art. 40',
    adopted: adoption.date,
    date: null,
    inForce: false,
    progress: progressOf(undefined, said, { met: false, metOn: null, missing: said, parts: [] }),
    missing: [said],
    each: false,
    participants: consents.map(({ act, participant }) => ({
      participant: participant.code,
      name: participant.name,
      accepted: act.date,
      inForceFrom: null,
      because: [reason(undefined, 'accepted-without-clause', { act: actFacts(act, participant.code), treaty }, [act])],
    })),
    because: [adoptionReason(adoption, undefined), reasonOf('VCLT Art. 40', said)],
  };
}

function amendmentOf(
  adoption: Act,
  clause: Amendment,
  consents: readonly Acceptance[],
  treaty: RelatedTreaty,
  world: World,
  joined: Map<ParticipantCode, Reason[]>,
): AmendmentStatus {
  const { own, general } = settled(adoption, clause, consents, treaty, world);
  const accepted = new Map(consents.map((consent) => [consent.participant.code, consent]));
  const reasons = new Map(consents.map((consent) => [consent, boundBy(consent, clause, general, own)]));
  const title = titleOf(adoption, clause);

  const participants = [...world.dossiers.values()].flatMap((dossier): AmendmentStatus['participants'] => {
    const { participant } = dossier;
    const given = accepted.get(participant.code);
    // It ends with the bond to the treaty that it was given under.
    const gone = given !== undefined && given.endedOn !== null && given.endedOn <= world.asAt ? given : undefined;
    const acceptance = gone === undefined ? given : undefined;
    const bond = dossier.consents.findLast(
      (consent) => consent.inForceFrom !== null && (consent.endedOn === null || consent.endedOn > world.asAt),
    );
    if (given === undefined && bond === undefined) return [];
    const anyway = general.without.get(participant.code);
    const bound = anyway?.bonds.findLast(({ until }) => until === null || until > world.asAt);
    const from = bond?.inForceFrom ?? null;
    let inForceFrom = acceptance?.inForceFrom ?? null;
    let why = acceptance === undefined ? [...(anyway?.because ?? [])] : (reasons.get(acceptance) ?? []);
    if (acceptance === undefined && bond !== undefined && bound !== undefined && from !== null) {
      // A clause may bind members of a group, and can bind them only while the treaty does.
      const both = later(from, bound.from);
      if (bond.endedOn === null || both < bond.endedOn) inForceFrom = both;
      if (both !== bound.from) why.push(onlyFrom(bond));
    }
    if (bond !== undefined && from !== null && general.date !== null && from >= general.date) {
      const spared = anyway !== undefined && bound === undefined;
      if (!spared && (inForceFrom === null || inForceFrom >= from)) {
        // Unless it says otherwise, who becomes a Party once the amendment is in force is one to the treaty as amended.
        inForceFrom = from;
        const as = reason('VCLT Art. 40(5)', 'party-as-amended', { from, title, since: general.date }, [bond.act]);
        why = [...why, as];
        joined.set(participant.code, [...(joined.get(participant.code) ?? []), as]);
      }
    }
    if (gone !== undefined) {
      const facts = { participant: participant.code, date: gone.endedOn as LegalDate };
      const ended = reason(undefined, 'amendment-ended-with-treaty', facts, [gone.under.act]);
      why = [...(reasons.get(gone) ?? []), ended, ...why];
    }
    if (why.length === 0) {
      const facts = { participant: participant.code, inForce: general.date !== null };
      why = [reason('VCLT Art. 40(4)', 'amendment-not-accepted', facts, [adoption])];
    }
    return [
      {
        participant: participant.code,
        name: participant.name,
        accepted: given?.act.date ?? null,
        inForceFrom,
        because: why,
      },
    ];
  });
  return {
    act: adoption.id,
    title,
    clause: cite(clause.article),
    adopted: adoption.date,
    date: general.date,
    inForce: general.date !== null && general.date <= world.asAt,
    progress: general.progress ?? progressOf(undefined, title, { met: false, metOn: null, parts: [] }),
    missing: clause.each ? [] : general.missing,
    each: clause.each,
    participants,
    because: [adoptionReason(adoption, clause), ...(clause.each ? forEach(clause, general) : general.because)],
  };
}

function forEach({ article }: Amendment, { date }: GeneralForce): Reason[] {
  return [reason(article, 'force-for-each', { first: date })];
}

/** The amendment's own small world, with its clause applied. Moments that the clause counts from are the treaty's, but for adoption. */
function settled(
  adoption: Act,
  clause: Amendment,
  consents: readonly Acceptance[],
  treaty: RelatedTreaty,
  world: World,
): { own: World; general: GeneralForce } {
  const { consent: _, ...rest } = world.document;
  const document: FinalClauses = {
    ...rest,
    id: `${treaty.id}-AMENDMENT`,
    adopted: { date: adoption.date },
    parent: { treaty: treaty.id, article: clause.article },
    entryIntoForce: clause,
  };
  const dossiers = new Map<ParticipantCode, Dossier>();
  for (const [code, dossier] of world.dossiers) {
    const acts = dossier.acts.filter((act) => act.refersTo === adoption.id && isStatement(act));
    const accepted = consents.filter((consent) => consent.participant.code === code);
    if (acts.length > 0 || accepted.length > 0)
      dossiers.set(code, {
        ...dossier,
        acts: withdrawnWith(acts, dossier),
        signature: null,
        signatures: [],
        consents: accepted,
      });
  }
  // The date that the depositary states for the treaty is not the amendment's; one that refers to the amendment is.
  const decisions = world.decisions.filter(
    ({ kind, refersTo }) => kind !== 'amendment-adopted' && (kind !== 'entry-into-force' || refersTo === adoption.id),
  );
  const own: World = {
    ...world,
    bonds: world.dossiers,
    decisions,
    document,
    dossiers,
    consents,
    context: { ...world.context, treaties: new Map([...world.context.treaties, [treaty.id, treaty]]) },
  };
  return { own, general: enterIntoForce(own) };
}

/** Statements with the acts that take them back. */
function withdrawnWith(statements: readonly Act[], { acts }: Dossier): Act[] {
  const ids = new Set(statements.map((act) => act.id));
  return acts.filter((act) => ids.has(act.id) || (act.refersTo !== undefined && ids.has(act.refersTo)));
}

/** From when an acceptance binds: by the clause, and not before the treaty itself does. */
function boundBy(acceptance: Acceptance, clause: Amendment, general: GeneralForce, own: World): Reason[] {
  const { act, endedOn, under } = acceptance;
  const reasons = clause.each ? byItself(acceptance, clause, own) : bind(acceptance, general, own);
  if (acceptance.inForceFrom === null) return reasons;
  const participant = acceptance.participant.code;
  if (under.inForceFrom === null || (endedOn !== null && endedOn <= later(under.inForceFrom, acceptance.inForceFrom))) {
    acceptance.inForceFrom = null;
    reasons.push(reason(undefined, 'treaty-does-not-bind-then', { participant }, [act]));
  } else if (under.inForceFrom > acceptance.inForceFrom) {
    acceptance.inForceFrom = under.inForceFrom;
    reasons.push(onlyFrom(under));
  }
  return reasons;
}

/** An amendment that enters into force for each by its own instrument knows no date for all. */
function byItself(acceptance: Acceptance, { article, delay }: Amendment, own: World): Reason[] {
  const { act, participant } = acceptance;
  const { code } = participant;
  const { date, why } = reach(delay, act.date, own, { act, code });
  acceptance.inForceFrom = date;
  return [reason(article, 'accepted-by-instrument', { act: actFacts(act, code), reached: why }, [act])];
}

function onlyFrom({ act, participant, inForceFrom }: Consent): Reason {
  const facts = { participant: participant.code, date: inForceFrom as LegalDate };
  return reason(undefined, 'treaty-binds-only-from', facts, [act]);
}
