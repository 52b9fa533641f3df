import { Logger } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';

const logger = new Logger('SocketAdapter');

/**
 * The connections of Socket.IO's PostgreSQL adapter. The adapter keeps one of them for good and neither listens for its
 * errors, which would end the process when the database restarts, nor gives it back once it broke.
 */
export function createAdapterPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 3 });
  const lent = new Set<PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_, client) => lent.delete(client));
  pool.on('connect', (client) => {
    client.on('error', (error) => logger.warn(error, 'notices of other nodes are not heard; connecting again'));
    client.on('end', () => {
      if (lent.has(client)) client.release(true);
    });
  });
  // the same for those that are idle; the connection itself has said why
  pool.on('error', () => undefined);
  return pool;
}
