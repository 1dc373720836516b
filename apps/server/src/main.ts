import { pino } from 'pino';
import { configOf, UnusableSetting } from './config.ts';
import { startServer } from './server.ts';

/** Exit code of a start refused for its settings (EX_CONFIG of sysexits). */
const EX_CONFIG = 78;

async function main(): Promise<void> {
  const config = configOf(process.env);
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const server = await startServer(config, logger);
  process.stdout.write(`Accede listens on ${server.url}\n`);
  const stop = (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'stopping');
    server.close().then(
      () => process.exit(0),
      (error) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  if ((error as NodeJS.ErrnoException)?.code === 'EADDRINUSE') {
    process.stderr.write(
      `ACCEDE_PORT: ${(error as { port?: number }).port} is taken by another program; set another port\n`,
    );
    process.exit(EX_CONFIG);
  }
  // An error with a code says in its message what to do; anything else needs its stack.
  const { code, message, stack } = error as { code?: unknown; message?: string; stack?: string };
  const settings = error instanceof UnusableSetting;
  const said = code === undefined ? (stack ?? String(error)) : message;
  process.stderr.write(settings ? `${message}\n` : `Accede could not start: ${said}\n`);
  process.exit(settings ? EX_CONFIG : 1);
});
