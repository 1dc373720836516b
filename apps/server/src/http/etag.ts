import { ProblemError } from './problem.ts';

/** Revision that If-Match names: `"12"`, or the ETag of a treaty's status, which begins with it; undefined without. */
export function revisionIn(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const revision = /^(?:W\/)?"(\d+)[^"]*"$/.exec(ifMatch.trim())?.[1];
  if (revision === undefined) {
    throw new ProblemError(400, 'invalid-request', 'If-Match: an ETag of the treaty, as "12"', { field: 'If-Match' });
  }
  return Number(revision);
}

/** Whether If-None-Match names the ETag (weak comparison, RFC 9110 §13.1.2). */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
