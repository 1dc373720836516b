import { describe, expect, it } from 'vitest';
import { foldParticipants } from './fold.ts';
import { isWellFormed, parseEvent } from './parse.ts';
import { type RegisterOfParticipants, registeredBy, registerWith } from './register-of-participants.ts';
import type { AccedeEvent, ParticipantEvent, RecordedEvent, RegisteredParticipant } from './vocabulary.ts';

const at = (day: number) => `2026-01-0${day}T10:00:00.000Z`;
const metadata = (day: number) => ({
  schemaVersion: 1,
  recordedAt: at(day),
  recordedBy: 'a clerk',
  source: { citation: 'Bangui Agreement', marking: 'PUBLIC', confidence: 'source' } as const,
  correlationId: 'c',
  causationId: 'c',
});
const OAPI: RegisteredParticipant = {
  participant: { code: 'OAPI', name: 'African Intellectual Property Organization', kind: 'organization' },
  nameFr: 'Organisation africaine de la propriété intellectuelle',
  aliases: ['A.I.P.O.'],
  members: [{ participant: 'CIV', from: '1962-09-13' }],
};
const since: RegisteredParticipant = { ...OAPI, participant: { ...OAPI.participant, existsFrom: '1962-09-13' } };
const registered = (day: number, data: RegisteredParticipant): ParticipantEvent => ({
  id: `event-${day}`,
  type: 'ParticipantRegistered',
  data,
  metadata: metadata(day),
});
const revised = (day: number, data: RegisteredParticipant): ParticipantEvent => ({
  id: `event-${day}`,
  type: 'ParticipantRevised',
  data: { ...data, reason: 'the day was missing' },
  metadata: metadata(day),
});
const inOrder = (events: AccedeEvent[]): RecordedEvent[] =>
  events.map((each, revision) =>
    parseEvent({ ...JSON.parse(JSON.stringify(each)), stream: 'participants', revision, position: revision + 1 }),
  );

describe('the events of the register', () => {
  it('come back from the log as they were written', () => {
    const events = [registered(1, OAPI), revised(2, since)];
    expect(events.every(isWellFormed)).toBe(true);
    expect(inOrder(events)).toMatchObject(events);
    expect(events.map(registeredBy)).toEqual([OAPI, since]);
  });

  it('refuse what the schema does not have', () => {
    const code = { ...OAPI, participant: { ...OAPI.participant, code: 'oapi' } };
    expect(isWellFormed(registered(1, code))).toBe(false);
    expect(isWellFormed(registered(1, { ...OAPI, seat: 'Yaoundé' } as never))).toBe(false);
    expect(isWellFormed(revised(1, { ...OAPI, members: [{ participant: 'CIV', from: '1962-02-30' }] }))).toBe(false);
  });

  it('amount to those registered, as revised, and as known at an instant', () => {
    const events = inOrder([registered(1, OAPI), revised(3, since)]);
    expect(foldParticipants(events)).toEqual(new Map([['OAPI', since]]));
    expect(foldParticipants(events, at(2))).toEqual(new Map([['OAPI', OAPI]]));
    expect(foldParticipants(events, '2026-01-01T09:00:00Z')).toEqual(new Map());
  });
});

describe('the register with further participants', () => {
  const civ = { code: 'CIV', name: "Côte d'Ivoire", kind: 'state' } as const;
  const base: RegisterOfParticipants = {
    participants: new Map([['CIV', civ]]),
    groups: new Map(),
    groupTitles: new Map(),
    resolve: (name) => (['CIV', civ.name].includes(name) ? 'CIV' : undefined),
    normalise: (name) => name.toLowerCase().replaceAll('.', ''),
  };

  it('is the same where there are none', () => {
    expect(registerWith(base, [])).toBe(base);
  });

  it('names one in French as it was registered, or as a document declares it', () => {
    const declared = { ...OAPI.participant, articleFr: 'l’' as const, nameFr: 'Organisation africaine' };
    const named = (each: Parameters<typeof registerWith>[1]) => registerWith(base, each).participants.get('OAPI');
    expect(named([OAPI])?.nameFr).toBe('Organisation africaine de la propriété intellectuelle');
    expect(named([{ participant: declared }])).toMatchObject({ nameFr: 'Organisation africaine', articleFr: 'l’' });
  });

  it('knows them by code and by every name, and the others as before', () => {
    const { participants, resolve } = registerWith(base, [OAPI]);
    expect([...participants.keys()]).toEqual(['CIV', 'OAPI']);
    expect(['OAPI', ' oapi ', 'AIPO', OAPI.nameFr ?? '', civ.name, 'WIPO'].map(resolve)).toEqual([
      'OAPI',
      'OAPI',
      'OAPI',
      'OAPI',
      'CIV',
      undefined,
    ]);
  });

  it('has the members of an organization as a group, under its code or the name that it gives', () => {
    const byCode = registerWith(base, [OAPI]);
    expect(byCode.groups.get('OAPI')).toEqual(OAPI.members);
    expect(byCode.groupTitles.get('OAPI')).toEqual({ en: OAPI.participant.name, fr: OAPI.nameFr });
    expect(byCode.participants.get('OAPI')?.memberStates).toBe('OAPI');
    const named = registerWith(base, [
      { ...OAPI, participant: { ...OAPI.participant, kind: 'reio', memberStates: 'OAPI-STATES' } },
    ]);
    expect([...named.groups.keys()]).toEqual(['OAPI-STATES']);
  });
});
