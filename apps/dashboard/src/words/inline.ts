import { createElement, Fragment, type ReactNode } from 'react';
import { french, language } from './language.ts';

/** A sentence with links or dates in it: its words and its nodes, in the order in which a language has them. */
export function inline(...parts: readonly ReactNode[]): ReactNode {
  const said = parts.map((part) => (typeof part === 'string' && language === 'fr' ? french(part) : part));
  return createElement(Fragment, null, ...said);
}
