import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { apiAddress, giveToken, hear, post, Refused, token } from '../../api/client.ts';
import type { Problem } from '../../api/types.ts';
import { Field } from '../../forms/field.tsx';
import { words } from './words.ts';

/** A command on its way to the server, and what the server says to it. */
export interface Sending<Body, Answer> {
  readonly send: (body: Body) => void;
  readonly pending: boolean;
  readonly answer: Answer | undefined;
  /** Why it was not taken; undefined where it was, or is not sent. */
  readonly problem: Problem | undefined;
  readonly reset: () => void;
  /** Shown where something went wrong, and then in focus. */
  readonly trouble: RefObject<HTMLDivElement | null>;
  readonly bearer: string;
  readonly setBearer: (bearer: string) => void;
}

/**
 * Sends commands to one address of a treaty, on the revision that the reader has seen.
 * The same contents sent again are the same command, and are taken once.
 */
export function useSending<Body, Answer extends { readonly position: number }>(
  path: string,
  revision: number,
): Sending<Body, Answer> {
  const queries = useQueryClient();
  const [bearer, setBearer] = useState(token() ?? '');
  const keys = useRef({ content: '', key: '' });
  const trouble = useRef<HTMLDivElement>(null);
  const command = useMutation<Answer, Error, Body>({
    mutationFn: (body) => {
      const content = JSON.stringify([path, body]);
      if (keys.current.content !== content) keys.current = { content, key: crypto.randomUUID() };
      return post<Answer>(apiAddress(path), body, {
        'if-match': `"${revision}"`,
        'idempotency-key': keys.current.key,
      });
    },
    onSuccess: ({ position }) => {
      hear(position);
      void queries.invalidateQueries();
    },
    onError: () => setTimeout(() => trouble.current?.focus()),
  });
  return {
    send: (body) => {
      if (bearer !== '') giveToken(bearer);
      command.mutate(body);
    },
    pending: command.isPending,
    answer: command.data,
    problem: command.error instanceof Refused ? command.error.problem : undefined,
    reset: command.reset,
    trouble,
    bearer,
    setBearer,
  };
}

interface TroubleProps {
  readonly sending: Pick<Sending<never, never>, 'problem' | 'reset' | 'trouble' | 'bearer' | 'setBearer'>;
  /** What was not done: `Not recorded.` */
  readonly failed: string;
  /** What is wrong, where the problem is one of the contents. */
  readonly wrong?: string | undefined;
  readonly onReload: () => Promise<unknown>;
}

/** What keeps a command from being taken, and what to do about it. */
export function Trouble({ sending, failed, wrong, onReload }: TroubleProps) {
  const { problem, reset, trouble, bearer, setBearer } = sending;
  return (
    <div ref={trouble} tabIndex={-1} className="trouble">
      {problem?.status === 412 && (
        <div className="failure" role="alert">
          <p>
            <strong>{words.meanwhile(failed)}</strong> {words.reloadHint}
          </p>
          <button
            type="button"
            onClick={() => {
              reset();
              void onReload();
            }}
          >
            {words.reload}
          </button>
        </div>
      )}
      {problem?.status === 401 && (
        <div className="failure" role="alert">
          <p>
            <strong>{words.tokenAsked(failed)}</strong> {problem.detail}
          </p>
          <Field label={words.token} hint={words.tokenHint}>
            {(ids) => (
              <input
                {...ids}
                type="password"
                autoComplete="off"
                value={bearer}
                onChange={(event) => setBearer(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
      {problem !== undefined && problem.status !== 412 && problem.status !== 401 && (
        <div className="failure" role="alert">
          <p>
            <strong>{failed}</strong> {wrong ?? problem.detail}
            {problem.code === 'unreachable' && ` ${words.sendAgain}`}
          </p>
        </div>
      )}
    </div>
  );
}
