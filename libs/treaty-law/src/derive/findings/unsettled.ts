import { isMember } from '../../context.ts';
import type { Condition } from '../../final-clauses.ts';
import type { LegalDate } from '../../legal-date.ts';
import { reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import { holdsOn } from '../conditions/condition.ts';
import type { Consent } from '../dossier.ts';
import type { GeneralForce } from '../force/force.ts';
import { nameOfGroup } from '../words.ts';
import { binds, stands, type World } from '../world.ts';
import type { Find } from './find.ts';

/**
 * Where the law is not settled and the result rests on one reading of it: told as notices, with the other reading.
 */
export function checkUnsettled(general: GeneralForce, world: World, find: Find): void {
  checkDenounced(world, find);
  const { metOn, date } = general;
  if (metOn === null || date === null) return;
  checkWithdrawn(general, metOn, date, world, find);
  checkMembership(general, metOn, world, find);
  checkOrganizations(world, find);
}

/** Denunciations of a treaty without a clause on them (VCLT Art. 56). */
function checkDenounced({ document, consents }: World, find: Find): void {
  const { denunciation: clause, entryIntoForce, termination } = document;
  if (clause !== undefined || entryIntoForce === undefined || termination !== undefined) return;
  for (const { denunciation: act, participant } of consents) {
    if (act === null) continue;
    const facts = { act: actFacts(act, participant.code), participant: participant.code };
    const why = reason('VCLT Art. 56', 'no-clause-on-denunciation', facts, [act]);
    find('unsettled-in-law', 'warning', why, participant.code);
  }
}

/** Instruments withdrawn after the condition was met and before entry into force. */
function checkWithdrawn(
  { article, evaluation }: GeneralForce,
  metOn: LegalDate,
  date: LegalDate,
  world: World,
  find: Find,
): void {
  const taken = world.consents.flatMap(({ withdrawal, since }) =>
    withdrawal !== null && since <= metOn && withdrawal.date >= metOn && withdrawal.date < date ? [withdrawal] : [],
  );
  // With enough instruments left, no reading doubts the date.
  if (taken.length === 0 || (evaluation !== null && holdsOn(evaluation, date))) return;
  const withoutParty = date <= world.asAt && !world.consents.some((consent) => binds(consent, world.asAt));
  const facts = { count: taken.length, metOn, date, withoutParty };
  find('unsettled-in-law', 'notice', reason(article, 'withdrawn-before-force', facts, taken), null);
}

/** Instruments of those that were members of a group when they consented, and no longer when the condition was met. */
function checkMembership({ article }: GeneralForce, metOn: LegalDate, world: World, find: Find): void {
  const { document, context, consents } = world;
  for (const group of groupsCounted(document.entryIntoForce?.condition)) {
    if (document.groups[group] !== undefined) continue;
    for (const { act, participant, since } of consents) {
      const { code } = participant;
      if (since > metOn || !isMember(context, group, code, since) || isMember(context, group, code, metOn)) continue;
      const facts = { act: actFacts(act, code), title: nameOfGroup(document, context, group), metOn };
      find('unsettled-in-law', 'notice', reason(article, 'member-that-day-only', facts, [act]), code);
    }
  }
}

/** Organizations that could join only with a member State, and none of whose members is left. */
function checkOrganizations(world: World, find: Find): void {
  const { dossiers, context, asAt } = world;
  for (const { participant, consents } of dossiers.values()) {
    const bound = participant.kind === 'reio' ? consents.find((consent) => binds(consent, asAt)) : undefined;
    const { code, memberStates: group } = participant;
    const route = bound === undefined ? undefined : routeWithMember(bound, world);
    if (bound === undefined || group === undefined || route === undefined) continue;
    const isLeft = [...dossiers.values()].some(
      (other) =>
        isMember(context, group, other.participant.code, asAt) &&
        other.consents.some((consent) => stands(consent, asAt)),
    );
    if (isLeft) continue;
    const why = reason(route.article, 'bound-without-members', { participant: code }, [bound.act]);
    find('unsettled-in-law', 'notice', why, code);
  }
}

/** The route by which an organization could join only together with a member State. */
function routeWithMember({ act }: Consent, { document }: World) {
  return document.consent?.routes.find(({ to, means }) => to.kind === 'reio-with-member' && means.includes(act.kind));
}

/** Groups with moving membership of which a condition asks that some be. */
function groupsCounted(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(groupsCounted);
  const who = condition.kind === 'count' ? condition.from : undefined;
  return who?.kind === 'member' && who.on === undefined ? [who.of] : [];
}
