import fc from 'fast-check';
import { StreamedField } from './streamed-field';
import { parseTolerantly } from './tolerant-json';

const read = (json: string, size: number): string => {
  const field = new StreamedField('text');
  let joined = '';
  for (let index = 0; index < json.length; index += size) joined += field.push(json.slice(index, index + size));
  return joined;
};

describe('a field read while its object arrives', () => {
  it('is the field’s value, wherever the pieces are cut', () => {
    const objects = fc.record({
      a: fc.json(),
      text: fc.string({ unit: 'grapheme' }),
      z: fc.array(fc.record({ text: fc.string() })),
    });
    fc.assert(
      fc.property(objects, fc.integer({ min: 1, max: 9 }), fc.boolean(), ({ a, text, z }, size, pretty) => {
        const value = { a: JSON.parse(a) as unknown, text, z };
        expect(read(JSON.stringify(value, null, pretty ? 2 : 0), size)).toBe(text);
      }),
    );
  });

  it('ignores a field of that name in a deeper object, and the name as a value', () => {
    expect(read('{"b":{"text":"no"},"c":"text","text":"yes"}', 3)).toBe('yes');
  });
});

describe('tolerant JSON', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['Here you are: {"a":{"b":"}"}} I hope it helps', { a: { b: '}' } }],
    ['```json\n{"a":"\\"{"}\n```', { a: '"{' }],
    ['{not json} {"a":1}', { a: 1 }],
  ])('%s', (text, value) => {
    expect(parseTolerantly(text)).toEqual(value);
  });

  it('finds nothing in prose', () => {
    expect(parseTolerantly('I cannot do that')).toBeUndefined();
    expect(parseTolerantly('{"cut":"in the mid')).toBeUndefined();
  });
});
