import type { Act } from '../../act.ts';
import type { FinalClauses } from '../../final-clauses.ts';
import { reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import { routesBy } from '../capacity.ts';
import { type Consent, type Dossier, hasSigned } from '../dossier.ts';
import { partsOf } from '../participants.ts';
import { openingsFor } from '../words.ts';
import { concerns, dateOf, isUnder, type World } from '../world.ts';
import { checkEligibility } from './authors.ts';
import type { Check, Find } from './find.ts';

type Route = NonNullable<FinalClauses['consent']>['routes'][number];

/** Whether each consent came by a route that the treaty has, in time and, where asked for, after signature. */
export const checkConsents: Check = (dossier, world, find) => {
  const all = world.document.consent?.routes;
  const { code } = dossier.participant;
  if (all !== undefined && world.document.entryIntoForce !== undefined)
    for (const consent of dossier.consents)
      if (consent.continues === null) checkRoute(consent, all, dossier, world, find);
  for (const act of dossier.repeated) {
    const facts = { act: actFacts(act, code) };
    find('consent-repeated', 'notice', reason(undefined, 'consent-stands-already', facts, [act]), code);
  }
};

function checkRoute({ act }: Consent, all: readonly Route[], dossier: Dossier, world: World, find: Find): void {
  const { participant } = dossier;
  const { code } = participant;
  const routes = routesBy(all, act.kind);
  if (routes.length === 0) {
    // Succession follows from the law of succession of States, whether or not a treaty names it.
    if (act.kind === 'succession') return;
    const why = reason(all[0]?.article, 'no-route-by-means', { act: actFacts(act) }, [act]);
    find('means-not-provided-for', 'irregular', why, code);
    return;
  }
  const rules = openingsFor(routes, participant);
  let first: Route | undefined;
  let timely: Route | undefined;
  let afterSignature = true;
  for (const route of rules) {
    if (!concerns(route.to, participant, act.date, world)) continue;
    first ??= route;
    if (!isOpenBy(route, act, world)) continue;
    timely ??= route;
    afterSignature &&= route.signed === true;
  }
  // Not open to its author at all: found with what has no effect. Else what it asks for cannot be told.
  if (first === undefined) {
    checkEligibility(act, act.kind, rules, dossier, world, find);
    return;
  }
  if (timely === undefined) {
    const { article, after = 'opening' } = first;
    const facts = { act: actFacts(act), after, since: dateOf(after, world) };
    find('consent-before-open', 'irregular', reason(article, 'consented-before-open', facts, [act]), code);
  } else if (afterSignature && !hasSigned(dossier, act.date)) {
    const why = reason(timely.article, 'no-signature-before', { act: actFacts(act) }, [act]);
    find('consent-without-signature', 'warning', why, code);
  }
}

function isOpenBy({ after }: Route, act: Act, world: World): boolean {
  if (after === undefined) return true;
  const since = dateOf(after, world);
  if (since === null) return false;
  return after === 'signature-closing' ? act.date > since : act.date >= since;
}

/** Whether the instrument accepts as many provisions as must be accepted; where it names none, none is held against it. */
export const checkParts: Check = (dossier, world, find) => {
  const clause = world.document.consent?.parts;
  const consent = dossier.consents.at(-1);
  if (clause === undefined || consent === undefined) return;
  const { act } = consent;
  const { code } = dossier.participant;
  const parts = partsOf(dossier, world, act.date);
  if (parts === null) return;
  for (const { of, atLeast } of clause.choose) {
    // Who accepts an article accepts its paragraphs.
    const accepted = of.filter((part) => parts.some((each) => isUnder(part, each)));
    if (accepted.length >= atLeast) continue;
    const facts = { act: actFacts(act, code), accepted, of, atLeast };
    find('too-few-parts', 'irregular', reason(clause.article, 'accepts-too-few', facts, [act]), code);
  }
};

/** Provisional application that the clauses do not provide for. */
export const checkProvisional: Check = ({ participant, provisional }, { document }, find) => {
  if (document.entryIntoForce === undefined || document.provisional !== undefined) return;
  const { code } = participant;
  for (const act of provisional) {
    const why = reason('VCLT Art. 25', 'no-clause-on-provisional', { act: actFacts(act, code) }, [act]);
    find('provisional-not-provided-for', 'notice', why, code);
  }
};
