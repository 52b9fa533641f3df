import { existsSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { z } from 'zod';
import { evaluationFile, FakeOpenAiServer, type FakeOpenAiOptions } from '../testing';
import { OpenAiChatModel, type OpenAiSettings } from './openai.chat-model';

const answerSchema = z.object({
  action: z.enum(['answer', 'abstain']),
  text: z.string(),
  citations: z.array(z.string()),
});
const scripted = { action: 'answer', text: 'Refunds take “3–5” days. 🙂 "Really".', citations: ['a1'] } as const;
const request = {
  name: 'answer',
  schema: answerSchema,
  messages: [
    { role: 'system', content: 'You answer.' },
    { role: 'user', content: 'How long does a refund take?' },
  ],
  timeoutMs: 3000,
} as const;

describe('a chat model behind an OpenAI-compatible server', () => {
  let server: FakeOpenAiServer;
  const start = async (options: Partial<FakeOpenAiOptions> = {}, settings: Partial<OpenAiSettings> = {}) => {
    server = await FakeOpenAiServer.start({ script: () => scripted, ...options });
    return new OpenAiChatModel({ model: 'fake', baseUrl: server.baseUrl, apiKey: 'key', restMs: 100, ...settings });
  };
  afterEach(() => server.stop());

  it('gives the structured answer with its usage', async () => {
    const model = await start();
    const answer = await model.complete(request);
    expect(answer.value).toEqual(scripted);
    expect(answer.usage?.outputTokens).toBeGreaterThan(0);
    expect(server.requests[0]?.response_format?.type).toBe('json_schema');
    expect(Object.keys(server.requests[0] ?? {}).sort()).toEqual(['messages', 'model', 'response_format', 'stream']);
  });

  it('streams one field while the answer arrives', async () => {
    const model = await start();
    const shown: string[] = [];
    const answer = await model.complete({
      ...request,
      stream: { field: 'text' as const, onText: ({ text }) => shown.push(text) },
    });
    expect(answer.value).toEqual(scripted);
    expect(answer.usage?.inputTokens).toBeGreaterThan(0);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.at(-1)).toBe(scripted.text);
  });

  it('asks in a lesser format where the server refuses one, and remembers it', async () => {
    const model = await start({
      refusedFormats: ['json_schema', 'json_object'],
      script: () => `Sure!\n\`\`\`json\n${JSON.stringify(scripted)}\n\`\`\``,
    });
    await model.complete(request);
    await model.complete(request);
    expect(server.requests.map(({ response_format }) => response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ]);
    expect(server.requests[2]?.messages[0]?.content).toContain('JSON schema');
  });

  it.each([
    ['refusal', 'refused', 1],
    ['length', 'too_long', 1], // a lesser format would be as long
    ['empty', 'invalid_answer', 3],
    ['tool_calls', 'invalid_answer', 3],
    ['busy', 'rate_limited', 1], // who says "in 30 seconds" is not asked again at once
  ] as const)('takes %s for no answer, whole and streamed: %s after %d requests', async (fault, reason, requests) => {
    const model = await start();
    server.fault = fault;
    await expect(model.complete(request)).rejects.toMatchObject({ reason });
    expect(server.requests).toHaveLength(requests);
    const shown: string[] = [];
    const streamed = {
      ...request,
      stream: { field: 'text' as const, onText: ({ text }: { text: string }) => shown.push(text) },
    };
    await expect(model.complete(streamed)).rejects.toMatchObject({ reason });
    expect(shown).toEqual([]);
  });

  it('refuses an answer that does not fit the schema', async () => {
    const model = await start({ script: () => ({ action: 'dance' }) });
    await expect(model.complete(request)).rejects.toMatchObject({ reason: 'invalid_answer' });
  });

  it.each([500, 429, 'cut'] as const)('tries once more after %s', async (fault) => {
    const model = await start();
    server.failNext(fault);
    const answer = await model.complete({ ...request, stream: { field: 'text' as const, onText: () => undefined } });
    expect(answer.value).toEqual(scripted);
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    [429, 'rate_limited'],
    [500, 'unreachable'],
    [401, 'rejected'],
    [400, 'rejected'],
  ] as const)('names the failure: %s is %s', async (fault, reason) => {
    const model = await start();
    server.fault = fault;
    await expect(model.complete(request)).rejects.toMatchObject({ reason });
  });

  it.each([undefined, { field: 'text', onText: () => undefined } as const])(
    'gives up at the deadline',
    async (stream) => {
      const model = await start();
      server.fault = 'hang';
      await expect(model.complete({ ...request, timeoutMs: 150, ...(stream && { stream }) })).rejects.toMatchObject({
        reason: 'timeout',
      });
    },
  );

  it('tells the caller’s own cancellation apart from a fault', async () => {
    const model = await start({}, { failuresToOpen: 1 });
    server.fault = 'hang';
    await expect(model.complete({ ...request, signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      reason: 'canceled',
    });
    expect(model.health).toBe('available');
  });

  it('leaves a failing server alone and comes back to it', async () => {
    const model = await start({}, { failuresToOpen: 1 });
    server.fault = 500;
    await expect(model.complete(request)).rejects.toMatchObject({ reason: 'unreachable' });
    expect(model.health).toBe('degraded');
    const asked = server.requests.length;
    await expect(model.complete(request)).rejects.toMatchObject({ reason: 'circuit_open' });
    expect(server.requests).toHaveLength(asked);
    server.fault = undefined;
    await new Promise((resolve) => setTimeout(resolve, 150));
    await expect(model.complete(request)).resolves.toMatchObject({ value: scripted });
    expect(model.health).toBe('available');
  });

  it('fails over at once when nothing listens', async () => {
    const model = await start();
    await server.stop();
    await expect(model.complete(request)).rejects.toMatchObject({ reason: 'unreachable' });
    server = await FakeOpenAiServer.start({ script: () => scripted });
  });

  const document = evaluationFile('openai/openapi.json');
  const described = document !== undefined && existsSync(document) ? it : it.skip;
  described('sends only what the official API document allows (left out without that document)', async () => {
    const model = await start({ refusedFormats: ['json_schema', 'json_object'] });
    await model.complete({
      ...request,
      temperature: 0,
      maxOutputTokens: 300,
      stream: { field: 'text' as const, onText: () => undefined },
    });
    await model.complete(request);
    const validate = compileRequestSchema(readFileSync(document ?? '', 'utf8'));
    for (const sent of server.requests) expect(validate(sent) || validate.errors).toBe(true);
    expect(validate({ model: 'x', messages: [{ role: 'nobody', content: 1 }] })).toBe(false);
  });
});

/** The document uses 3.0's `nullable` and discriminators, which JSON Schema 2020 does not know. */
function compileRequestSchema(json: string) {
  const document = JSON.parse(json, (key, value: unknown) =>
    key === 'discriminator' ? undefined : nullable(value),
  ) as { components: object };
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openai', components: document.components });
  return ajv.compile({ $ref: 'openai#/components/schemas/CreateChatCompletionRequest' });
}

function nullable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value)) return value;
  const { nullable: isNullable, ...schema } = value;
  return isNullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}
