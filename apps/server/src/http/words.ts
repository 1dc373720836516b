import { ruleOf } from '@accede/recording';
import { z } from 'zod';

/** Has every schema of this process say the rule that is broken as recording does, where it has no words of its own. */
export function speakPlainly(): void {
  z.config({
    customError: (issue) =>
      ruleOf({ ...issue, path: issue.path ?? [], message: issue.message ?? '' }, issue.input) || null,
  });
}
