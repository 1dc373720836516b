import { namesIn } from '@accede/projections';
import { ENGLISH, LANGUAGES, type Language, type Names, type Speech, speechIn, worded } from '@accede/wording';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { ProblemError, problemOf, sendProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** How the answer is worded. */
    speech?: Speech;
  }
}

/**
 * Words every answer in the language that the address (`?lang=fr`) or else `Accept-Language` asks for, and says which
 * in `Content-Language`. English where nothing that is spoken is asked for; another `lang` is refused.
 */
export function speakTheirLanguage(fastify: FastifyInstance): void {
  fastify.decorateRequest('speech');
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith('/api')) return done();
    const asked = takeLanguage(request);
    if (asked !== undefined && !isSpoken(asked)) {
      const detail = `lang: "${String(asked).slice(0, 40)}" is not one of ${LANGUAGES.join(', ')}`;
      sendProblem(reply, problemOf(new ProblemError(400, 'invalid-parameter', detail, { field: 'lang' }), request.url));
      return;
    }
    request.speech = speechIn(asked ?? languageOf(request.headers['accept-language']), namesFor(request));
    reply.header('Content-Language', request.speech.language).header('Vary', 'Accept-Language');
    done();
  });
  fastify.addHook('preSerialization', ({ speech = ENGLISH }, _reply, payload, done) =>
    done(null, worded(payload, speech)),
  );
}

/** Names, as far as the request may read them: its clearance is known by the time that the first is asked for. */
function namesFor(request: FastifyRequest): Names {
  let names: Names | undefined;
  const known = () => (names ??= namesIn(request.seen.readModels));
  return {
    participant: (code) => known().participant(code),
    titleFr: (treaty) => known().titleFr(treaty),
    shortTitleFr: (treaty) => known().shortTitleFr?.(treaty),
  };
}

const isSpoken = (asked: unknown): asked is Language => (LANGUAGES as readonly unknown[]).includes(asked);

/** The language that the address asks for; it is taken out, as it is no matter of the one route or the other. */
function takeLanguage({ query }: FastifyRequest): unknown {
  const { lang } = query as Record<string, unknown>;
  delete (query as Record<string, unknown>)['lang'];
  return lang;
}

/** The first of the languages asked for that is spoken, `fr-CH` being French; English for `*` and for none. */
function languageOf(header: string | undefined): Language {
  const spoken = new Negotiator({ headers: { 'accept-language': header } }).language([...LANGUAGES]);
  return (spoken as Language | undefined) ?? 'en';
}
