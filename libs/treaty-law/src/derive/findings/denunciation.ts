import type { Act } from '../../act.ts';
import { reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import type { Consent } from '../dossier.ts';
import { earliestFor, windowOn } from '../force/leaving.ts';
import type { World } from '../world.ts';
import type { Check, Find } from './find.ts';

/** Denunciations that came too early, or when none is registered. */
export const checkDenunciations: Check = ({ participant, consents, premature, unregistered }, world, find) => {
  const { code } = participant;
  const clause = world.document.denunciation;
  for (const consent of consents) if (consent.continues === null) checkEarliest(consent, code, world, find);
  for (const act of premature) {
    const facts = { act: actFacts(act, code), participant: code };
    const why = reason(clause?.article ?? 'VCLT Art. 54', 'denounced-before-force', facts, [act]);
    find('denunciation-too-early', 'irregular', why, code);
  }
  for (const act of unregistered) {
    const window = windowOn(act.date, world)?.facts;
    if (window === undefined) continue;
    const facts = { act: actFacts(act, code), window };
    const why = reason(clause?.window?.article, 'denounced-outside-window', facts, [act]);
    find('denunciation-outside-window', 'irregular', why, code);
  }
};

function checkEarliest(consent: Consent, code: string, world: World, find: Find): void {
  const { denunciation: act, inForceFrom } = consent;
  const { denunciation: clause, entryIntoForce } = world.document;
  const rule = clause?.notBefore;
  if (act === null || rule === undefined || entryIntoForce === undefined) return;
  if (inForceFrom === null || act.date < inForceFrom) return;
  const earliest = earliestFor(consent, world);
  if (earliest !== null && act.date >= earliest) return;
  const why = reason(rule.article, 'denounced-too-early', { act: actFacts(act, code), earliest }, [act]);
  find('denunciation-too-early', 'irregular', why, code);
}

/** Acts that undo something which was never done, or can no longer be undone. */
export const checkWithoutObject: Check = ({ participant, consents, withoutObject }, { document }, find) => {
  const { code } = participant;
  const clause = document.denunciation?.article;
  for (const act of withoutObject) {
    const facts = { act: actFacts(act, code) };
    if (act.kind === 'denunciation') {
      const rule = isRunning(act, consents) ? 'denunciation-running-already' : 'no-consent-to-denounce';
      const why = reason(clause ?? 'VCLT Art. 56', rule, facts, [act]);
      find('denunciation-without-consent', 'irregular', why, code);
    } else if (act.kind === 'denunciation-rescinded') {
      const why = reason('VCLT Art. 68', 'no-denunciation-to-rescind', facts, [act]);
      find('rescission-without-denunciation', 'irregular', why, code);
    } else {
      const bound =
        act.kind === 'instrument-withdrawn' &&
        consents.some(({ inForceFrom }) => inForceFrom !== null && inForceFrom <= act.date);
      const why = bound
        ? reason(clause, 'too-late-to-withdraw', facts, [act])
        : reason(undefined, 'nothing-to-withdraw', facts, [act]);
      find('withdrawal-without-act', 'irregular', why, code);
    }
  }
};

/** Whether an earlier denunciation had been received by then, and had not had its effect yet. */
function isRunning({ date }: Act, consents: readonly Consent[]): boolean {
  return consents.some(
    ({ denunciation, endedOn }) =>
      denunciation !== null && denunciation.date <= date && endedOn !== null && date < endedOn,
  );
}
