import type { Act, ConsentMeans } from '../act.ts';
import { type FinalClauses, referencesOf } from '../final-clauses.ts';
import { spell } from '../legal-date.ts';
import type { Finding, FindingCode } from '../status.ts';
import type { Consent, Dossier } from './dossier.ts';
import { earliestFor, windowOn } from './force/leaving.ts';
import { partsOf } from './participants.ts';
import { described, findingOf, inText, nameOfMeans, openingsFor, whom } from './words.ts';
import { concerns, dateOf, isUnder, type World } from './world.ts';

type Route = NonNullable<FinalClauses['consent']>['routes'][number];

/**
 * Irregularities: what the record holds against a clause. The world is irregular, so a finding is
 * reported and the act stays.
 */
export function findingsOf(dossiers: Iterable<Dossier>, world: World): Finding[] {
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
  const routesBy = new Map<ConsentMeans, Route[]>();
  for (const dossier of dossiers) {
    const name = inText(dossier.participant);
    if (onRecord) for (const act of dossier.signatures) checkSignature(act, dossier);
    for (const consent of dossier.consents) {
      if (onRecord) checkConsent(consent, dossier);
      checkEffect(consent, dossier);
      checkDenunciation(consent, dossier);
    }
    if (world.document.consent?.parts !== undefined) checkParts(dossier);
    for (const act of dossier.unregistered) {
      const rule = world.document.denunciation?.window;
      const text = `${described(act, name)}: a denunciation is registered ${windowOn(act.date, world)?.words}; outside that it has no effect`;
      find('denunciation-outside-window', 'irregular', rule?.article, text, dossier, [act]);
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
          `${described(act, name)}, without a consent that stands`,
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
  if (!onRecord) {
    find(
      'final-clauses-not-on-record',
      'notice',
      undefined,
      'The final clauses of this treaty are not on record: entry into force is not computed and no act is checked',
      null,
      [],
    );
  }
  const { treaties, groups } = referencesOf(world.document);
  for (const id of treaties) {
    if (world.context.treaties.has(id)) continue;
    const text = `The clauses refer to ${id}, which is not on record: whoever must be a Party to it is taken not to be`;
    find('named-treaty-not-on-record', 'warning', undefined, text, null, []);
  }
  for (const id of groups) {
    if (world.context.groups.has(id)) continue;
    const text = `The clauses refer to the group ${id}, whose members are not known: nobody is taken to be one`;
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
    const rules = openingsFor(clause.open, dossier.participant);
    if (rules.some((rule) => concerns(rule.to, dossier.participant, act.date, world))) return;
    const rule = rules.at(-1);
    const to = rules.map((r) => whom(r.to, world.document, world.context)).join(' and ');
    find(
      'signature-not-open-to-participant',
      'irregular',
      rule?.article ?? clause.article,
      `${described(act, name)}: signature is open to ${to || 'others'}, and on that day ${name} was not one${noteOn(act)}`,
      dossier,
      [act],
    );
  }

  function checkConsent(consent: Consent, dossier: Dossier): void {
    const act = consent.act;
    const name = inText(dossier.participant);
    const all = world.document.consent?.routes;
    if (all === undefined) return;
    const routes = routesBy.getOrInsertComputed(act.kind, () => all.filter((route) => route.means.includes(act.kind)));
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
    if (open === undefined) {
      const rule = rules.at(-1) ?? routes[0];
      const to = rules.map((r) => whom(r.to, world.document, world.context)).join(' and ');
      find(
        'consent-not-open-to-participant',
        'irregular',
        rule?.article,
        `${described(act, name)}: ${nameOfMeans(act.kind)} is open to ${to || 'others'}, and on that day ${name} was not one${noteOn(act)}`,
        dossier,
        [act],
      );
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
    if (!unsigned && !dossier.signatures.some((s) => s.date <= act.date)) {
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

  function checkEffect(consent: Consent, dossier: Dossier): void {
    const { act, inForceFrom } = consent;
    if (
      !onRecord ||
      act.kind === 'succession' ||
      act.effective === undefined ||
      inForceFrom === null ||
      act.effective === inForceFrom
    )
      return;
    find(
      'effective-date-differs',
      'warning',
      world.document.entryIntoForce?.article,
      `The source of the ${described(act, inText(dossier.participant))} prints ${spell(act.effective)} as its entry into force; by the rule it is ${spell(inForceFrom)}`,
      dossier,
      [act],
    );
  }

  function checkDenunciation(consent: Consent, dossier: Dossier): void {
    const act = consent.denunciation;
    if (act === null || !onRecord) return;
    const clause = world.document.denunciation;
    const who = described(act, inText(dossier.participant));
    if (consent.inForceFrom === null || act.date < consent.inForceFrom) {
      const text = `${who}, before the treaty was in force for it: only a Party can denounce, and until then it may withdraw its instrument`;
      find('denunciation-too-early', 'irregular', clause?.article ?? 'VCLT Art. 54', text, dossier, [act]);
      return;
    }
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
