import { memoryEventStore } from '@accede/event-store';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { expect, it } from 'vitest';
import {
  CorrectActCommand,
  commandHandlers,
  EVENT_STORE,
  RecordActsCommand,
  RegisterParticipantCommand,
  RegisterTreatyCommand,
  RetractActCommand,
  ReviseClausesCommand,
  ReviseParticipantCommand,
} from './cqrs.ts';

it('commands on the bus are recorded in the store', async () => {
  const store = memoryEventStore();
  const module = await Test.createTestingModule({
    imports: [CqrsModule.forRoot()],
    providers: [{ provide: EVENT_STORE, useValue: store }, ...commandHandlers],
  }).compile();
  await module.init();
  const bus = module.get(CommandBus);

  const by = { now: '2026-03-02T10:00:00Z', today: '2026-03-02', recorder: 'a clerk' };
  const definition = { id: 'ETS999', title: { en: 'Convention on Examples' } };
  const act = { id: 'a', kind: 'signature', participant: 'FRA', date: '2001-11-23' } as const;
  await bus.execute(new RegisterTreatyCommand({ definition }, by));
  const { recorded } = await bus.execute(new RecordActsCommand('ETS999', [act], by));
  expect(recorded).toEqual(['a']);
  const corrected = { ...act, date: '2001-11-24' };
  await bus.execute(new CorrectActCommand('ETS999', { actId: 'a', act: corrected, reason: 'misread' }, by));
  await bus.execute(new RetractActCommand('ETS999', { actId: 'a', reason: 'not so' }, by));
  await bus.execute(new ReviseClausesCommand({ definition: { ...definition, reference: 'ETS No. 999' } }, by));
  const participant = {
    code: 'EXORG',
    name: 'Organization of Examples',
    kind: 'organization',
  } as const;
  await bus.execute(new RegisterParticipantCommand({ participant }, by));
  const known = { ...participant, existsFrom: '1962-09-13' };
  await bus.execute(new ReviseParticipantCommand({ participant: known, reason: 'the day was missing' }, by));
  expect((await store.readAll()).map((event) => event.type)).toEqual([
    'TreatyRegistered',
    'TreatySigned',
    'ActCorrected',
    'ActRetracted',
    'FinalClausesRevised',
    'ParticipantRegistered',
    'ParticipantRevised',
  ]);
  const stale = new RecordActsCommand('ETS999', [{ ...act, id: 'b' }], by, { expected: 0 });
  await expect(bus.execute(stale)).rejects.toMatchObject({ code: 'stale-revision' });
  await module.close();
});
