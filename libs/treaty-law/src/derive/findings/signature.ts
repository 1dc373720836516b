import type { Act } from '../../act.ts';
import { reason } from '../../reason.ts';
import { actFacts, whoFacts } from '../../rules/facts.ts';
import { loosely } from '../capacity.ts';
import type { Dossier } from '../dossier.ts';
import { openingsFor } from '../words.ts';
import { concerns, type World } from '../world.ts';
import { checkEligibility } from './authors.ts';
import type { Check, Find } from './find.ts';

/** Whether a signature was provided for, in time, and open to its author. */
export const checkSignatures: Check = (dossier, world, find) => {
  if (world.document.entryIntoForce === undefined) return;
  for (const act of dossier.signatures) {
    // A signature that it continues is checked with the one that gave it.
    if (act.participant !== dossier.participant.code) continue;
    checkTime(act, world, find);
    checkOpening(act, dossier, world, find);
  }
};

function checkTime(act: Act, { document }: World, find: Find): void {
  const author = act.participant as string;
  if (document.signature === undefined) {
    // Only a document that says who may consent is known to leave signature out on purpose.
    if (document.consent === undefined) return;
    const why = reason(undefined, 'no-clause-on-signature', { act: actFacts(act) }, [act]);
    find('signature-not-provided-for', 'irregular', why, author);
    return;
  }
  const { article, opens, closes } = document.signature;
  if (opens !== undefined && act.date < opens) {
    const why = reason(article, 'signed-before-opening', { act: actFacts(act), opens }, [act]);
    find('signature-before-opening', 'irregular', why, author);
  }
  if (closes !== undefined && act.date > closes) {
    const why = reason(article, 'signed-after-closing', { act: actFacts(act), closes }, [act]);
    find('signature-after-closing', 'irregular', why, author);
  }
}

/** That it was not open at all to its author is found with what has no effect. */
function checkOpening(act: Act, dossier: Dossier, world: World, find: Find): void {
  const { participant } = dossier;
  const rules = openingsFor(world.document.signature?.open ?? [], participant);
  if (rules.length === 0 || rules.some(({ to }) => concerns(to, participant, act.date, world))) return;
  const loose = rules.find(({ to }) => concerns(loosely(to), participant, act.date, world));
  if (loose === undefined) {
    checkEligibility(act, 'signature', rules, dossier, world, find);
    return;
  }
  const { code } = participant;
  const to = whoFacts(loose.to, world.document, world.context);
  const facts = { act: actFacts(act), to, participant: code, note: act.note ?? null };
  find('competing-practice', 'notice', reason(loose.article, 'signed-ahead-of-joining', facts, [act]), code);
}
