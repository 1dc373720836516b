import { spaced } from './grammar.ts';

/** A question that cannot be answered, as the errors of the queries tell it. */
export interface Unanswered {
  readonly code?: string;
  readonly message: string;
  readonly field?: string;
  readonly treaty?: string;
  readonly participant?: string;
  readonly position?: string;
  readonly directives?: string;
  readonly known?: readonly string[];
  readonly withheld?: number;
}

const SAID: Readonly<Record<string, (error: Unanswered) => string>> = {
  'unknown-treaty': ({ field = 'treaty', treaty }) => `${field} : aucun traité ${treaty} n’est consigné`,
  'unknown-participant': ({ field = 'participant', participant }) =>
    `${field} : aucun État ni aucune organisation n’a ${participant === undefined ? 'ce code' : `le code « ${participant} »`}`,
  'unknown-position': ({ position }) => `position : il n’y a pas de position « ${position} »`,
  'unknown-directives': ({ directives, withheld = 0 }) =>
    `directives : « ${directives} » ne sont pas fournies${withheld > 0 ? ` (non montrées, car marquées LIMITE : ${withheld})` : ''}`,
  'unknown-version': ({ known = [] }) => `version : la position n’a pas cette version ; elle a ${known.join(', ')}`,
  'cannot-be-derived': ({ treaty }) => `treaty : l’état de ${treaty} ne peut être tiré de son document et de ses actes`,
  'invalid-cursor': () => 'cursor : cette liste n’en a pas donné de tel dans cet ordre ; recommencez sans lui',
  'same-participant': ({ field }) => `${field} : une relation a deux côtés, et les deux sont le même participant`,
  'no-threshold': () => 'threshold : l’entrée en vigueur ne dépend pas d’un tel nombre d’après le texte consigné',
};

/** In French why a question cannot be answered; undefined of errors that have no words here. */
export function unanswered(error: Unanswered): string | undefined {
  const said = SAID[error.code ?? '']?.(error);
  return said === undefined ? undefined : spaced(said);
}
