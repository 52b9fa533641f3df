import { z } from 'zod';
import { commands, type CommandDefinition } from './index';

interface Schema {
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly [keyword: string]: unknown;
}

const LARGEST_OF_THE_DATABASE = 2 ** 31 - 1;
/** Money is stored in eight bytes; what one person may book is bounded by policy. */
const AMOUNTS = new Set(['adjustLedger.amountMinor']);

/** Words of which few are taken. */
const KEYWORDS = new Set(['listSessions.open']);

const definitions: readonly CommandDefinition[] = Object.values(commands);
const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema;
const fieldsOf = (definition: CommandDefinition) => schemaOf(definition.input, 'input').properties ?? {};

/** Every part of a schema, with the path to it. */
function partsOf(schema: Schema, path: string): [path: string, part: Schema][] {
  const inner = [schema.items, schema.additionalProperties, ...(schema.prefixItems ?? []), ...(schema.anyOf ?? [])];
  return [
    [path, schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => partsOf(part, `${path}.${name}`)),
    ...inner.flatMap((part) => (typeof part === 'object' ? partsOf(part, path) : [])),
  ];
}
const allParts = definitions.flatMap((definition) => partsOf(schemaOf(definition.input, 'input'), definition.id));

const lists = definitions.filter(({ result }) => {
  const { data, next } = schemaOf(result, 'output').properties ?? {};
  return data !== undefined && next !== undefined;
});

describe('every list', () => {
  it('is found by this spec', () => expect(lists.length).toBeGreaterThan(15));

  it.each(lists.map((list) => [list.id, list] as const))('%s takes a limit of 1 to 100 and a cursor', (_, list) => {
    expect(fieldsOf(list)['limit']).toMatchObject({ minimum: 1, maximum: 100, default: 50 });
    expect(Object.keys(fieldsOf(list))).toContain('after');
  });

  it.each(lists.map((list) => [list.id, list] as const))('%s refuses a cursor that is none of its own', (_, list) => {
    for (const after of [
      'garbage',
      'eyJhIjoxfQ',
      'WzEsMl0',
      'W10',
      'bnVsbA',
      '🙂',
      '-1',
      '1.5',
      '3000000000',
      '\u0000',
      {},
    ])
      expect(list.input.safeParse({ after }).error?.issues.map(({ path }) => path[0])).toContain('after');
  });
});

describe('every input', () => {
  it('holds no integer that the database cannot', () => {
    const unbounded = allParts.filter(
      ([path, { type, minimum, maximum }]) =>
        type === 'integer' &&
        !AMOUNTS.has(path) &&
        !(Number(minimum) >= 0 && Number(maximum) <= LARGEST_OF_THE_DATABASE),
    );
    expect(unbounded.map(([path]) => path)).toEqual([]);
  });

  it('holds no text and no list without an end', () => {
    const endless = allParts.filter(
      ([path, part]) =>
        (part.type === 'array' && part['maxItems'] === undefined && part.prefixItems === undefined) ||
        (part.type === 'string' &&
          part['maxLength'] === undefined &&
          part['enum'] === undefined &&
          part['const'] === undefined &&
          !KEYWORDS.has(path) &&
          part['format'] !== 'uuid'),
    );
    expect(endless.map(([path]) => path)).toEqual([]);
  });
});

const applicant = {
  email: 'a@example.org',
  password: 'correct horse',
  country: 'SE',
  timezone: 'Europe/Stockholm',
  languages: [{ code: 'sv', level: 'native' }],
  skills: [],
};
const nameOf = (name: string): string | undefined =>
  commands.applyAsAgent.input.safeParse({ ...applicant, name }).data?.name;

describe('a name', () => {
  it.each([
    ['blanks', '  '],
    ['nothing that can be seen', '\u200b'],
    ['joiners alone', '\u200d\u200c'],
    ['fillers that are drawn as nothing', '\u3164\u2800'],
    ['control characters alone', '\u0000\u0007'],
  ])('is more than %s', (_, name) => expect(nameOf(name)).toBeUndefined());

  it.each([
    ['a turned direction of writing', '\u202eevil\u202c', 'evil'],
    ['isolates and marks', '\u2066Ana\u2069 \u200fLee', 'Ana Lee'],
    ['invisible characters within', 'Ad\u200bmin\ufeff', 'Admin'],
    ['line breaks', 'Ana\r\n\tLee', 'Ana Lee'],
    ['control characters', 'A\u0000n\u001ba', 'Ana'],
  ])('loses %s', (_, name, clean) => expect(nameOf(name)).toBe(clean));

  it('keeps every script, accents and the joiners that some scripts need', () => {
    for (const name of ['Zoë Østergård', 'مریم می\u200cخواهم', '王小明', 'O’Neill-Smith', 'अनिल शर्मा', 'க்\u200dஷ'])
      expect(nameOf(name)).toBe(name.normalize('NFC'));
  });
});

describe('a client’s id of a message', () => {
  const accepts = (clientId: string): boolean =>
    commands.sendAgentMessage.input.shape.clientId.safeParse(clientId).success;

  it.each([
    '01890a5d-ac96-774b-bcce-b302099a8057',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    'V1StGXR8_Z5jdHi6B-myT',
    'widget:1732309491000.7',
    'msg_000001',
  ])('may be %s', (id) => expect(accepts(id)).toBe(true));

  it.each(['short', 'x'.repeat(65), 'with blanks in it', '<script>alert(1)', 'дайте человека', 'nul\u0000nul\u0000'])(
    'may not be %j',
    (id) => expect(accepts(id)).toBe(false),
  );
});
