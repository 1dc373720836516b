export { type Config, configOf } from './config.ts';
export { type Server, startServer } from './server.ts';
