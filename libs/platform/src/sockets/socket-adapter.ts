import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import type { Configuration } from '../config/configuration';
import { createAdapterPool } from './adapter-pool';
import { quietWhileAlone } from './alone';
import { createRedisTransport } from './redis-transport';

const options: Partial<ServerOptions> = {
  transports: ['websocket', 'polling'],
  maxHttpBufferSize: 65_536,
  perMessageDeflate: false,
  pingInterval: 5000,
  pingTimeout: 10_000,
  connectTimeout: 10_000,
  serveClient: false,
};

/** Every Socket.IO server has a root namespace; without this anybody could keep sockets open in it. */
function nobodyHere(): Error {
  const message = 'Connect to /customer, /agent or /admin.';
  return Object.assign(new Error(message), { data: { code: 'NOT_FOUND', message } });
}

/**
 * Socket.IO's server: Redis streams when `REDIS_URL` is set, else PostgreSQL notifications, also of the embedded database,
 * which a second node may share. Losing one is harmless: clients see the gap in the sequence and ask.
 */
export class SocketAdapter extends IoAdapter {
  private readonly closers: (() => Promise<unknown>)[] = [];

  constructor(
    app: INestApplicationContext,
    private readonly configuration: Configuration,
  ) {
    super(app);
  }

  override createIOServer(port: number, given?: ServerOptions): Server {
    const server: Server = super.createIOServer(port, {
      ...given,
      ...options,
      cors: { origin: true },
    } as ServerOptions);
    const adapter = this.createAdapter();
    if (adapter) server.adapter(adapter);
    server.use((_, next) => next(nobodyHere()));
    return server;
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    for (const close of this.closers) await close();
  }

  private createAdapter(): Parameters<Server['adapter']>[0] | undefined {
    const { REDIS_URL, DATABASE_URL } = this.configuration.env;
    if (REDIS_URL !== undefined) {
      const redis = createRedisTransport(REDIS_URL);
      this.closers.push(redis.close);
      return redis.adapter;
    }
    if (this.configuration.alone) return undefined;
    const pool = createAdapterPool(DATABASE_URL);
    this.closers.push(() => pool.end());
    return quietWhileAlone(createPostgresAdapter(pool));
  }
}
