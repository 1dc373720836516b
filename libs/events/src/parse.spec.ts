import { FinalClauses } from '@accede/treaty-law';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isWellFormed, parseEvent, type RawEvent, UnreadableEvent } from './parse.ts';
import { type Registered, registry } from './registry.ts';
import { dataSchemas } from './vocabulary.ts';

const metadata = {
  schemaVersion: 1,
  actId: 'FRA-signature-2001-11-23',
  date: '2001-11-23',
  recordedAt: '2015-12-03T10:00:00.000Z',
  recordedBy: 'a clerk',
  correlationId: 'command-1',
  causationId: 'command-1',
};
const raw = (parts: Partial<RawEvent>): RawEvent => ({
  id: 'event-1',
  type: 'TreatySigned',
  data: { participant: 'FRA' },
  metadata,
  stream: 'treaty-ETS185',
  revision: 1,
  position: 7,
  ...parts,
});

describe('the registry', () => {
  it('has a row for every wire name, with an upcaster from each version to the next', () => {
    expect(Object.keys(registry)).toEqual(Object.keys(dataSchemas));
    for (const row of Object.values(registry)) expect(row.upcasters).toHaveLength(row.version - 1);
  });

  it('has the wire names that are in use; none of them may go', () => {
    expect(Object.keys(registry).toSorted().join(' ')).toBe(
      'ActCorrected ActRetracted AmendmentAccepted AmendmentAdopted AuthorityDesignated CommunicationMade ' +
        'CompetenceDeclared ConsentReported DeclarationMade DenunciationNotified DenunciationRescinded ' +
        'DomesticStepRecorded EntryIntoForceStated FinalClausesRevised InstrumentDeposited InstrumentWithdrawn ' +
        'NotificationMade ObjectionRaised ObjectionWithdrawn ParticipantCeased ParticipantRegistered ' +
        'ParticipantRevised ProvisionalApplicationNotified ReservationMade SignatureSucceededTo SignatureWithdrawn ' +
        'StatementModified StatementWithdrawn TerritorialApplicationDeclared TerritorialApplicationWithdrawn ' +
        'TreatyRegistered TreatySigned',
    );
  });
});

describe('reading an event', () => {
  it('gives it back with its place in the log', () => {
    expect(parseEvent(raw({}))).toEqual(raw({}));
  });

  it('keeps one of an unknown type as unknown', () => {
    for (const type of ['TreatySung', 'toString', '__proto__']) {
      expect(parseEvent(raw({ type, data: { tune: 'Ode to Joy' } }))).toEqual({
        ...raw({ type: 'Unknown', data: { tune: 'Ode to Joy' } }),
        wireType: type,
      });
    }
  });

  it('drops fields it does not know, however deep', () => {
    const source = { citation: 'C.N.1.2026', marking: 'PUBLIC', confidence: 'source' };
    const read = parseEvent(
      raw({
        data: { participant: 'FRA', pen: 'fountain' },
        metadata: { ...metadata, shelf: 3, source: { ...source, archive: 'B' } },
      }),
    );
    expect(read).toEqual(raw({ metadata: { ...metadata, source } }));
  });

  it('drops them within final clauses too', () => {
    const definition = FinalClauses.parse({
      id: 'ETS999',
      title: { en: 'A convention' },
      entryIntoForce: {
        article: '3',
        condition: { kind: 'all', of: [{ kind: 'count', atLeast: 5 }] },
        delay: { kind: 'period', months: 3 },
      },
    });
    const registered = raw({ type: 'TreatyRegistered', data: { definition, record: { completeAsOf: {}, gaps: [] } } });
    expect(parseEvent(registered)).toEqual(registered);
    const newer = structuredClone(registered) as unknown as {
      data: { definition: { seal?: string; entryIntoForce: { condition: { of: { rounding?: string }[] } } } };
    } & RawEvent;
    newer.data.definition.seal = 'red';
    for (const node of newer.data.definition.entryIntoForce.condition.of) node.rounding = 'up';
    expect(parseEvent(newer)).toEqual(registered);
  });

  it('refuses one that is not what its version says, naming the field', () => {
    expect(() => parseEvent(raw({ data: { participant: 'France' } }))).toThrow(UnreadableEvent);
    expect(() => parseEvent(raw({ data: { participant: 'France' } }))).toThrow(
      expect.objectContaining({ code: 'unreadable-event', position: 7, field: 'data.participant' }),
    );
    expect(() => parseEvent(raw({ metadata: { ...metadata, date: '2001-02-30' } }))).toThrow('metadata.date');
    expect(() => parseEvent(raw({ metadata: null }))).toThrow(UnreadableEvent);
  });

  it('brings an older version up to the current one, step by step', () => {
    const known: Record<string, Registered> = {
      TreatySigned: {
        version: 3,
        schema: z.strictObject({
          data: z.strictObject({ participant: z.string(), place: z.string() }),
          metadata: z.any(),
        }),
        upcasters: [
          ({ data, metadata }) => ({ data: { participant: (data as { state: string }).state }, metadata }),
          ({ data, metadata }) => ({ data: { ...(data as object), place: 'unknown' }, metadata }),
        ],
      },
    };
    const expected = { data: { participant: 'FRA', place: 'unknown' } };
    expect(parseEvent(raw({ data: { state: 'FRA' } }), known)).toMatchObject(expected);
    const second = { ...metadata, schemaVersion: 2 };
    expect(parseEvent(raw({ data: { participant: 'FRA' }, metadata: second }), known)).toMatchObject(expected);
    const third = { ...metadata, schemaVersion: 3 };
    expect(parseEvent(raw({ ...expected, metadata: third }), known)).toMatchObject(expected);
  });

  it('reads a newer version as far as it can, and keeps it as unknown where it cannot', () => {
    const newer = { ...metadata, schemaVersion: 2 };
    expect(parseEvent(raw({ data: { participant: 'FRA', pen: 'fountain' }, metadata: newer }))).toMatchObject({
      type: 'TreatySigned',
      data: { participant: 'FRA' },
    });
    expect(parseEvent(raw({ data: { signatories: ['FRA'] }, metadata: newer }))).toMatchObject({
      type: 'Unknown',
      wireType: 'TreatySigned',
    });
  });
});

describe('writing an event', () => {
  it('refuses unknown fields, and instants that do not order as text', () => {
    const event = { ...raw({}), type: 'TreatySigned' } as const;
    expect(isWellFormed(event)).toBe(true);
    expect(isWellFormed({ ...event, data: { participant: 'FRA', pen: 'fountain' } })).toBe(false);
    const loose = { ...metadata, recordedAt: '2015-12-03T10:00:00Z' };
    expect(isWellFormed({ ...event, metadata: loose })).toBe(false);
  });
});
