import { isMember } from '../context.ts';
import type { Condition } from '../final-clauses.ts';
import { spell } from '../legal-date.ts';
import type { Finding } from '../status.ts';
import { holdsOn } from './conditions/condition.ts';
import type { GeneralForce } from './force/force.ts';
import { described, findingOf, inText, nameOfGroup } from './words.ts';
import { binds, stands, type World } from './world.ts';

/**
 * Where the law is not settled and the result rests on one reading of it: told as notices, with the other reading.
 */
export function unsettled({ metOn, date, article, evaluation }: GeneralForce, world: World): Finding[] {
  const findings: Finding[] = [];
  const { denunciation: clause, entryIntoForce, termination } = world.document;
  if (clause === undefined && entryIntoForce !== undefined && termination === undefined)
    for (const { denunciation, participant } of world.consents)
      if (denunciation !== null)
        findings.push(
          findingOf(
            'unsettled-in-law',
            'warning',
            'VCLT Art. 56',
            `${described(denunciation, inText(participant))}: no clause on denunciation is on record. A treaty without one can be denounced only if the Parties so intended or its nature implies it (Art. 56(1)); its effect after twelve months (Art. 56(2)) is computed as if it could, and whether ${inText(participant)} has left cannot be said`,
            participant.code,
            [denunciation],
          ),
        );
  if (metOn === null || date === null) return findings;
  const tell = (
    text: string,
    acts: Parameters<typeof findingOf>[5],
    of: string | null = null,
    clause = article,
  ): void => void findings.push(findingOf('unsettled-in-law', 'notice', clause, text, of, acts));

  const taken = world.consents.flatMap(({ withdrawal, since }) =>
    withdrawal !== null && since <= metOn && withdrawal.date >= metOn && withdrawal.date < date ? [withdrawal] : [],
  );
  // With enough instruments left, no reading doubts the date.
  if (taken.length > 0 && (evaluation === null || !holdsOn(evaluation, date))) {
    const nobody = date <= world.asAt && !world.consents.some((consent) => binds(consent, world.asAt));
    const left = nobody ? ', and it has entered into force without a Party' : '';
    tell(
      `${taken.length === 1 ? 'An instrument was' : `${taken.length} instruments were`} withdrawn between the day on which the condition was met, ${spell(metOn)}, and entry into force on ${spell(date)}: the condition is taken to stay met${left}. Whether it does is not settled`,
      taken,
    );
  }
  for (const group of groupsCounted(world.document.entryIntoForce?.condition)) {
    if (world.document.groups[group] !== undefined) continue;
    for (const { act, participant, since } of world.consents) {
      if (since > metOn || !isMember(world.context, group, participant.code, since)) continue;
      if (isMember(world.context, group, participant.code, metOn)) continue;
      const of = nameOfGroup(world.document, world.context, group);
      tell(
        `${described(act, inText(participant))} is counted among the members of the ${of}, of which it was one that day and no longer on ${spell(metOn)}, when the condition was met. Whether it still counts is not settled`,
        [act],
        participant.code,
      );
    }
  }
  for (const { participant, consents } of world.dossiers.values()) {
    const bound = participant.kind === 'reio' ? consents.find((consent) => binds(consent, world.asAt)) : undefined;
    const group = participant.memberStates;
    if (bound === undefined || group === undefined || !asksForMember(participant.code, world)) continue;
    const isLeft = [...world.dossiers.values()].some(
      (other) =>
        isMember(world.context, group, other.participant.code, world.asAt) &&
        other.consents.some((consent) => stands(consent, world.asAt)),
    );
    if (!isLeft)
      tell(
        `${inText(participant)} is bound, and none of its member States is: it could join on the day of its instrument, and stays. Whether it does is not settled`,
        [bound.act],
        participant.code,
        undefined,
      );
  }
  return findings;
}

/** Whether the clauses let the organization join only together with a member State. */
function asksForMember(code: string, { document, dossiers }: World): boolean {
  const consent = dossiers.get(code)?.consents.at(-1);
  return (document.consent?.routes ?? []).some(
    ({ to, means }) => to.kind === 'reio-with-member' && consent !== undefined && means.includes(consent.act.kind),
  );
}

/** Groups with moving membership of which a condition asks that some be. */
function groupsCounted(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(groupsCounted);
  const who = condition.kind === 'count' ? condition.from : undefined;
  return who?.kind === 'member' && who.on === undefined ? [who.of] : [];
}
