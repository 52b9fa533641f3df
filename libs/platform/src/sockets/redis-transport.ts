import { Logger } from '@nestjs/common';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import type { Server } from 'socket.io';

/** After this long without an answer Redis counts as gone. */
const ANSWER_MS = 1000;
/** How long one look into the stream may take, and with it the end of this node. */
const LOOK_MS = 1000;

export interface Transport {
  readonly adapter: Parameters<Server['adapter']>[0];
  close: () => Promise<void>;
}

/**
 * Notices between nodes through Redis streams. The adapter says a notice to its own sockets only after Redis took it, so
 * Redis may refuse but never keep it waiting: without Redis each node goes on for its own sockets, and the others' clients
 * see the gap and ask.
 */
export function createRedisTransport(url: string): Transport {
  const redis = new Redis(url);
  const adapter = createAdapter(redis, { blockTimeInMs: LOOK_MS });
  // Only for this connection: the adapter's readers, made above, have to wait for what comes and for Redis to come back.
  redis.options.enableOfflineQueue = false;
  redis.options.commandTimeout = ANSWER_MS;
  // The adapter does not look after this promise, and a rejection nobody looks after would end the process.
  const publish = redis.publish.bind(redis);
  redis.publish = (channel: string | Buffer, message: string | Buffer) => publish(channel, message).catch(() => 0);
  tellOfOutages(redis);
  return {
    adapter,
    close: () => Promise.resolve(redis.disconnect()),
  };
}

function tellOfOutages(redis: Redis): void {
  const logger = new Logger('Redis');
  let gone = false;
  redis.on('error', (error: Error) => {
    if (!gone)
      logger.warn(`Redis does not answer (${error.message}); notices reach only this node’s sockets until it is back`);
    gone = true;
  });
  redis.on('ready', () => {
    if (gone) logger.log('Redis is back');
    gone = false;
  });
}
