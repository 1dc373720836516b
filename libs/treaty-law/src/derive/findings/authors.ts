import { type Act, type ConsentMeans, expressesConsent, isSignature } from '../../act.ts';
import type { Who } from '../../final-clauses.ts';
import { reason } from '../../reason.ts';
import { actFacts, whoFacts } from '../../rules/facts.ts';
import { restsOnUnknown, whyBarred } from '../capacity.ts';
import type { Dossier } from '../dossier.ts';
import { forerunnerOf } from '../forerunner.ts';
import type { World } from '../world.ts';
import type { Check, Find } from './find.ts';

/** Acts that their author could not do, and those taken as of the one whose place it has. */
export const checkAuthors: Check = ({ participant, acts, bars }, { context }, find) => {
  const { code, existsFrom } = participant;
  for (const bar of bars)
    find(bar.code, bar.asSignature === true ? 'warning' : 'irregular', whyBarred(bar, participant), code);
  if (existsFrom === undefined) return;
  for (const act of acts) {
    if (!isSignature(act) && !expressesConsent(act)) continue;
    const former = forerunnerOf(act, participant, context);
    if (former === undefined) continue;
    const facts = { act: actFacts(act, code), participant: code, existsFrom, former: former.code };
    find('participant-does-not-exist', 'notice', reason(undefined, 'taken-as-act-of', facts, [act]), code);
  }
};

/** Of an act that nothing keeps from having effect only because the record cannot tell. */
export function checkEligibility(
  act: Act,
  what: 'signature' | ConsentMeans,
  rules: readonly { readonly to: Who; readonly article: string }[],
  { participant, bars }: Dossier,
  world: World,
  find: Find,
): void {
  const rule = rules.at(-1);
  if (rule === undefined || bars.some((bar) => bar.act === act)) return;
  if (!restsOnUnknown(rule.to, world, participant)) return;
  const { code } = participant;
  const to = whoFacts(rule.to, world.document, world.context);
  const facts = { act: actFacts(act, code), what, to, participant: code };
  find('eligibility-not-known', 'notice', reason(rule.article, 'eligibility-not-known', facts, [act]), code);
}
