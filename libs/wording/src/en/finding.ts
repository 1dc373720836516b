import type { FindingFacts } from '@accede/treaty-law';
import { capital } from '../capital.ts';
import type { Say } from '../speech.ts';
import { POINTS } from './delay.ts';
import { window } from './participant.ts';

export const finding: Say<FindingFacts> = {
  'act-barred': ({ act: of, why, effect, from, note }, { act, say, date }) => {
    const ends = {
      none: 'it has no effect',
      'no-consent': 'it expresses no consent to be bound',
      later: `it has effect only from ${from === null ? '' : date(from)}`,
    };
    return `${act(of)}: ${say(why)}; ${ends[effect]}${noted(note)}`;
  },
  'existed-until': (facts, { date }) => `its author existed only until ${date(facts.date)}`,
  'exists-only-from': (facts, { date }) => `its author exists only from ${date(facts.date)}`,
  'adopted-only-on': (facts, { date }) => `the treaty was adopted only on ${date(facts.date)}`,
  'nothing-open-to': ({ participant }, { name }) => `nothing in the treaty is open to ${name(participant)}`,
  'not-among-those': ({ what, to, participant }, { kind, name, who }) =>
    `${kind(what)} is open to ${to.map(who).join(' and ') || 'others'}, and on that day ${name(participant)} was not one`,
  'predecessor-only-signed': ({ predecessor, on }, { name, date }) =>
    `${name(predecessor)} had signed and not consented by ${date(on)}, so that its successor is a signatory only`,
  'taken-as-act-of': ({ act: of, participant, existsFrom, former }, { act, name, date }) =>
    `${act(of)}: ${name(participant)} exists only from ${date(existsFrom)}; the act is taken as that of ${name(former)}, whose place it has`,
  'eligibility-not-known': ({ act: of, what, to, participant }, { act, kind, who, name }) =>
    `${act(of)}: ${kind(what)} is open to ${who(to)}; whether ${name(participant)} was one cannot be told from what is on record, and the act is taken to stand`,

  'no-clause-on-signature': (facts, { act }) => `${act(facts.act)}: the treaty does not provide for signature`,
  'signed-before-opening': ({ act: of, opens }, { act, date }) =>
    `${act(of)}, before opening for signature on ${date(opens)}`,
  'signed-after-closing': ({ act: of, closes }, { act, date }) =>
    `${act(of)}, after the last day for signature, ${date(closes)}`,
  'signed-ahead-of-joining': ({ act: of, to, participant, note }, { act, who, name }) =>
    `${act(of)}: read strictly, signature is open to ${who(to)}, and ${name(participant)} was to be one only later; as it had deposited its instrument by then, depositaries take it. The signature is taken to stand${noted(note)}`,

  'no-route-by-means': (facts, { act, kind }) =>
    `${act(facts.act)}: the treaty does not provide for ${kind(facts.act.kind)}`,
  'consented-before-open': ({ act: of, after, since }, { act, kind, date }) =>
    `${act(of)}: ${kind(of.kind)} is open only ${after === 'signature-closing' ? 'after' : 'from'} ${POINTS[after]}${since === null ? ', which has no date yet' : ` on ${date(since)}`}`,
  'no-signature-before': (facts, { act }) => `${act(facts.act)}, without a signature on record`,
  'consent-stands-already': (facts, { act }) =>
    `${act(facts.act)}, though an earlier consent stands: it adds nothing to the count`,
  'accepts-too-few': ({ act: of, accepted, of: parts, atLeast }, { act, number, list }) =>
    `${act(of)} accepts ${accepted.length === 0 ? 'none' : list(accepted)} of the parts ${list(parts)}: at least ${number(atLeast)} must be accepted`,
  'no-clause-on-provisional': (facts, { act }) =>
    `${act(facts.act)}: the treaty has no clause on provisional application; it may have been agreed otherwise`,
  'too-late-to-withdraw': (facts, { act }) =>
    `${act(facts.act)}: the treaty was already in force for it, so that it can only denounce`,
  'nothing-to-withdraw': (facts, { act }) => `${act(facts.act)}, but there is nothing on record to withdraw`,

  'denounced-before-force': ({ act: of, participant }, { act, name }) =>
    `${act(of)}, before the treaty was in force for it: only a Party can denounce. It has no effect; until the treaty is in force for it, ${name(participant)} may withdraw its instrument`,
  'denounced-too-early': ({ act: of, earliest }, { act, date }) =>
    `${act(of)}, before ${earliest === null ? 'entry into force' : `${date(earliest)}, the earliest date`}`,
  'denounced-outside-window': (facts, speech) =>
    `${speech.act(facts.act)}: a denunciation is registered ${window(facts.window, speech)}; outside that it has no effect`,
  'denunciation-running-already': (facts, { act }) =>
    `${act(facts.act)}, though an earlier denunciation is running: it adds nothing`,
  'no-consent-to-denounce': (facts, { act }) => `${act(facts.act)}, without a consent that stands`,
  'no-denunciation-to-rescind': (facts, { act }) => `${act(facts.act)}, without a denunciation still to take effect`,

  'day-not-on-record': ({ act: of, last, openOn }, { act, date }) => {
    const follows =
      openOn === null
        ? 'what follows is computed from the last of them'
        : `whether it was done by ${date(openOn)} cannot be said`;
    return `${act(of)}: the day is not on record, and lies between ${date(of.date)} and ${date(last)}; ${follows}`;
  },
  'shown-as-gone': ({ participant, after, last }, { name, date }) =>
    `The depositary shows that ${name(participant)} has left, on a day that is not on record: between ${date(after)} and ${date(last)}`,
  'succession-undated': (facts, { act }) =>
    `${act(facts.act)}: the date of the succession of States is not on record; the treaty binds from that date, and not from the notification`,
  'printed-effect-differs': ({ act: of, printed, computed }, { act, date }) =>
    `The source of the ${act(of)} gives ${date(printed)} as its date of entry into force; by the rule it is ${date(computed)}`,
  'all-effects-differ-by-a-day': ({ count, later }, { number }) =>
    `All ${number(count)} dates of entry into force that the sources print are one day ${later ? 'later' : 'earlier'} than by the rule: their depositary counts ${later ? 'from the day after the deposit' : 'the day of the deposit'}`,
  'stated-date-differs': ({ stated, computed }, { date }) =>
    `The depositary states ${date(stated)} as the date of entry into force; by the clause and the acts on record it would be ${date(computed)}`,

  'clauses-not-on-record': ({ stated }) =>
    `The final clauses of this treaty are not on record: ${stated ? 'for whom it is in force is told only as far as the record gives the dates' : 'whether and for whom it is in force cannot be said'}, and no act is checked`,
  'treaty-named-not-on-record': ({ treaty }) =>
    `The clauses refer to ${treaty}, which is not on record: who is a Party to it cannot be told, so that no act is questioned on that ground, and none is counted on it`,
  'group-named-not-known': ({ group }) =>
    `The clauses refer to the group ${group}, whose members are not known: who is one cannot be told, so that no act is questioned on that ground, and none is counted on it`,

  'no-clause-on-denunciation': ({ act: of, participant }, { act, name }) =>
    `${act(of)}: no clause on denunciation is on record. A treaty without one can be denounced only if the Parties so intended or its nature implies it (Art. 56(1)); its effect after twelve months (Art. 56(2)) is computed as if it could, and whether ${name(participant)} has left cannot be said`,
  'withdrawn-before-force': ({ count, metOn, date: on, withoutParty }, { date, number }) =>
    `${count === 1 ? 'An instrument was' : `${number(count)} instruments were`} withdrawn between the day on which the condition was met, ${date(metOn)}, and entry into force on ${date(on)}: the condition is taken to stay met${withoutParty ? ', so that the treaty has entered into force without a Party' : ''}. Whether it does stay met is not settled`,
  'member-that-day-only': ({ act: of, title, metOn }, { act, date }) =>
    `${act(of)} is counted among the members of the ${title}, of which its author was one that day and no longer on ${date(metOn)}, when the condition was met. Whether it still counts is not settled`,
  'bound-without-members': ({ participant }, { name }) =>
    `${capital(name(participant))} is bound, and none of its member States is: it could join on the day of its instrument, and stays. Whether it does is not settled`,
};

const noted = (note: string | null): string => (note === null ? '' : ` (on record: ${note})`);
