import { type Act, type ConsentMeans, expressesConsent, isSignature } from '../act.ts';
import { type FinalClauses, referencesOf, type Who } from '../final-clauses.ts';
import { type LegalDate, plus, spell } from '../legal-date.ts';
import { reason } from '../reason.ts';
import { actFacts } from '../rules/facts.ts';
import type { Finding, FindingCode } from '../status.ts';
import { barInWords, forerunnerOf, loosely, restsOnUnknown, routesBy, successionDate } from './capacity.ts';
import { type Consent, type Dossier, hasSigned } from './dossier.ts';
import type { GeneralForce } from './force/force.ts';
import { earliestFor, windowOn } from './force/leaving.ts';
import { partsOf } from './participants.ts';
import { unsettled } from './unsettled.ts';
import { described, findingOf, foundBy, inText, nameOf, nameOfMeans, openingsFor, whom } from './words.ts';
import { concerns, dateOf, isUnder, type World } from './world.ts';

type Route = NonNullable<FinalClauses['consent']>['routes'][number];

/**
 * Irregularities: what the record holds against a clause. The world is irregular, so a finding is
 * reported and the act stays.
 */
export function findingsOf(dossiers: Iterable<Dossier>, general: GeneralForce, world: World): Finding[] {
  const findings: Finding[] = [];
  const find = (
    code: FindingCode,
    severity: Finding['severity'],
    article: string | undefined,
    text: string,
    dossier: Dossier | null,
    acts: readonly Act[],
  ): void => {
    findings.push(findingOf(code, severity, article, text, dossier?.participant.code ?? null, acts));
  };

  const onRecord = world.document.entryIntoForce !== undefined;
  for (const dossier of dossiers) {
    const name = inText(dossier.participant);
    // A signature that it continues is checked with the one that gave it.
    for (const act of dossier.signatures)
      if (onRecord && act.participant === dossier.participant.code) checkSignature(act, dossier);
    for (const consent of dossier.consents) {
      if (consent.continues !== null) continue;
      if (onRecord) checkConsent(consent, dossier);
      checkDenunciation(consent, dossier);
      checkDays(consent, dossier);
    }
    for (const bar of dossier.bars) {
      const severity = bar.asSignature === true ? 'warning' : 'irregular';
      find(bar.code, severity, bar.article, barInWords(bar, dossier.participant) + noteOn(bar.act), dossier, [bar.act]);
    }
    for (const act of dossier.acts) {
      if (!isSignature(act) && !expressesConsent(act)) continue;
      if (isSignature(act) && act.notAfter !== undefined) dayNotKnown(act, act.participant ?? null);
      const former = forerunnerOf(act, dossier.participant, world.context);
      if (former === undefined) continue;
      const text = `${described(act, name)}: ${name} exists only from ${spell(dossier.participant.existsFrom as LegalDate)}; the act is taken as that of ${inText(former)}, whose place it has`;
      find('participant-does-not-exist', 'notice', undefined, text, dossier, [act]);
    }
    for (const act of dossier.premature) {
      const text = `${described(act, name)}, before the treaty was in force for it: only a Party can denounce. It has no effect; until the treaty is in force for it, ${name} may withdraw its instrument`;
      const article = world.document.denunciation?.article ?? 'VCLT Art. 54';
      find('denunciation-too-early', 'irregular', article, text, dossier, [act]);
    }
    if (world.document.consent?.parts !== undefined) checkParts(dossier);
    for (const act of dossier.unregistered) {
      const window = windowOn(act.date, world)?.facts;
      if (window === undefined) continue;
      const facts = { act: actFacts(act, dossier.participant.code), window };
      const article = world.document.denunciation?.window?.article;
      const why = reason(article, 'denounced-outside-window', facts, [act]);
      findings.push(foundBy('denunciation-outside-window', 'irregular', why, dossier.participant.code));
    }
    if (onRecord && world.document.provisional === undefined) {
      for (const act of dossier.provisional) {
        const text = `${described(act, name)}: the treaty has no clause on provisional application; it may have been agreed otherwise`;
        find('provisional-not-provided-for', 'notice', 'VCLT Art. 25', text, dossier, [act]);
      }
    }
    for (const act of dossier.repeated) {
      find(
        'consent-repeated',
        'notice',
        undefined,
        `${described(act, name)}, though an earlier consent stands: it adds nothing to the count`,
        dossier,
        [act],
      );
    }
    for (const act of dossier.withoutObject) {
      if (act.kind === 'denunciation')
        find(
          'denunciation-without-consent',
          'irregular',
          world.document.denunciation?.article ?? 'VCLT Art. 56',
          dossier.consents.some(
            ({ denunciation, endedOn }) =>
              denunciation !== null && denunciation.date <= act.date && endedOn !== null && act.date < endedOn,
          )
            ? `${described(act, name)}, though an earlier denunciation is running: it adds nothing`
            : `${described(act, name)}, without a consent that stands`,
          dossier,
          [act],
        );
      else if (act.kind === 'denunciation-rescinded')
        find(
          'rescission-without-denunciation',
          'irregular',
          'VCLT Art. 68',
          `${described(act, name)}, without a denunciation still to take effect`,
          dossier,
          [act],
        );
      else if (
        act.kind === 'instrument-withdrawn' &&
        dossier.consents.some((c) => c.inForceFrom !== null && c.inForceFrom <= act.date)
      )
        find(
          'withdrawal-without-act',
          'irregular',
          world.document.denunciation?.article,
          `${described(act, name)}: the treaty was already in force for it, so that it can only denounce`,
          dossier,
          [act],
        );
      else
        find(
          'withdrawal-without-act',
          'irregular',
          undefined,
          `${described(act, name)}, but there is nothing on record to withdraw`,
          dossier,
          [act],
        );
    }
  }
  for (const act of world.uncertain) dayNotKnown(act, act.participant ?? null);
  checkEffects(world.consents);
  if (general.stated !== null && general.computed !== null && general.computed !== general.date)
    find(
      'entry-into-force-date-differs',
      'warning',
      general.article,
      `The depositary states ${spell(general.date as LegalDate)} as the date of entry into force; by the clause and the acts on record it would be ${spell(general.computed)}`,
      null,
      [general.stated],
    );
  findings.push(...unsettled(general, world));
  if (!onRecord) {
    const force =
      general.stated === null
        ? 'whether and for whom it is in force cannot be said'
        : 'for whom it is in force is told only as far as the record gives the dates';
    const text = `The final clauses of this treaty are not on record: ${force}, and no act is checked`;
    find('final-clauses-not-on-record', 'notice', undefined, text, null, []);
  }
  const { treaties, groups } = referencesOf(world.document);
  for (const id of treaties) {
    if (world.context.treaties.has(id)) continue;
    const text = `The clauses refer to ${id}, which is not on record: who is a Party to it cannot be told, so that no act is held against its author for that, and none is counted for it`;
    find('named-treaty-not-on-record', 'warning', undefined, text, null, []);
  }
  for (const id of groups) {
    if (world.context.groups.has(id)) continue;
    const text = `The clauses refer to the group ${id}, whose members are not known: who is one cannot be told, so that no act is held against its author for that, and none is counted for it`;
    find('named-group-not-known', 'warning', undefined, text, null, []);
  }
  return findings;

  function checkSignature(act: Act, dossier: Dossier): void {
    const name = inText(dossier.participant);
    const clause = world.document.signature;
    if (clause === undefined) {
      // Only a document that says who may consent is known to leave signature out on purpose.
      if (world.document.consent === undefined) return;
      find(
        'signature-not-provided-for',
        'irregular',
        undefined,
        `${described(act, name)}: the treaty does not provide for signature`,
        dossier,
        [act],
      );
      return;
    }
    if (clause.opens !== undefined && act.date < clause.opens)
      find(
        'signature-before-opening',
        'irregular',
        clause.article,
        `${described(act, name)}, before opening for signature on ${spell(clause.opens)}`,
        dossier,
        [act],
      );
    if (clause.closes !== undefined && act.date > clause.closes) {
      find(
        'signature-after-closing',
        'irregular',
        clause.article,
        `${described(act, name)}, after the last day for signature, ${spell(clause.closes)}`,
        dossier,
        [act],
      );
    }
    // That it was not open at all to its author is found with what has no effect.
    const { participant } = dossier;
    const rules = openingsFor(clause.open, participant);
    if (rules.length === 0 || rules.some(({ to }) => concerns(to, participant, act.date, world))) return;
    const loose = rules.find(({ to }) => concerns(loosely(to), participant, act.date, world));
    if (loose === undefined) {
      checkEligibility(act, 'signature', rules, dossier);
      return;
    }
    const to = whom(loose.to, world.document, world.context);
    find(
      'competing-practice',
      'notice',
      loose.article,
      `${described(act, name)}: read strictly, signature is open to ${to}, and ${name} was to be one only later; as it had deposited its instrument by then, depositaries take it. The signature is taken to stand${noteOn(act)}`,
      dossier,
      [act],
    );
  }

  function checkConsent(consent: Consent, dossier: Dossier): void {
    const act = consent.act;
    const name = inText(dossier.participant);
    const all = world.document.consent?.routes;
    if (all === undefined) return;
    const routes = routesBy(all, act.kind);
    if (routes.length === 0) {
      // Succession follows from the law of succession of States, whether or not a treaty names it.
      if (act.kind === 'succession') return;
      find(
        'means-not-provided-for',
        'irregular',
        all[0]?.article,
        `${described(act, name)}: the treaty does not provide for ${nameOfMeans(act.kind)}`,
        dossier,
        [act],
      );
      return;
    }
    const rules = openingsFor(routes, dossier.participant);
    let open: Route | undefined;
    let timely: Route | undefined;
    let unsigned = false;
    for (const rule of rules) {
      if (!concerns(rule.to, dossier.participant, act.date, world)) continue;
      open ??= rule;
      if (!isOpenBy(rule, act)) continue;
      timely ??= rule;
      if (rule.signed !== true) unsigned = true;
    }
    // Not open to its author at all: found with what has no effect. Else what it asks for cannot be told.
    if (open === undefined) {
      checkEligibility(act, nameOfMeans(act.kind), rules, dossier);
      return;
    }
    if (timely === undefined) {
      const rule = open;
      const since = dateOf(rule.after ?? 'opening', world);
      find(
        'consent-before-open',
        'irregular',
        rule.article,
        `${described(act, name)}: ${nameOfMeans(act.kind)} is open only ${rule.after === 'signature-closing' ? 'after' : 'from'} ${(rule.after ?? 'opening').replaceAll('-', ' ')}${since === null ? ', which has no date yet' : ` on ${spell(since)}`}`,
        dossier,
        [act],
      );
      return;
    }
    if (!unsigned && !hasSigned(dossier, act.date)) {
      find(
        'consent-without-signature',
        'warning',
        timely.article,
        `${described(act, name)}, without a signature on record`,
        dossier,
        [act],
      );
    }
  }

  /** Whether the instrument accepts as many provisions as must be accepted; where it names none, none is held against it. */
  function checkParts(dossier: Dossier): void {
    const clause = world.document.consent?.parts;
    const consent = dossier.consents.at(-1);
    if (clause === undefined || consent === undefined) return;
    const accepted = partsOf(dossier, world, consent.act.date);
    if (accepted === null) return;
    for (const { of, atLeast } of clause.choose) {
      // Who accepts an article accepts its paragraphs.
      const chosen = of.filter((part) => accepted.some((each) => isUnder(part, each)));
      if (chosen.length >= atLeast) continue;
      const text = `${described(consent.act, inText(dossier.participant))} accepts ${chosen.length === 0 ? 'none' : chosen.join(', ')} of ${of.join(', ')}, and at least ${atLeast} must be accepted`;
      find('too-few-parts', 'irregular', clause.article, text, dossier, [consent.act]);
    }
  }

  function isOpenBy(route: Route, act: Act & { kind: ConsentMeans }): boolean {
    if (route.after === undefined) return true;
    const since = dateOf(route.after, world);
    if (since === null) return false;
    return route.after === 'signature-closing' ? act.date > since : act.date >= since;
  }

  /** Of an act that nothing keeps from having effect only because the record cannot tell. */
  function checkEligibility(
    act: Act,
    what: string,
    rules: readonly { readonly to: Who; readonly article: string }[],
    dossier: Dossier,
  ): void {
    const rule = rules.at(-1);
    if (rule === undefined || dossier.bars.some((bar) => bar.act === act)) return;
    if (!restsOnUnknown(rule.to, world, dossier.participant)) return;
    const name = inText(dossier.participant);
    const text = `${described(act, name)}: ${what} is open to ${whom(rule.to, world.document, world.context)}; whether ${name} was one cannot be told from what is on record, and the act is taken to stand`;
    find('eligibility-not-known', 'notice', rule.article, text, dossier, [act]);
  }

  /** Dates of effect that sources print, against those of the rule. */
  function checkEffects(consents: readonly Consent[]): void {
    if (!onRecord) return;
    const printed = consents.filter(
      ({ act, inForceFrom, continues }) =>
        continues === null && act.kind !== 'succession' && act.effective !== undefined && inForceFrom !== null,
    );
    const differing = printed.filter(({ act, inForceFrom }) => act.effective !== inForceFrom);
    const article = world.document.entryIntoForce?.article;
    const [first] = differing;
    for (const days of [1, -1]) {
      const sameDay = ({ act, inForceFrom }: Consent): boolean =>
        plus(inForceFrom as LegalDate, { days }) === act.effective;
      if (first === undefined || differing.length < 2 || differing.length < printed.length || !differing.every(sameDay))
        continue;
      const text = `All ${differing.length} dates of entry into force that the sources print are one day ${days > 0 ? 'later' : 'earlier'} than by the rule: their depositary counts ${days > 0 ? 'from the day after the deposit' : 'the day of the deposit'}`;
      const acts = differing.map(({ act }) => act);
      findings.push(findingOf('effective-dates-differ-by-a-day', 'notice', article, text, null, acts));
      return;
    }
    for (const { act, participant, inForceFrom } of differing) {
      const text = `The source of the ${described(act, inText(participant))} prints ${spell(act.effective as LegalDate)} as its entry into force; by the rule it is ${spell(inForceFrom as LegalDate)}`;
      findings.push(findingOf('effective-date-differs', 'warning', article, text, participant.code, [act]));
    }
  }

  /** An act whose day is not on record: by the last possible day it is certain. */
  function dayNotKnown(act: Act, code: string | null): void {
    const last = act.notAfter as LegalDate;
    const follows =
      last > world.asAt
        ? `whether it was done by ${spell(world.asAt)} cannot be said`
        : 'what follows is computed from the last of them';
    const text = `${described(act, nameOf(world.context, code ?? ''))}: the day is not on record, and lies between ${spell(act.date)} and ${spell(last)}; ${follows}`;
    findings.push(findingOf('day-not-known', 'notice', undefined, text, code, [act]));
  }

  /** What is not known of a consent: its day, the day of its end, the date of the succession that it notifies. */
  function checkDays({ act, denunciation, endedBy, endedAfter, endedOn }: Consent, dossier: Dossier): void {
    const name = inText(dossier.participant);
    if (act.notAfter !== undefined && !isSignature(act)) dayNotKnown(act, act.participant ?? null);
    if (denunciation?.notAfter !== undefined) dayNotKnown(denunciation, denunciation.participant ?? null);
    if (endedBy === 'left-on-unknown-day' && endedOn !== null && endedAfter !== null)
      find(
        'left-on-unknown-day',
        'warning',
        undefined,
        `${name} is shown by the depositary as one that has left, on a day that is not on record: between ${spell(endedAfter)} and ${spell(endedOn)}`,
        dossier,
        dossier.acts.filter(({ kind }) => kind === 'ceased'),
      );
    if (act.kind === 'succession' && onRecord && successionDate(act, dossier.participant, world) === null)
      find(
        'succession-without-date',
        'warning',
        undefined,
        `${described(act, name)}: on which date the succession of States took place is not on record; from then, and not from the notification, it is bound`,
        dossier,
        [act],
      );
  }

  function checkDenunciation(consent: Consent, dossier: Dossier): void {
    const act = consent.denunciation;
    if (act === null || !onRecord) return;
    const clause = world.document.denunciation;
    const who = described(act, inText(dossier.participant));
    if (consent.inForceFrom === null || act.date < consent.inForceFrom) return;
    const rule = clause?.notBefore;
    if (rule === undefined) return;
    const earliest = earliestFor(consent, world);
    if (earliest !== null && act.date >= earliest) return;
    find(
      'denunciation-too-early',
      'irregular',
      rule.article,
      `${who}${earliest === null ? ', before entry into force' : `, before ${spell(earliest)}, the earliest date`}`,
      dossier,
      [act],
    );
  }
}

/** What the record itself notes about an act, for a finding to be read with it. */
function noteOn(act: Act): string {
  return act.note === undefined ? '' : ` (on record: ${act.note})`;
}
