import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';
import { commands } from '@handraise/contracts';
import { Controller, Injectable, type LoggerService, type OnModuleInit } from '@nestjs/common';
import { io, type Socket } from 'socket.io-client';
import { TokenIssuer } from '../auth/token-issuer';
import { Command } from '../commands/command.decorator';
import { sql } from '../database/statement';
import { UnitOfWork } from '../database/unit-of-work';
import { startTestServer, type TestServer } from '../testing/test-server';
import { SocketListeners } from './socket-listeners';

const SLEEP = sql('test.shutdown.sleep', 'SELECT pg_sleep(0.4)');

/** A command that is in the middle of its transaction when the server stops, and a listener that writes when sockets go. */
@Controller()
class SlowController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Command(commands.signalTyping)
  async slow(): Promise<Record<string, never>> {
    await this.unitOfWork.run((tx) => tx.query(SLEEP));
    await this.unitOfWork.query(SLEEP);
    return {};
  }
}

@Injectable()
class GoodbyeListener implements OnModuleInit {
  noted = 0;

  constructor(
    private readonly listeners: SocketListeners,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.listeners.register('customer', {
      onDisconnect: async () => {
        await this.unitOfWork.query(SLEEP);
        this.noted += 1;
      },
    });
  }
}

class RecordingLogger implements LoggerService {
  readonly lines: unknown[] = [];
  log(): void {}
  warn(): void {}
  error(...line: unknown[]): void {
    this.lines.push(line);
  }
}

describe('a server that stops', () => {
  let server: TestServer;
  let socket: Socket;
  let logger: RecordingLogger;
  beforeEach(async () => {
    server = await startTestServer({ imports: [], controllers: [SlowController], providers: [GoodbyeListener] });
    logger = new RecordingLogger();
    server.app.useLogger(logger);
    const { accessToken: token } = await server.get(TokenIssuer).issue({ kind: 'customer', id: randomUUID() as never });
    socket = io(`${server.url}/customer`, { auth: { token }, transports: ['websocket'], reconnection: false });
    await new Promise<void>((resolve) => socket.once('connect', resolve));
  });
  afterEach(() => void socket.close());

  it('acks the commands that are under way, notes who was cut, and has no errors to tell', async () => {
    const goodbye = server.get(GoodbyeListener);
    const slow = socket.timeout(5000).emitWithAck('typing', {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = server.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const late = socket.timeout(5000).emitWithAck('typing', {});
    expect(await slow).toEqual({ ok: true, data: {} });
    expect(await late).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    await closed;
    expect(goodbye.noted).toBe(1);
    expect(logger.lines).toEqual([]);
  });

  it('does not wait for ever for a request that never ends', async () => {
    const { port } = new URL(server.url);
    const client = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    await new Promise<void>((resolve) => client.once('connect', resolve));
    client.write('POST /api/v1/widget/token HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(9000);
    client.destroy();
  });
});
