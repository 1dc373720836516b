import type { Act } from '../../act.ts';
import { reason } from '../../reason.ts';
import { actFacts } from '../../rules/facts.ts';
import { predecessorsOf, successionDate } from '../capacity.ts';
import type { Dossier } from '../dossier.ts';
import { TAKES_BACK, type World } from '../world.ts';
import type { Statement } from './statement.ts';
import { withdrawnFrom } from './withdrawal.ts';

const MAINTAINED = 'Vienna Convention on Succession of States in respect of Treaties, Art. 20';

/**
 * What a participant keeps of the statements of the one that it succeeds or continues. A successor is taken to maintain
 * the reservations that stood on the date of the succession, unless it says otherwise or makes one of its own on the
 * same matter; who continues another keeps all that it had told.
 */
export function inheritedBy(dossier: Dossier, all: readonly Statement[], world: World): Statement[] {
  const { participant } = dossier;
  const found: Statement[] = [];
  for (const consent of dossier.consents) {
    const { act, continues } = consent;
    if (continues === null && act.kind !== 'succession') continue;
    const on = continues === null ? (successionDate(act, participant, world) ?? act.date) : consent.since;
    const from = continues === null ? predecessorsOf(act, participant) : [continues.participant.code];
    for (const statement of all) {
      const { status, dossier: maker, provision } = statement;
      if (!from.includes(maker.participant.code)) continue;
      if (continues === null && status.kind !== 'reservation') continue;
      const { from: since, until } = status;
      if (since === null || since > on || (until !== null && until < on)) continue;
      const own = all.some(
        (other) =>
          other.dossier === dossier &&
          other.status.state !== 'without-effect' &&
          other.status.kind === status.kind &&
          other.status.provision === status.provision,
      );
      if (own) continue;
      const { inForceFrom, endedOn } = consent;
      const back = takenBackBy(dossier, statement);
      const withdrawnOn = back === undefined ? null : withdrawnFrom(back, statement.act, provision, world).date;
      const ends = endedOn === null || (withdrawnOn !== null && withdrawnOn < endedOn) ? withdrawnOn : endedOn;
      const ended = ends !== null && ends <= world.asAt;
      const inForce = inForceFrom !== null && inForceFrom <= world.asAt && !ended;
      const facts = { maker: maker.participant.code, made: status.date, participant: participant.code };
      const kept =
        continues === null
          ? reason(MAINTAINED, 'maintained-by-successor', { ...facts, on }, [act])
          : reason(undefined, 'kept-by-continuator', { ...facts, from: on }, [act]);
      const taken =
        back === undefined
          ? []
          : [reason(back.provision, 'act-on-record', { act: actFacts(back, participant.code) }, [back])];
      found.push({
        ...statement,
        dossier,
        provision,
        consent,
        status: {
          ...status,
          participant: participant.code,
          name: participant.name,
          state: ended ? (ends === withdrawnOn ? 'withdrawn' : 'lapsed') : inForce ? 'in-force' : 'made',
          inForce,
          stands: !ended,
          from: inForceFrom,
          until: ends,
          withdrawnOn,
          objections: [],
          objectionsUntil: null,
          objectionsCountedFrom: null,
          inheritedFrom: maker.participant.code,
          because: [...status.because.slice(0, 1), kept, ...taken],
        },
      });
    }
  }
  return found;
}

/** The act by which a participant takes back, as a whole, what it keeps of its predecessor's statements. */
export function takenBackBy(dossier: Dossier, { act }: Statement): Act | undefined {
  return dossier.acts.find(
    ({ kind, partial, refersTo, provision, date }) =>
      TAKES_BACK.has(kind) &&
      partial !== true &&
      date >= act.date &&
      (refersTo === undefined ? provision === act.provision : refersTo === act.id),
  );
}
