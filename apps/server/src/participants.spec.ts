import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from './running.ts';

const PARTICIPANTS = '/api/participants';
const participant = {
  code: 'EXORG',
  name: 'Organization of Examples',
  kind: 'organization',
  articleFr: 'l’',
  existsFrom: '1990-01-01',
};
const organization = { participant, nameFr: 'Organisation des exemples', aliases: ['Exemplary Organization'] };
const another = (code: string, more: object = {}) => ({
  participant: { code, name: `Organization ${code}`, kind: 'organization', ...more },
});

describe('registering a participant over HTTP', () => {
  let server: Running;
  beforeAll(async () => {
    server = await running();
  });
  afterAll(() => server.stop());

  it('puts it on the register, where it can be named from then on', async () => {
    const signature = { kind: 'signature', participant: 'EXORG', date: '2026-02-03' };
    expect((await server.post('/api/treaties/UNCC/acts', signature)).status).toBe(422);
    const before = new Date().toISOString();
    const { status, body } = await server.post(PARTICIPANTS, organization);
    expect([status, body.alreadyRegistered, body.revision]).toEqual([201, false, 0]);
    expect(body.participant).toMatchObject({
      ...participant,
      nameFr: 'Organisation des exemples',
      formerUntil: null,
      succeeds: [],
      registered: true,
    });
    expect((await server.post('/api/treaties/UNCC/acts', signature)).status).toBe(201);
    const page = await server.get(`${PARTICIPANTS}/EXORG?minPosition=${body.position}`);
    expect(page.body.participant).toEqual(body.participant);
    expect(page.body.treaties).toMatchObject([{ treaty: 'UNCC', name: 'Organization of Examples' }]);
    expect((await server.get('/api/acts?participant=EXORG')).body.items).toHaveLength(1);
    expect((await server.get('/api/treaties/UNCC/statements?participant=EXORG')).status).toBe(200);
    expect((await server.get('/api/relations/UNCC?a=EXORG&b=FRA')).status).toBe(200);
    const supposed = { acts: [{ kind: 'ratification', participant: 'EXORG', date: '2026-03-01' }] };
    expect((await server.post('/api/treaties/UNCC/what-if', supposed)).status).toBe(200);
    expect((await server.get(`${PARTICIPANTS}/EXORG?knownAt=${before}`)).body.code).toBe('unknown-participant');
  });

  it('is seen in the list, beside those of the catalogue, as known then', async () => {
    const listed = async (query = '') =>
      (await server.get(`${PARTICIPANTS}${query}`)).body.items.map(
        ({ code, registered }: { code: string; registered: boolean }) => [code, registered],
      );
    expect(await listed()).toContainEqual(['EXORG', true]);
    expect(await listed()).toContainEqual(['FRA', false]);
    const before = await listed('?knownAt=2020-01-01T00:00:00Z');
    expect(before).not.toContainEqual(['EXORG', true]);
    expect(before).toContainEqual(['FRA', false]);
    expect((await server.get(`${PARTICIPANTS}/EXORQ`)).body.nearMatches).toContainEqual({
      code: 'EXORG',
      name: 'Organization of Examples',
    });
  });

  it('is done once, also for a retry by its key', async () => {
    const again = await server.post(PARTICIPANTS, organization);
    expect([again.status, again.body.alreadyRegistered, again.body.revision]).toEqual([201, true, 0]);
    const key = { 'idempotency-key': 'an-organization' };
    const first = await server.post(PARTICIPANTS, another('EXKEY'), key);
    await server.post(PARTICIPANTS, another('EXOTHER'));
    const retry = await server.post(PARTICIPANTS, another('EXKEY'), key);
    expect(retry.body).toEqual({ ...first.body, alreadyRegistered: true });
    const reused = await server.post(PARTICIPANTS, another('EXREUSE'), key);
    expect([reused.status, reused.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is done on the revision relied on', async () => {
    const { revision } = (await server.post(PARTICIPANTS, another('EXREV'))).body;
    const stale = await server.post(PARTICIPANTS, another('EXSTALE'), { 'if-match': `"${revision - 1}"` });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale-revision', field: 'If-Match', revision } });
    expect(stale.body.detail).toContain('the register of participants is at revision');
    expect((await server.post(PARTICIPANTS, another('EXSTALE'), { 'if-match': `"${revision}"` })).status).toBe(201);
  });

  it('brings the members of an organization as a group', async () => {
    const union = {
      ...another('EXUNI', { kind: 'reio' }),
      members: [{ participant: 'FRA', from: '1990-01-01', to: '1999-12-31' }],
    };
    expect((await server.post(PARTICIPANTS, union)).status).toBe(201);
    const groups = (await server.get('/api/groups')).body.items;
    expect(groups).toContainEqual({
      id: 'EXUNI',
      title: 'Organization EXUNI',
      titleFr: null,
      memberships: [{ participant: 'FRA', from: '1990-01-01', to: '1999-12-31' }],
    });
    const groupsOf = async (asAt: string) =>
      (await server.get(`${PARTICIPANTS}/FRA?asAt=${asAt}`)).body.participant.groups;
    expect(await groupsOf('1995-01-01')).toContain('EXUNI');
    expect(await groupsOf('2000-01-01')).not.toContain('EXUNI');
  });

  it.each<[string, unknown, number, string, string]>([
    ['the code of another', another('FRA'), 409, 'participant-already-registered', 'participant.code'],
    ['a code that has other contents', another('EXORG'), 409, 'participant-already-registered', 'participant.code'],
    ['the name of another', another('EXNAME', { name: 'France' }), 409, 'name-taken', 'participant.name'],
    ['a kind that is none', another('EXKIND', { kind: 'club' }), 400, 'invalid-field', 'participant.kind'],
    ['no day', another('EXDAY', { existsFrom: '1990-02-30' }), 400, 'impossible-date', 'participant.existsFrom'],
    [
      'an end before the beginning',
      another('EXEND', { existsFrom: '1990-01-01', formerUntil: '1989-12-31' }),
      422,
      'dates-reversed',
      'participant.formerUntil',
    ],
    [
      'a predecessor nobody knows',
      another('EXPRE', { succeeds: [{ of: 'XXXX', on: '1990-01-01', as: 'successor' }] }),
      422,
      'unknown-participant',
      'participant.succeeds.0.of',
    ],
    ['an unknown member', { ...another('EXMEM'), seat: 'Paris' }, 400, 'unknown-field', 'seat'],
    ['no participant', {}, 400, 'field-missing', 'participant'],
    ['no object', '5', 400, 'invalid-field', 'body'],
    ['nothing', '', 400, 'body-missing', ''],
  ])('with %s is refused, naming field and rule', async (_, sent, status, code, field) => {
    const answer = await server.post(PARTICIPANTS, sent);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    if (field !== '') expect(answer.body.field).toBe(field);
  });
});

describe('a server with a token', () => {
  it('registers nobody without it', async () => {
    const server = await running({ token: 'a-token-of-some-length' });
    expect((await server.post(PARTICIPANTS, organization)).status).toBe(401);
    const authorization = { authorization: 'Bearer a-token-of-some-length' };
    expect((await server.post(PARTICIPANTS, organization, authorization)).status).toBe(201);
    await server.stop();
  });
});
