import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Somebody else listens there. */
export class PortTakenError extends Error {}

/** Listens, or says in one sentence why it cannot. Returns the port, which the system chose when 0 was asked for. */
export async function listen(app: NestFastifyApplication, port: number, host: string): Promise<number> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw explain(error, port, host);
  }
  const address: unknown = app.getHttpServer().address();
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : port;
}

/** The same refusals before anything was started. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(explain(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function explain(error: unknown, port: number, host: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new PortTakenError(`Port ${port} is taken. Stop what listens there, or choose another with PORT=<number>.`);
  if (code === 'EACCES')
    return new PortTakenError(`Port ${port} is not allowed for this user. Choose one above 1023 with PORT=<number>.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new PortTakenError(`This machine has no address ${host}. Check HOST.`);
  return error;
}
