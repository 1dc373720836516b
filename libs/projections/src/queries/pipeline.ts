import { type Pipeline, pipelineOf, type TreatyId } from '@accede/treaty-law';
import { type ReadModels, snapshot } from '../database.ts';
import { contextOf } from '../register.ts';
import { derivedOf, type Times } from './reading.ts';

export interface PipelinePage extends Pipeline {
  knownAt: string | null;
  shortTitle: string | null;
}

/** How far participants have come on the way to ratification. Fails with `UnknownTreaty`, `CannotBeDerived`. */
export function treatyPipeline(readModels: ReadModels, times: Times, treaty: TreatyId): PipelinePage {
  return snapshot(readModels, () => {
    const { document, acts, status, register } = derivedOf(readModels, times, treaty);
    return {
      ...pipelineOf(acts, status, contextOf(register)),
      knownAt: times.knownAt ?? null,
      shortTitle: document.shortTitle?.en ?? null,
    };
  });
}
