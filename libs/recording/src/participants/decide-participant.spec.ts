import {
  type AccedeEvent,
  foldParticipants,
  isWellFormed,
  parseEvent,
  type RecordedEvent,
  type RegisteredParticipant,
  type RegisterOfParticipants,
} from '@accede/events';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../decide.ts';
import { isRefused, type Refused } from '../refusal.ts';
import type { By } from '../write.ts';
import {
  decideRegisterParticipant,
  decideReviseParticipant,
  type RegisterParticipant,
  type ReviseParticipant,
} from './decide-participant.ts';
import { evolveRegister, initialRegister, type RegisterState } from './register-state.ts';

const by: By = { now: '2015-12-03T10:00:00Z', today: '2015-12-03', recorder: 'a clerk' };

const STATES = { FRA: 'France', CIV: "Côte d'Ivoire", ARE: 'United Arab Emirates', SDN: 'Sudan' };
const NAMES = new Map([...Object.entries(STATES).map(([code, name]) => [name, code] as const), ['UAE', 'ARE']]);
const catalogue: RegisterOfParticipants = {
  participants: new Map(
    Object.entries(STATES).map(([code, name]) => [code, { code, name, kind: 'state' as const }] as const),
  ),
  groups: new Map([['EU', [{ participant: 'FRA', from: '1958-01-01' }]]]),
  groupTitles: new Map([['EU', 'European Union']]),
  resolve: (name) => (name in STATES ? name : NAMES.get(name)),
  normalise: (name) => name.replace(/[^\p{L}]/gu, ''),
};

/** A register after some commands, each decided upon what those before it have left, through the text of the log. */
class Given {
  state: RegisterState = initialRegister();
  readonly events: RecordedEvent[] = [];

  register(...commands: RegisterParticipant[]): this {
    for (const each of commands)
      for (const event of decideRegisterParticipant(this.state, each, by, catalogue).events) this.append(event);
    return this;
  }

  revise(command: ReviseParticipant): this {
    for (const event of decideReviseParticipant(this.state, command, by, catalogue).events) this.append(event);
    return this;
  }

  append(event: AccedeEvent): void {
    expect(isWellFormed(event)).toBe(true);
    const revision = this.state.revision + 1;
    const stored = { ...JSON.parse(JSON.stringify(event)), stream: 'participants', revision, position: revision + 1 };
    this.events.push(parseEvent(stored));
    this.state = evolveRegister(this.state, stored);
  }

  get participants(): RegisteredParticipant[] {
    return [...foldParticipants(this.events).values()];
  }
}

const refusalOf = (decide: () => unknown): Refused => {
  try {
    decide();
  } catch (error) {
    if (isRefused(error)) return error;
    throw error;
  }
  throw new Error('it was not refused');
};
const rulesOf = ({ refusals }: Refused) => refusals.map(({ code, field }) => [code, field]);

const participant = { code: 'OAPI', name: 'African Intellectual Property Organization', kind: 'organization' } as const;
const oapi: RegisterParticipant = {
  participant,
  nameFr: 'Organisation africaine de la propriété intellectuelle',
  aliases: ['AIPO'],
};
const ecowas: RegisterParticipant = {
  participant: {
    code: 'ECOWAS',
    name: 'Economic Community of West African States',
    article: true,
    kind: 'reio',
    existsFrom: '1975-05-28',
    region: 'Africa',
  },
  members: [{ participant: 'CIV', from: '1975-05-28' }],
};
const southSudan: RegisterParticipant = {
  participant: {
    code: 'SSD',
    name: 'South Sudan',
    kind: 'state',
    existsFrom: '2011-07-09',
    succeeds: [{ of: 'SDN', on: '2011-07-09', as: 'successor' }],
  },
};

describe('registering a participant', () => {
  it('puts it on the register with what was said of it', () => {
    const source = { citation: 'Bangui Agreement' };
    const { events, recorded } = decideRegisterParticipant(initialRegister(), { ...oapi, source }, by, catalogue);
    expect(recorded).toEqual(['OAPI']);
    expect(events).toMatchObject([
      {
        type: 'ParticipantRegistered',
        data: oapi,
        metadata: {
          schemaVersion: 1,
          recordedAt: '2015-12-03T10:00:00.000Z',
          recordedBy: 'a clerk',
          source: { citation: 'Bangui Agreement', marking: 'PUBLIC', confidence: 'source' },
          correlationId: events[0]?.id,
        },
      },
    ]);
    expect(new Given().register(oapi, ecowas, southSudan).participants).toEqual([oapi, ecowas, southSudan]);
  });

  const nothing = { events: [], recorded: [], alreadyRecorded: ['OAPI'], refused: [] } satisfies Decision;
  it('again, whatever the source, changes nothing, also after a revision', () => {
    const given = new Given().register(oapi);
    const again = { ...oapi, source: { citation: 'another' }, members: [] };
    expect(decideRegisterParticipant(given.state, again, by, catalogue)).toEqual(nothing);
    given.revise({ ...oapi, aliases: ['AIPO', 'Libreville'], reason: 'an older name' });
    expect(decideRegisterParticipant(given.state, oapi, by, catalogue)).toEqual(nothing);
  });

  it('under a code that is taken is refused', () => {
    const given = new Given().register(oapi);
    const taken = ['participant-already-registered', 'participant.code'];
    const other = { ...oapi, nameFr: 'Organisation africaine' };
    const refused = (command: RegisterParticipant) =>
      refusalOf(() => decideRegisterParticipant(given.state, command, by, catalogue));
    expect(rulesOf(refused(other))).toEqual([taken]);
    const code = (code: string) => refused({ participant: { ...participant, code, name: 'Another' } });
    expect(rulesOf(code('FRA'))).toEqual([taken]);
    expect(code('FRA').message).toBe('participant.code: "FRA" is the code of France');
    expect(code('UAE').message).toBe('participant.code: "UAE" is a name of United Arab Emirates (ARE)');
    expect(code('AIPO').message).toContain('a name of African Intellectual Property Organization (OAPI)');
  });

  it.each<[string, object, string, string]>([
    ['a name of another', { participant: { name: 'France' } }, 'name-taken', 'participant.name'],
    ['a name of another registered', { participant: { name: 'AIPO' } }, 'name-taken', 'participant.name'],
    ['a French name of another', { nameFr: 'France' }, 'name-taken', 'nameFr'],
    ['an alias of another', { aliases: ['WAEC', 'UAE'] }, 'name-taken', 'aliases.1'],
    ['an alias that is a code', { aliases: ['FRA'] }, 'name-taken', 'aliases.0'],
    ['a name without a letter', { aliases: ['2000'] }, 'invalid-field', 'aliases.0'],
    [
      'an end before its beginning',
      { participant: { formerUntil: '1975-05-27' } },
      'dates-reversed',
      'participant.formerUntil',
    ],
    [
      'a predecessor nobody knows',
      { participant: { succeeds: [{ of: 'XYZ', on: '1975-05-28', as: 'successor' }] } },
      'unknown-participant',
      'participant.succeeds.0.of',
    ],
    [
      'itself as predecessor',
      { participant: { succeeds: [{ of: 'ECOWAS', on: '1975-05-28', as: 'continuator' }] } },
      'refers-to-itself',
      'participant.succeeds.0.of',
    ],
    [
      'a member nobody knows',
      { members: [{ participant: 'XYZ', from: '1975-05-28' }] },
      'unknown-participant',
      'members.0.participant',
    ],
    [
      'itself as member',
      { members: [{ participant: 'ECOWAS', from: '1975-05-28' }] },
      'refers-to-itself',
      'members.0.participant',
    ],
    [
      'a membership that ends before it begins',
      { members: [{ participant: 'CIV', from: '1975-05-28', to: '1974-01-01' }] },
      'dates-reversed',
      'members.0.to',
    ],
    ['members of a State', { participant: { kind: 'state' } }, 'invalid-field', 'members'],
    ['a group that has its members', { participant: { memberStates: 'EU' } }, 'invalid-field', 'members'],
    [
      'a group nobody knows',
      { participant: { memberStates: 'WEST' }, members: [] },
      'invalid-field',
      'participant.memberStates',
    ],
    [
      'member States of what is no REIO',
      { participant: { kind: 'organization', memberStates: 'WEST' } },
      'invalid-field',
      'participant.memberStates',
    ],
    [
      'a day that no calendar has',
      { participant: { existsFrom: '1975-02-30' } },
      'impossible-date',
      'participant.existsFrom',
    ],
    [
      'a succession on no day',
      { participant: { succeeds: [{ of: 'SDN', on: 'in 1975', as: 'successor' }] } },
      'impossible-date',
      'participant.succeeds.0.on',
    ],
    [
      'a membership from no day',
      { members: [{ participant: 'CIV', from: '28.5.1975' }] },
      'impossible-date',
      'members.0.from',
    ],
    ['a code of another form', { participant: { code: 'Ecowas' } }, 'invalid-field', 'participant.code'],
    ['a kind that is none', { participant: { kind: 'club' } }, 'invalid-field', 'participant.kind'],
    ['no name', { participant: { name: undefined } }, 'field-missing', 'participant.name'],
    ['an empty alias', { aliases: [''] }, 'invalid-field', 'aliases.0'],
    ['an unknown field', { seat: 'Abuja' }, 'unknown-field', 'seat'],
    ['an unknown field of the participant', { participant: { seat: 'Abuja' } }, 'unknown-field', 'participant.seat'],
    ['a source without citation', { source: {} }, 'field-missing', 'source.citation'],
  ])('with %s is refused, naming field and rule', (_, fields, code, field) => {
    const { participant: changed = {}, ...others } = fields as { participant?: object };
    const command = { ...ecowas, ...others, participant: { ...ecowas.participant, ...changed } };
    const given = new Given().register(oapi);
    const refusal = refusalOf(() => given.register(command as RegisterParticipant));
    expect(rulesOf(refusal)).toEqual([[code, field]]);
    expect(refusal.message.startsWith(`${field}: `)).toBe(true);
  });

  it('with several faults is refused for all of them', () => {
    const command = { ...ecowas, aliases: ['France'], members: [{ participant: 'XYZ', from: '1975-05-28' }] };
    expect(rulesOf(refusalOf(() => new Given().register(command)))).toEqual([
      ['name-taken', 'aliases.0'],
      ['unknown-participant', 'members.0.participant'],
    ]);
    for (const none of [null, 5, [], {}])
      expect(refusalOf(() => new Given().register(none as never)).refusals.length).toBeGreaterThan(0);
  });

  it('may name those registered before, and the group of one that stands already', () => {
    const given = new Given().register(southSudan, ecowas);
    const igad = {
      participant: { code: 'IGAD', name: 'Intergovernmental Authority', kind: 'reio' as const },
      members: [{ participant: 'SSD', from: '2011-11-25' }],
    };
    const twin = { participant: { ...ecowas.participant, code: 'XWA', name: 'Its twin', memberStates: 'ECOWAS' } };
    expect(given.register(igad, twin).participants.map((each) => each.participant.code)).toEqual([
      'SSD',
      'ECOWAS',
      'IGAD',
      'XWA',
    ]);
  });
});

describe('revising a participant', () => {
  const revision = {
    ...oapi,
    participant: { ...participant, existsFrom: '1962-09-13' },
    reason: 'the day was missing',
  };

  it('says what it really is, and why', () => {
    const given = new Given().register(oapi).revise(revision);
    const { reason: _reason, ...revised } = revision;
    expect(given.participants).toEqual([revised]);
    expect(given.events.at(-1)).toMatchObject({ type: 'ParticipantRevised', data: { reason: 'the day was missing' } });
    expect(new Set(given.events.map(({ id }) => id)).size).toBe(2);
  });

  it('to what stands changes nothing; to another source it does', () => {
    const given = new Given().register(oapi).revise(revision);
    expect(decideReviseParticipant(given.state, revision, by, catalogue)).toMatchObject({
      events: [],
      alreadyRecorded: ['OAPI'],
    });
    given.revise({ ...revision, source: { citation: 'Bangui Agreement' } });
    expect(given.events).toHaveLength(3);
  });

  it('may keep its own names, group and code, and take none of another', () => {
    const given = new Given().register(oapi, ecowas);
    const { code: _code, ...rest } = ecowas.participant;
    const longer = { ...ecowas, members: [...(ecowas.members ?? []), { participant: 'FRA', from: '1976-01-01' }] };
    expect(given.revise({ ...longer, reason: 'a member more' }).participants[1]).toEqual(longer);
    const theirs = { ...ecowas, participant: { code: 'ECOWAS', ...rest, name: 'AIPO' }, reason: 'renamed' };
    expect(rulesOf(refusalOf(() => given.revise(theirs)))).toEqual([['name-taken', 'participant.name']]);
  });

  it('keeps its names where a later catalogue has given them to another', () => {
    const given = new Given().register(oapi);
    const later = { ...catalogue, resolve: (name: string) => (name === participant.name ? 'XOA' : undefined) };
    expect(decideReviseParticipant(given.state, revision, by, later).recorded).toEqual(['OAPI']);
  });

  it('needs a reason, and one who was registered', () => {
    const given = new Given().register(oapi);
    expect(rulesOf(refusalOf(() => given.revise({ ...revision, reason: ' ' })))).toEqual([['field-missing', 'reason']]);
    const france = { participant: { ...participant, code: 'FRA' }, reason: 'renamed' };
    const refusal = refusalOf(() => given.revise(france));
    expect(rulesOf(refusal)).toEqual([['participant-not-registered', 'participant.code']]);
    expect(refusal.message).toContain('comes with the catalogue');
    expect(rulesOf(refusalOf(() => given.revise({ ...france, participant: { ...participant, code: 'XYZ' } })))).toEqual(
      [['participant-not-registered', 'participant.code']],
    );
  });
});
