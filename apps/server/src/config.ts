import { fileURLToPath } from 'node:url';

export interface Config {
  /** Folder of the log and the read models. */
  readonly data: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Bearer token that writes need; null where none is configured. */
  readonly token: string | null;
  /** Host names under which the server may be addressed, besides its own. */
  readonly allowedHosts: readonly string[];
  /** Folder of the built dashboard. */
  readonly dashboard: string;
  readonly logLevel: string;
  /** Streams of changes served at once. */
  readonly maxStreams: number;
  /** Seconds for which a client of a stream may take nothing before it is cut off. */
  readonly maxStall: number;
  /** Seconds for which a write waits while another program writes the log. */
  readonly lockWait: number;
  /** Seconds within which a request has to come whole. */
  readonly requestWait: number;
  /** Connections served at once; further ones are closed. */
  readonly maxConnections: number;
}

/** A setting that the server cannot start with. */
export class UnusableSetting extends Error {
  override readonly name = 'UnusableSetting';
  readonly code = 'unusable-setting';
}

type Env = Readonly<Record<string, string | undefined>>;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the settings, `ACCEDE_*`, from the environment. Fails with `UnusableSetting`, naming the setting and its rule. */
export function configOf(env: Env): Config {
  const host = env['ACCEDE_HOST'] || '127.0.0.1';
  const token = env['ACCEDE_TOKEN'] || null;
  const port = Number(env['ACCEDE_PORT'] || 3000);
  const logLevel = env['ACCEDE_LOG'] || 'info';
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UnusableSetting(`ACCEDE_PORT: "${env['ACCEDE_PORT']}" is not a port number from 0 to 65535`);
  }
  if (!LEVELS.includes(logLevel))
    throw new UnusableSetting(`ACCEDE_LOG: "${logLevel}" is not one of ${LEVELS.join(', ')}`);
  if (token !== null && token.length < 16)
    throw new UnusableSetting('ACCEDE_TOKEN: a token has at least 16 characters');
  if (!isLoopback(host) && token === null) {
    throw new UnusableSetting(
      `ACCEDE_HOST: ${host} can be reached from other machines, so requests must be authenticated: set ACCEDE_TOKEN to a secret of at least 16 characters, or leave ACCEDE_HOST at 127.0.0.1`,
    );
  }
  const allowedHosts = (env['ACCEDE_ALLOWED_HOSTS'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  if (allowedHosts.length > 0 && token === null) {
    throw new UnusableSetting(
      'ACCEDE_ALLOWED_HOSTS: under other names the server is reached from other machines, so requests must be authenticated: set ACCEDE_TOKEN to a secret of at least 16 characters',
    );
  }
  return {
    data: env['ACCEDE_DATA'] || './data',
    host,
    port,
    token,
    allowedHosts,
    // From src/ as from dist/, the dashboard lies beside the server.
    dashboard: env['ACCEDE_DASHBOARD'] || fileURLToPath(new URL('../../dashboard/dist', import.meta.url)),
    logLevel,
    maxStreams: wholeNumber(env, 'ACCEDE_MAX_STREAMS', 500),
    maxStall: wholeNumber(env, 'ACCEDE_MAX_STALL', 30),
    lockWait: wholeNumber(env, 'ACCEDE_LOCK_WAIT', 10),
    requestWait: wholeNumber(env, 'ACCEDE_REQUEST_WAIT', 60),
    maxConnections: wholeNumber(env, 'ACCEDE_MAX_CONNECTIONS', 2000),
  };
}

function wholeNumber(env: Env, name: string, otherwise: number): number {
  const given = env[name];
  if (!given) return otherwise;
  const n = Number(given);
  if (Number.isInteger(n) && n >= 1 && n <= 1_000_000) return n;
  throw new UnusableSetting(`${name}: "${given}" is not a whole number from 1 to 1000000`);
}

/** Whether an address or host name stands for this machine only. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name);
}
