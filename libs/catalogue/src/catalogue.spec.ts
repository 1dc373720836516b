import {
  Act,
  asRelated,
  derive,
  FinalClauses,
  isLegalDate,
  LegalDate,
  RecordState,
  type RelatedTreaty,
} from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  facts,
  groupMemberships,
  groups,
  normaliseName,
  participants,
  participantsByCode,
  resolveParticipant,
  treaties,
} from './index.ts';

describe('participants', () => {
  const Participant = z.strictObject({
    code: z.string().regex(/^[A-Z][A-Z0-9]{2,7}$/),
    name: z.string().min(1),
    nameFr: z.string().min(1),
    article: z.literal(true).optional(),
    kind: z.enum(['state', 'reio', 'entity']),
    aliases: z.array(z.string().min(1)),
    region: z.enum(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']).optional(),
    numeric: z
      .string()
      .regex(/^\d{3}$/)
      .optional(),
    formerUntil: LegalDate.optional(),
    memberStates: z.string().optional(),
  });

  it('each is well formed, and no code stands twice', () => {
    for (const participant of participants) Participant.parse(participant);
    expect(participantsByCode.size).toBe(participants.length);
    const numerics = participants.flatMap((p) => p.numeric ?? []);
    expect(new Set(numerics).size).toBe(numerics.length);
  });

  it('has the 193 Members of the United Nations, the Holy See, Palestine, the Cook Islands and Niue', () => {
    const states = participants.filter((p) => p.kind === 'state' && p.formerUntil === undefined);
    expect(states).toHaveLength(193 + 4);
    for (const code of ['VAT', 'PSE', 'COK', 'NIU']) expect(states.map((p) => p.code)).toContain(code);
    for (const state of states) expect([state.code, state.region, state.numeric]).not.toContain(undefined);
  });

  it('the member States of an organization are a known group', () => {
    for (const { memberStates } of participants) {
      if (memberStates !== undefined) expect(groupMemberships.has(memberStates)).toBe(true);
    }
    expect(participantsByCode.get('EUE')?.memberStates).toBe('EU');
  });

  it('an organisation never takes a code of three letters that ISO 3166 could give to a country', () => {
    for (const { code, kind, numeric } of participants) {
      if (kind === 'entity' && numeric === undefined) expect(code).toMatch(/^(X[A-Z]{2}|.{4,})$/);
    }
  });
});

describe('names', () => {
  it('no name belongs to two participants', () => {
    const owner = new Map<string, string>();
    for (const { code, name, nameFr, aliases } of participants) {
      for (const known of [name, nameFr, ...aliases]) {
        const other = owner.get(normaliseName(known));
        expect([undefined, code], `${known}: ${other} and ${code}`).toContain(other);
        owner.set(normaliseName(known), code);
        expect(normaliseName(known), known).not.toBe('');
      }
    }
    for (const { code } of participants) expect([undefined, code]).toContain(owner.get(normaliseName(code)));
  });

  it('every name, French name, alias and code resolves to its own participant', () => {
    for (const { code, name, nameFr, aliases } of participants) {
      for (const known of [code, name, nameFr, ...aliases]) expect(resolveParticipant(known), known).toBe(code);
    }
  });

  it.each([
    ['Bolivia', 'BOL'],
    ['Turkey', 'TUR'],
    ['TÜRKIYE', 'TUR'],
    ['Slovak Republic', 'SVK'],
    ['Czechia', 'CZE'],
    ['Moldova', 'MDA'],
    ['United Kingdom', 'GBR'],
    ['European Economic Community', 'EUE'],
    ['Iran', 'IRN'],
    ['Vietnam', 'VNM'],
    ["Cote d'Ivoire", 'CIV'],
    ['Côte d\u2019Ivoire', 'CIV'],
    ['Netherlands 3, 4', 'NLD'],
    ['United States of America<superscript>7</superscript>', 'USA'],
    ['[Canada]', 'CAN'],
    ['The Bahamas', 'BHS'],
    ['Libyan Arab Jamahiriya', 'LBY'],
    ['the former Yugoslav Republic of Macedonia', 'MKD'],
    ['  Guinea ', 'GIN'],
    ['Guinea-Bissau', 'GNB'],
  ])('%s is %s', (name, code) => expect(resolveParticipant(name)).toBe(code));

  it.each(['', 'Atlantis', 'Guin', 'Republic', 'fra', '12', 'Korea'])('"%s" is nobody: no guess is made', (name) =>
    expect(resolveParticipant(name)).toBeUndefined(),
  );
});

describe('groups', () => {
  it('memberships run forward, name known participants and do not overlap', () => {
    expect(groups.map((g) => g.id)).toEqual(['EU', 'COE', 'EPPO', 'BUDAPEST_INVITED']);
    for (const { id, memberships } of groups) {
      for (const [i, m] of memberships.entries()) {
        expect(participantsByCode.has(m.participant), `${id} ${m.participant}`).toBe(true);
        expect(isLegalDate(m.from)).toBe(true);
        if (m.to !== undefined) expect(isLegalDate(m.to) && m.to >= m.from).toBe(true);
        for (const other of memberships.slice(i + 1)) {
          if (other.participant === m.participant)
            expect(other.from > (m.to ?? '9999') || m.from > (other.to ?? '9999')).toBe(true);
        }
      }
    }
    expect(groups[0]?.memberships.filter((m) => m.to === undefined)).toHaveLength(27);
    expect(groups[1]?.memberships.filter((m) => m.to === undefined)).toHaveLength(46);
  });
});

describe('treaties', () => {
  it('each document follows the grammar', () => {
    expect(treaties.map((t) => t.id)).toEqual(['ETS185', 'ETS189', 'CETS224', 'UNCC', 'UNCC-DRAFT']);
    for (const treaty of treaties) expect(FinalClauses.parse(treaty)).toEqual(treaty);
  });

  it('the registers of the Second Additional Protocol are those that its text keeps', () => {
    const { provisions } = treaties.find(({ id }) => id === 'CETS224')?.statements ?? { provisions: [] };
    const kept = Map.groupBy(
      provisions.filter(({ register }) => register !== undefined),
      ({ register }) => register,
    );
    expect([...kept].map(([register, of]) => [register, of.map(({ provision }) => provision)]).sort()).toEqual([
      ['17(2)', ['17(2)']],
      ['6(7)', ['6(6)']],
      ['7(5)(f)', ['7(5)(a)', '7(5)(e)']],
      ['8(12)', ['8(10)(a)', '8(10)(b)']],
    ]);
    // Told at signature, with the instrument or at any other time: nothing falls due with the instrument.
    expect(provisions.find(({ provision }) => provision === '6(6)')?.due).toBe('in-force');
  });

  it('no provision is listed twice, and local groups name known participants', () => {
    for (const { id, statements, groups: local } of treaties) {
      const listed = statements.provisions.map((p) => `${p.provision} ${p.kind}`);
      expect(new Set(listed).size, id).toBe(listed.length);
      for (const { members } of Object.values(local))
        for (const code of members) expect(participantsByCode.has(code)).toBe(true);
    }
  });
});

describe('facts', () => {
  it('there are facts of every bundled treaty', () => {
    expect(facts.map((f) => f.treaty)).toEqual(treaties.map((t) => t.id));
  });

  it.each(facts.map((f) => [f.treaty, f] as const))(
    '%s: every act is well formed, once, and of a known participant',
    (treaty, { acts, record }) => {
      expect(RecordState.parse(record)).toEqual(record);
      expect(new Set(acts.map((a) => a.id)).size).toBe(acts.length);
      const seen = new Map<string, Act>();
      for (const act of acts) {
        expect(Act.parse(act), act.id).toEqual(act);
        expect(participantsByCode.has(act.participant ?? ''), act.id).toBe(true);
        expect(act.id.startsWith(`${treaty}-${act.participant}-${act.kind}-`), act.id).toBe(true);
        if (act.kind === 'statement-withdrawn') {
          const withdrawn = seen.get(act.refersTo ?? '');
          expect(withdrawn?.participant).toBe(act.participant);
          expect(withdrawn !== undefined && withdrawn.date <= act.date).toBe(true);
        }
        seen.set(act.id, act);
      }
    },
  );

  it('nobody signs twice or consents twice to one treaty', () => {
    for (const { acts } of facts) {
      const once = acts
        .filter((a) => a.provision === undefined)
        .map((a) => `${a.participant} ${a.kind === 'signature' ? 'signature' : 'consent'}`);
      expect(new Set(once).size).toBe(once.length);
    }
  });

  it('what is recalled is marked so, and what is sourced has an address', () => {
    for (const { acts } of facts) {
      for (const { id, source } of acts) {
        if (source?.confidence === 'source') expect(source.url, id).toMatch(/^https?:/);
      }
    }
  });
});

describe('rules and facts together', () => {
  const related = new Map<string, RelatedTreaty>();
  const statuses = new Map(
    treaties.map((treaty) => {
      const context = { participants: participantsByCode, groups: groupMemberships, treaties: new Map(related) };
      const status = derive(treaty, facts.find((f) => f.treaty === treaty.id)?.acts ?? [], '2026-03-01', context);
      related.set(treaty.id, asRelated(status));
      return [treaty.id, status];
    }),
  );

  it.each([
    ['ETS185', '2004-07-01', '2004-03-18'],
    ['ETS189', '2006-03-01', '2005-11-14'],
    ['CETS224', null, null],
    ['UNCC', null, null],
  ])('%s entered into force on %s', (id, date, metOn) => {
    expect(statuses.get(id)?.entryIntoForce).toMatchObject({ date, conditionMetOn: metOn });
  });

  it('every effective date that a source prints is the date that the rule gives', () => {
    for (const { findings } of statuses.values())
      expect(findings.filter((f) => f.code === 'effective-date-differs')).toEqual([]);
  });

  it('two signatures are irregular on the record, and it notes why: by the State Union, and before being a Party', () => {
    const irregular = [...statuses.values()].flatMap((s) =>
      s.findings.filter((f) => f.severity === 'irregular').map((f) => [s.treaty, f.participant, f.text]),
    );
    expect(irregular).toEqual([
      ['ETS185', 'MNE', expect.stringContaining('on record: ')],
      ['CETS224', 'SLE', expect.stringContaining('on record: ')],
    ]);
  });
});
