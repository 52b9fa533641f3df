import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface FakeChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: { readonly name: string; readonly schema: unknown };
  };
  readonly [other: string]: unknown;
}

/** An answer with status 200 that is none: declined, out of tokens, without content, or a call of a tool that nobody offered. */
const EMPTY_ENDINGS = {
  refusal: { finishReason: 'stop', message: { content: null, refusal: 'I cannot help with that.' } },
  length: { finishReason: 'length', message: { content: '{"action":"ans' } },
  empty: { finishReason: 'stop', message: { content: '' } },
  tool_calls: {
    finishReason: 'tool_calls',
    message: {
      content: null,
      tool_calls: [{ id: 'c1', type: 'function', function: { name: 'pay', arguments: '{}' } }],
    },
  },
} as const;

/** How the server fails: by status, busy for half a minute, never answering, closing the socket in mid-stream, taking its time, or with no answer in it. */
export type FakeFault = 400 | 401 | 429 | 500 | 'busy' | 'hang' | 'cut' | 'slow' | keyof typeof EMPTY_ENDINGS;

/** What the model says: an object becomes the JSON of a structured answer, a string is said as it is. */
export type FakeScript = (request: FakeChatRequest) => unknown;

export interface FakeOpenAiOptions {
  readonly port?: number;
  readonly script: FakeScript;
  /** Formats of `response_format` that the server refuses with 400, as many compatible servers do. */
  readonly refusedFormats?: readonly string[];
}

/** A server that speaks Chat Completions, whole and streamed, says what its script says, fails on demand and remembers what it was asked. */
export class FakeOpenAiServer {
  readonly requests: FakeChatRequest[] = [];
  /** Applies to every request while set. */
  fault: FakeFault | undefined;
  slowMs = 200;
  private readonly faultsAhead: FakeFault[] = [];
  private readonly server: Server;

  private constructor(private readonly options: FakeOpenAiOptions) {
    this.server = createServer((request, response) => {
      this.serve(request, response).catch(() => response.destroy());
    });
  }

  static async start(options: FakeOpenAiOptions): Promise<FakeOpenAiServer> {
    const fake = new FakeOpenAiServer(options);
    await new Promise<void>((resolve, reject) => {
      fake.server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return fake;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/v1`;
  }

  /** The next requests fail in this order, before `fault` applies again. */
  failNext(...faults: FakeFault[]): void {
    this.faultsAhead.push(...faults);
  }

  /** Forgets the faults that no request has met, so that they do not meet the next test's. */
  recover(): void {
    this.fault = undefined;
    this.faultsAhead.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET')
      return sendJson(response, 200, {
        object: 'list',
        data: [{ id: 'fake', object: 'model', created: 0, owned_by: 'fake' }],
      });
    const body = JSON.parse(await textOf(request)) as FakeChatRequest;
    this.requests.push(body);
    const fault = this.faultsAhead.shift() ?? this.fault;
    if (fault === 'hang') return;
    if (fault === 'busy') return sendError(response.setHeader('retry-after', '30'), 429, 'come back later');
    if (typeof fault === 'number') return sendError(response, fault, 'a fault on demand');
    if (this.refuses(body)) return sendError(response, 400, "'response_format' is not supported");
    const said: unknown = await this.options.script(body);
    const content = typeof said === 'string' ? said : JSON.stringify(said);
    if (fault === 'slow') await sleep(this.slowMs);
    if (fault !== undefined && isEmptyEnding(fault)) return endEmpty(response, body, EMPTY_ENDINGS[fault]);
    if (body.stream) return this.stream(response, body, content, fault);
    sendJson(response, 200, completion(body, content));
  }

  private refuses(body: FakeChatRequest): boolean {
    const format = body.response_format?.type;
    return format !== undefined && (this.options.refusedFormats ?? []).includes(format);
  }

  private async stream(
    response: ServerResponse,
    body: FakeChatRequest,
    content: string,
    fault: FakeFault | undefined,
  ): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const pieces = content.match(/[\s\S]{1,7}/g) ?? [];
    const shown = fault === 'cut' ? pieces.slice(0, Math.ceil(pieces.length / 2)) : pieces;
    sendEvent(response, chunk(body, { role: 'assistant', content: '' }, null));
    for (const piece of shown) {
      sendEvent(response, chunk(body, { content: piece }, null));
      await sleep(1);
    }
    if (fault === 'cut') {
      response.destroy();
      return;
    }
    sendEvent(response, chunk(body, {}, 'stop'));
    sendEvent(response, { ...chunk(body, {}, null), choices: [], usage: usageOf(body, content) });
    response.end('data: [DONE]\n\n');
  }
}

function isEmptyEnding(fault: FakeFault): fault is keyof typeof EMPTY_ENDINGS {
  return fault in EMPTY_ENDINGS;
}

function endEmpty(
  response: ServerResponse,
  body: FakeChatRequest,
  { message, finishReason }: (typeof EMPTY_ENDINGS)[keyof typeof EMPTY_ENDINGS],
): void {
  if (!body.stream) {
    const choices = [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finishReason }];
    return sendJson(response, 200, { ...identity(body), object: 'chat.completion', choices, usage: usageOf(body, '') });
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  sendEvent(response, chunk(body, { role: 'assistant', ...message }, null));
  sendEvent(response, chunk(body, {}, finishReason));
  response.end('data: [DONE]\n\n');
}

const identity = (body: FakeChatRequest) => ({ id: 'chatcmpl-fake', created: 1_700_000_000, model: body.model });

function completion(body: FakeChatRequest, content: string) {
  const message = { role: 'assistant', content, refusal: null };
  const choices = [{ index: 0, message, finish_reason: 'stop', logprobs: null }];
  return { ...identity(body), object: 'chat.completion', choices, usage: usageOf(body, content) };
}

function chunk(body: FakeChatRequest, delta: object, finishReason: string | null) {
  const choices = [{ index: 0, delta, finish_reason: finishReason, logprobs: null }];
  return { ...identity(body), object: 'chat.completion.chunk', choices };
}

function usageOf(body: FakeChatRequest, content: string) {
  const promptTokens = Math.ceil(JSON.stringify(body.messages).length / 4);
  const completionTokens = Math.ceil(content.length / 4);
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

function sendEvent(response: ServerResponse, event: object): void {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}

function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, { error: { message, type: 'invalid_request_error', param: null, code: null } });
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunkOfBody of request) chunks.push(Buffer.from(chunkOfBody as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
