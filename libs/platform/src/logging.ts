import type { LoggerService } from '@nestjs/common';
import { pino, type Level, type Logger } from 'pino';
import type { Configuration } from './config/configuration';

/** What Nest says about its own wiring at each start: hundreds of lines that only help when that fails. */
const WIRING = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'WebSocketsController',
  'NestApplication',
]);

/** JSON lines by pino behind Nest's logger. Messages, names, tokens and card data are never logged. */
export class JsonLogger implements LoggerService {
  private readonly logger: Logger;

  constructor(configuration: Configuration) {
    this.logger = pino({ level: configuration.env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes (message, …, context); we also pass (error or fields, sentence, context). */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const sentence = rest.length > 1 ? rest[0] : undefined;
    const fields =
      message instanceof Error ? { err: message } : typeof message === 'object' && message !== null ? message : {};
    const words = typeof message === 'string' ? message : typeof sentence === 'string' ? sentence : undefined;
    const shown = level === 'info' && typeof context === 'string' && WIRING.has(context) ? 'debug' : level;
    this.logger[shown]({ context, ...fields }, words);
  }
}
