import { type Act, isStatement } from '../../act.ts';
import { type LegalDate, later } from '../../legal-date.ts';
import { type Phrase, phrase, type Reason, reason, reasonOf } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import type { ProvisionalStatus } from '../../status.ts';
import type { Dossier } from '../dossier.ts';
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
  const reached = reach(clause?.from ?? { kind: 'same-day' }, act.date, world);
  if (reached.date === null) return null;
  let from = clause === undefined ? (act.effective ?? act.date) : later(reached.date, act.effective ?? reached.date);
  if (act.kind !== 'provisional-application') from = reached.date;
  const said = actFacts(act, dossier.participant.code);
  const facts = { act: said, ...(reached.date === from && from !== act.date ? { reached: reached.why } : {}), from };
  const why: Reason[] = [reason(clause?.article ?? 'VCLT Art. 25(1)', 'applied-provisionally', facts, [act])];

  const notBy = clause?.notBy;
  if (notBy !== undefined && act.kind !== 'provisional-application') {
    const start = from;
    const declared = under(notBy.provision, dossier).find((other) => other.date <= start);
    if (declared !== undefined) {
      const back = takenBackOn(declared, dossier.acts);
      if (back === null) return null;
      from = later(from, back);
      why.push(reason(notBy.article, 'declaration-against-withdrawn', { date: back }, [declared]));
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
  const { code } = participant;
  let first: Ending | null = null;
  const consider = (on: LegalDate | null | undefined, article: string | undefined, why: Phrase, by: Act): void => {
    if (on != null && (first === null || on < first.on)) first = { on, because: reasonOf(article, why, [by]) };
  };

  for (const consent of consents) {
    const { inForceFrom, endedOn } = consent;
    if (inForceFrom !== null && (endedOn === null || endedOn > from))
      consider(
        inForceFrom,
        clause?.article ?? 'VCLT Art. 25(1)',
        phrase('provisional-until-force', { participant: code, date: inForceFrom }),
        consent.act,
      );
    if (consent.act === act && inForceFrom === null && endedOn !== null)
      consider(endedOn, 'VCLT Art. 25(2)', phrase('provisional-until-consent-ended', { date: endedOn }), act);
  }
  const withdrawn = acts.find((other) => other.kind === 'signature-withdrawn' && other.date >= act.date);
  if (withdrawn !== undefined) {
    const why = phrase('provisional-until-signature-withdrawn', { act: actFacts(withdrawn, code) });
    consider(withdrawn.date, 'VCLT Art. 25(2)', why, withdrawn);
  }
  const back = takenBackOn(act, acts);
  if (back !== null)
    consider(back, 'VCLT Art. 25(2)', phrase('provisional-until-declaration-withdrawn', { date: back }), act);
  if (clause?.ends !== undefined) {
    const { date, why } = reach(clause.ends.on, act.date, world);
    consider(date, clause.ends.article, phrase('provisional-ends-in-any-case', { reached: why }), act);
  }
  if (clause?.notice !== undefined) {
    const { provision, delay, article } = clause.notice;
    const notice = under(provision, dossier).find((other) => other.date >= act.date && other.id !== act.id);
    if (notice !== undefined) {
      const reached = reach(delay, notice.date, world);
      const on = reached.date === null ? null : later(reached.date, notice.effective ?? reached.date);
      const facts = { act: actFacts(notice, code), reached: reached.why };
      consider(on, article, phrase('provisional-ends-on-notice', facts), notice);
    }
  }
  return first;
}

function under(provision: string, { acts }: Dossier): Act[] {
  return acts.filter((act) => isStatement(act) && isUnder(act.provision, provision));
}
