import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { noFaults, type BankFault, type FaultPlan } from './bank-fault';
import { parseForm, type BankAnswer, type BankRequest } from './bank-request';
import { PracticeBank } from './practice-bank';

const LARGEST_BODY = 65_536;
const REFUSED = {
  error: { type: 'invalid_request_error', code: 'api_key_invalid', message: 'Invalid API Key provided.' },
};

/** The practice bank's HTTP server, on a loopback port of its own. Only who holds this process's key gets in. */
@Injectable()
export class BankServer {
  /** Tests plan faults here. */
  faults: FaultPlan = noFaults;
  readonly secretKey = `sk_test_practice_${randomBytes(24).toString('hex')}`;
  private readonly logger = new Logger(BankServer.name);
  private server: Server | undefined;
  private address: Promise<string> | undefined;

  constructor(private readonly bank: PracticeBank) {}

  /** Listens, from the first call on, and gives the address. */
  listen(): Promise<string> {
    this.address ??= this.open();
    return this.address;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async open(): Promise<string> {
    const server = createServer((request, response) => void this.serve(request, response));
    this.server = server;
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the practice bank has no port');
    return `http://127.0.0.1:${address.port}`;
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const request = await read(incoming);
      const fault = this.faults(request);
      if (fault?.when === 'before') return spoil(response, fault, { status: 200, body: {} });
      const isKnown = incoming.headers.authorization === `Bearer ${this.secretKey}`;
      const answer = isKnown ? await this.bank.answer(request) : { status: 401, body: REFUSED };
      if (fault !== undefined) return spoil(response, fault, answer);
      send(response, answer);
    } catch (error) {
      this.logger.error(error, 'the practice bank failed');
      if (!response.headersSent)
        send(response, { status: 500, body: { error: { type: 'api_error', message: 'internal' } } });
    }
  }
}

async function read(incoming: IncomingMessage): Promise<BankRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) throw new Error('a request to the practice bank is too large');
    chunks.push(bytes);
  }
  const url = new URL(incoming.url ?? '/', 'http://bank');
  const rawForm = Buffer.concat(chunks).toString('utf8');
  const key = incoming.headers['idempotency-key'];
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: new Map(url.searchParams),
    form: parseForm(rawForm),
    rawForm,
    idempotencyKey: typeof key === 'string' ? key : undefined,
  };
}

function send(response: ServerResponse, { status, body }: BankAnswer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'request-id': `req_${randomBytes(7).toString('hex')}`,
  });
  response.end(JSON.stringify(body));
}

function spoil(response: ServerResponse, { kind }: BankFault, answer: BankAnswer): void {
  const text = JSON.stringify(answer.body);
  switch (kind) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'empty_json':
      return send(response, { status: 503, body: {} });
    case 'html':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>Bad Gateway</body></html>');
      return;
    case 'empty':
      response.writeHead(200, { 'content-type': 'application/json' }).end();
      return;
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) + 64 });
      response.write(text.slice(0, Math.ceil(text.length / 2)));
      response.socket?.destroySoon();
      return;
    case 'rate_limited':
      return send(response, {
        status: 429,
        body: { error: { type: 'invalid_request_error', code: 'rate_limit', message: 'slow down' } },
      });
    case 'server_error':
      return send(response, { status: 500, body: { error: { type: 'api_error', message: 'internal' } } });
    case 'other_object':
      return send(response, {
        status: 200,
        body: { ...answer.body, id: 'tr_other', amount: 1, destination: 'acct_other' },
      });
  }
}
