import { type Act, isStatement } from '../../act.ts';
import { type LegalDate, later, spell } from '../../legal-date.ts';
import type { Reason } from '../../reason.ts';
import type { ProvisionalStatus } from '../../status.ts';
import type { Dossier } from '../dossier.ts';
import { because, described, inText } from '../words.ts';
import { isUnder, reach, takenBackOn, type World } from '../world.ts';

/**
 * Provisional application by a participant: brought about as the clause says, or by a declaration of its own (VCLT
 * Art. 25), until the treaty is in force for it, or until the clause or the participant ends it. Of several periods
 * the latest; null where there is none.
 */
export function provisionalOf(dossier: Dossier, world: World): ProvisionalStatus | null {
  const clause = world.document.provisional;
  if (clause === undefined && dossier.provisional.length === 0) return null;
  const by = {
    signature: dossier.signatures,
    consent: dossier.consents.map((consent) => consent.act),
    declaration: [],
  }[clause?.by ?? 'declaration'];
  let period: ProvisionalStatus | null = null;
  for (const act of [...by, ...dossier.provisional].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (period !== null && (period.until === null || act.date < period.until)) continue;
    period = begunBy(act, dossier, world) ?? period;
  }
  return period;
}

/** What one act brings about; null where the treaty binds its author by then, or the author has declared otherwise. */
function begunBy(act: Act, dossier: Dossier, world: World): ProvisionalStatus | null {
  const clause = world.document.provisional;
  const said = described(act, inText(dossier.participant));
  const reached = reach(clause?.from ?? { kind: 'same-day' }, act.date, world);
  if (reached.date === null) return null;
  let from = clause === undefined ? (act.effective ?? act.date) : later(reached.date, act.effective ?? reached.date);
  if (act.kind !== 'provisional-application') from = reached.date;
  const why: Reason[] = [
    because(
      clause?.article ?? 'VCLT Art. 25(1)',
      `${said}${reached.date === from && from !== act.date ? `; ${reached.arithmetic}` : ''}: applied provisionally from ${spell(from)}`,
      [act],
    ),
  ];

  const notBy = clause?.notBy;
  if (notBy !== undefined && act.kind !== 'provisional-application') {
    const start = from;
    const declared = under(notBy.provision, dossier).find((other) => other.date <= start);
    if (declared !== undefined) {
      const back = takenBackOn(declared, dossier.acts);
      if (back === null) return null;
      from = later(from, back);
      why.push(
        because(notBy.article, `Its declaration that it would not do so was withdrawn on ${spell(back)}`, [declared]),
      );
    }
  }
  const end = endOf(act, from, dossier, world);
  if (end === null) return { from, until: null, because: why };
  if (end.on <= from) return null;
  return { from, until: end.on, because: [...why, end.because] };
}

interface Ending {
  readonly on: LegalDate;
  readonly because: Reason;
}

/** What ends it first. */
function endOf(act: Act, from: LegalDate, dossier: Dossier, world: World): Ending | null {
  const clause = world.document.provisional;
  const { acts, consents, participant } = dossier;
  const name = inText(participant);
  let first: Ending | null = null;
  const consider = (on: LegalDate | null | undefined, article: string | undefined, text: string, by: Act): void => {
    if (on != null && (first === null || on < first.on)) first = { on, because: because(article, text, [by]) };
  };

  for (const consent of consents) {
    const { inForceFrom, endedOn } = consent;
    if (inForceFrom !== null && (endedOn === null || endedOn > from))
      consider(
        inForceFrom,
        clause?.article ?? 'VCLT Art. 25(1)',
        `Until the treaty is in force for ${name}, on ${spell(inForceFrom)}`,
        consent.act,
      );
    if (consent.act === act && inForceFrom === null && endedOn !== null)
      consider(endedOn, 'VCLT Art. 25(2)', `Until its consent ended, on ${spell(endedOn)}`, act);
  }
  const withdrawn = acts.find((other) => other.kind === 'signature-withdrawn' && other.date >= act.date);
  if (withdrawn !== undefined)
    consider(
      withdrawn.date,
      'VCLT Art. 25(2)',
      `Until ${described(withdrawn, name)}: it does not intend to become a Party`,
      withdrawn,
    );
  const back = takenBackOn(act, acts);
  if (back !== null)
    consider(back, 'VCLT Art. 25(2)', `Until the declaration was withdrawn, effective ${spell(back)}`, act);
  if (clause?.ends !== undefined) {
    const last = reach(clause.ends.on, act.date, world);
    consider(last.date, clause.ends.article, `It ends in any case: ${last.arithmetic}`, act);
  }
  if (clause?.notice !== undefined) {
    const { provision, delay, article } = clause.notice;
    const notice = under(provision, dossier).find((other) => other.date >= act.date && other.id !== act.id);
    if (notice !== undefined) {
      const reached = reach(delay, notice.date, world);
      const on = reached.date === null ? null : later(reached.date, notice.effective ?? reached.date);
      consider(on, article, `${described(notice, name)} that it ends, ${reached.arithmetic}`, notice);
    }
  }
  return first;
}

function under(provision: string, { acts }: Dossier): Act[] {
  return acts.filter((act) => isStatement(act) && isUnder(act.provision, provision));
}
