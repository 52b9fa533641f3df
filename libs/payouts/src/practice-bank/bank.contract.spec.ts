import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { anAgentId } from '@handraise/pricing/testing';
import { transferRequest } from '../domain/payout';
import { StripeProvider } from '../provider/stripe.provider';
import { BankServer } from './bank-server';
import { PublicAddress } from '../public-address';
import { BankEvents } from './bank-events';
import { PracticeBank } from './practice-bank';
import { parseForm, type BankRequest } from './bank-request';

const folder = process.env['EVAL_DATA'] ?? path.join(__dirname, '../../../../../shared/data');
const document = path.join(folder, 'stripe/openapi-connect-2023-08-16.json');
const describeWithDocument = existsSync(document) ? describe : describe.skip;

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema: object }> }>;
}

/** OpenAPI 3.0 says `nullable`; JSON Schema says that null is another type. */
function nullableToAnyOf(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || value.nullable !== true) return value;
  const { nullable: _, ...schema } = value;
  return { anyOf: [schema, { type: 'null' }] };
}

/** Our requests and the practice bank's answers against the processor's official API document, where it is at hand. */
describeWithDocument('the practice bank and the official API document', () => {
  const seen: { request: BankRequest; status: number; body: unknown }[] = [];
  let server: TestServer;
  let provider: StripeProvider;
  let api: { paths: Record<string, Record<string, Operation>>; components: object };
  let bankUrl: string;
  const forms = new Ajv({ strict: false, validateFormats: false, coerceTypes: true });
  const answers = new Ajv({ strict: false, validateFormats: false });

  beforeAll(async () => {
    api = JSON.parse(readFileSync(document, 'utf8'), nullableToAnyOf);
    server = await startTestServer({ imports: [], providers: [BankServer, PracticeBank, BankEvents, PublicAddress] });
    const bank = server.get(PracticeBank);
    const answer = bank.answer.bind(bank);
    jest.spyOn(bank, 'answer').mockImplementation(async (request) => {
      const result = await answer(request);
      seen.push({ request, ...result });
      return result;
    });
    const { secretKey } = server.get(BankServer);
    bankUrl = await server.get(BankServer).listen();
    provider = new StripeProvider({ name: 'practice', secretKey, apiBase: bankUrl });
  });
  afterAll(async () => {
    await server.get(BankServer).close();
    await server.close();
  });

  const validate = (ajv: Ajv, schema: object, value: unknown): unknown => {
    const check = ajv.compile({ ...schema, components: api.components });
    return check(value) ? [] : check.errors;
  };
  const operationOf = ({ method, path: used }: BankRequest): Operation => {
    const found = Object.entries(api.paths).find(([template]) =>
      new RegExp(`^${template.replace(/\{\w+\}/g, '\\w+')}$`).test(used),
    );
    const operation = found?.[1][method.toLowerCase()];
    if (operation === undefined) throw new Error(`${method} ${used} is not in the document`);
    return operation;
  };
  const asObject = (form: BankRequest['form']): object =>
    Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : nested(value)]));
  const nested = (group: ReadonlyMap<string, string>): object =>
    Object.fromEntries(
      [...group].map(([name, value]) =>
        name.includes('][') ? [name.split('][')[0], { requested: value }] : [name, value],
      ),
    );

  it('agree on every request that we send and every answer that we get', async () => {
    const agentId = anAgentId();
    const account = await provider.createAccount(agentId);
    await provider.accountStatus(account);
    const link = await provider.onboardingLink(account, 'http://localhost:3000/practice-bank/onboarding');
    const request = transferRequest(agentId, { amountMinor: 925, currency: 'EUR' }, account);
    await provider.transfer(request, 'too-early');
    await server.get(PracticeBank).onboard(link.split('/').at(-1) ?? '');
    await provider.topUp(10_000, 'EUR', 'topup');
    expect(await provider.transfer(request, 'key')).toMatchObject({ kind: 'sent' });
    expect(await provider.findTransfers(request)).toMatchObject({ kind: 'found' });
    expect(await provider.transfer({ ...request, amount: 1 }, 'key')).toMatchObject({ kind: 'unclear' });
    for (const target of ['/v1/balance', '/v1/transfers/tr_none'])
      await server.get(PracticeBank).answer({
        method: 'GET',
        path: target,
        query: new Map(),
        form: parseForm(''),
        rawForm: '',
        idempotencyKey: undefined,
      });

    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 400, 200, 200, 200, 400, 200, 404]);
    for (const { request: sent, status, body } of seen) {
      const operation = operationOf(sent);
      const form = operation.requestBody?.content['application/x-www-form-urlencoded']?.schema ?? { maxProperties: 0 };
      expect([sent.path, validate(forms, form, asObject(sent.form))]).toEqual([sent.path, []]);
      const known = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map(({ name }) => name);
      expect(known).toEqual(expect.arrayContaining([...sent.query.keys()]));
      const response = operation.responses[String(status)] ?? operation.responses['default'];
      const schema = response?.content['application/json']?.schema;
      if (schema === undefined) throw new Error(`${sent.path} has no schema for ${status}`);
      expect([sent.path, validate(answers, schema, body)]).toEqual([sent.path, []]);
    }
  });

  it('gives the first answer under a key again, and refuses a stranger', async () => {
    const first = await provider.topUp(500, 'EUR', 'again');
    expect(await provider.topUp(500, 'EUR', 'again')).toBe(first);
    const stranger = new StripeProvider({
      name: 'practice',
      secretKey: 'sk_test_guess',
      apiBase: bankUrl,
    });
    await expect(stranger.topUp(500, 'EUR', 'x')).rejects.toThrow('Invalid API Key');
  });
});
