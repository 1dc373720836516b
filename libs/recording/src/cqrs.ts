import type { EventStore } from '@accede/event-store';
import type { TreatyId } from '@accede/treaty-law';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NewAct } from './admission.ts';
import type { CorrectAct, RegisterTreaty, RetractAct } from './decide.ts';
import type { RegisterParticipant, ReviseParticipant } from './participants/decide-participant.ts';
import type { Options, RecordingResult } from './recording.ts';
import * as recording from './recording.ts';
import type { By } from './write.ts';

// Thin: each handler calls the function of the same name. Nothing is published: who follows, follows the store.

/** Token under which the event store is provided. */
export const EVENT_STORE = Symbol('event store');

export class RegisterTreatyCommand extends Command<RecordingResult> {
  readonly command: RegisterTreaty;
  readonly by: By;

  constructor(command: RegisterTreaty, by: By) {
    super();
    this.command = command;
    this.by = by;
  }
}

export class ReviseClausesCommand extends Command<RecordingResult> {
  readonly command: RegisterTreaty;
  readonly by: By;
  readonly options: Options;

  constructor(command: RegisterTreaty, by: By, options: Options = {}) {
    super();
    this.command = command;
    this.by = by;
    this.options = options;
  }
}

export class RecordActsCommand extends Command<RecordingResult> {
  readonly treaty: TreatyId;
  readonly acts: readonly NewAct[];
  readonly by: By;
  readonly options: Parameters<typeof recording.recordActs>[4];

  constructor(treaty: TreatyId, acts: readonly NewAct[], by: By, options?: RecordActsCommand['options']) {
    super();
    this.treaty = treaty;
    this.acts = acts;
    this.by = by;
    this.options = options;
  }
}

export class CorrectActCommand extends Command<RecordingResult> {
  readonly treaty: TreatyId;
  readonly command: CorrectAct;
  readonly by: By;
  readonly options: Options;

  constructor(treaty: TreatyId, command: CorrectAct, by: By, options: Options = {}) {
    super();
    this.treaty = treaty;
    this.command = command;
    this.by = by;
    this.options = options;
  }
}

export class RetractActCommand extends Command<RecordingResult> {
  readonly treaty: TreatyId;
  readonly command: RetractAct;
  readonly by: By;
  readonly options: Options;

  constructor(treaty: TreatyId, command: RetractAct, by: By, options: Options = {}) {
    super();
    this.treaty = treaty;
    this.command = command;
    this.by = by;
    this.options = options;
  }
}

export class RegisterParticipantCommand extends Command<RecordingResult> {
  readonly command: RegisterParticipant;
  readonly by: By;
  readonly options: Options;

  constructor(command: RegisterParticipant, by: By, options: Options = {}) {
    super();
    this.command = command;
    this.by = by;
    this.options = options;
  }
}

export class ReviseParticipantCommand extends Command<RecordingResult> {
  readonly command: ReviseParticipant;
  readonly by: By;
  readonly options: Options;

  constructor(command: ReviseParticipant, by: By, options: Options = {}) {
    super();
    this.command = command;
    this.by = by;
    this.options = options;
  }
}

@CommandHandler(RegisterTreatyCommand)
export class RegisterTreatyHandler implements ICommandHandler<RegisterTreatyCommand> {
  @Inject(EVENT_STORE) declare readonly store: EventStore;

  execute({ command, by }: RegisterTreatyCommand): Promise<RecordingResult> {
    return recording.registerTreaty(this.store, command, by);
  }
}

@CommandHandler(ReviseClausesCommand)
export class ReviseClausesHandler implements ICommandHandler<ReviseClausesCommand> {
  @Inject(EVENT_STORE) declare readonly store: EventStore;

  execute({ command, by, options }: ReviseClausesCommand): Promise<RecordingResult> {
    return recording.reviseClauses(this.store, command, by, options);
  }
}

@CommandHandler(RecordActsCommand)
export class RecordActsHandler implements ICommandHandler<RecordActsCommand> {
  @Inject(EVENT_STORE) declare readonly store: EventStore;

  execute({ treaty, acts, by, options }: RecordActsCommand): Promise<RecordingResult> {
    return recording.recordActs(this.store, treaty, acts, by, options);
  }
}

@CommandHandler(CorrectActCommand)
export class CorrectActHandler implements ICommandHandler<CorrectActCommand> {
  @Inject(EVENT_STORE) declare readonly store: EventStore;

  execute({ treaty, command, by, options }: CorrectActCommand): Promise<RecordingResult> {
    return recording.correctAct(this.store, treaty, command, by, options);
  }
}

@CommandHandler(RetractActCommand)
export class RetractActHandler implements ICommandHandler<RetractActCommand> {
  @Inject(EVENT_STORE) declare readonly store: EventStore;

  execute({ treaty, command, by, options }: RetractActCommand): Promise<RecordingResult> {
    return recording.retractAct(this.store, treaty, command, by, options);
  }
}

@CommandHandler(RegisterParticipantCommand)
export class RegisterParticipantHandler implements ICommandHandler<RegisterParticipantCommand> {
  @Inject(EVENT_STORE) declare readonly store: EventStore;

  execute({ command, by, options }: RegisterParticipantCommand): Promise<RecordingResult> {
    return recording.registerParticipant(this.store, command, by, options);
  }
}

@CommandHandler(ReviseParticipantCommand)
export class ReviseParticipantHandler implements ICommandHandler<ReviseParticipantCommand> {
  @Inject(EVENT_STORE) declare readonly store: EventStore;

  execute({ command, by, options }: ReviseParticipantCommand): Promise<RecordingResult> {
    return recording.reviseParticipant(this.store, command, by, options);
  }
}

/** All handlers, for the providers of the server's module. */
export const commandHandlers = [
  RegisterTreatyHandler,
  ReviseClausesHandler,
  RecordActsHandler,
  CorrectActHandler,
  RetractActHandler,
  RegisterParticipantHandler,
  ReviseParticipantHandler,
];
