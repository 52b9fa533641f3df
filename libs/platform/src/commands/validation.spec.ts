import { command, commands } from '@handraise/contracts';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { parseInput, toResult } from './validation';

const createArticle = command({
  id: 'test',
  summary: 'Like the real one, and no field of it is cleaned.',
  input: z.strictObject({
    title: z.string().min(1),
    body: z.string(),
    locale: z.string().max(5),
    sampleQuestions: z.array(z.string()).default([]),
  }),
  result: z.object({ id: z.string(), version: z.int() }),
  permission: 'public',
});
const article = { title: 'Returns', body: 'Send it back.', locale: 'en' };

describe('parseInput', () => {
  it('gives defaults and keeps the words', () => {
    expect(parseInput(createArticle, article)).toEqual({ ...article, sampleQuestions: [] });
    expect(parseInput(commands.openConversation, undefined)).toEqual({});
  });

  it('names every fault with its path', () => {
    const parse = () => parseInput(createArticle, { ...article, title: '', locale: 'nowhere!', tier: 'vip' });
    expect(parse).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
    expect(parse).toThrow(
      'Title: this must not be empty. Locale: use at most 5 characters (there are 8). There is no field "tier" here.',
    );
  });

  it.each([
    ['NUL', { ...article, title: 'a\u0000b' }],
    ['half of a surrogate pair', { ...article, body: 'x \ud83d y' }],
    ['one in a list', { ...article, sampleQuestions: ['fine', 'not \u0000 fine'] }],
  ])('refuses what the database cannot store: %s', (_, input) => {
    expect(() => parseInput(createArticle, input)).toThrow('holds a character that cannot be stored');
  });

  it('takes a whole pair, and every script', () => {
    const title = '😀 مرحبا 你好';
    expect(parseInput(createArticle, { ...article, title }).title).toBe(title);
  });
});

describe('toResult', () => {
  it('publishes the declared fields alone, and refuses a result without one', () => {
    const id = 'a1';
    expect(toResult(createArticle, { id, version: 1, secret: 'x' })).toEqual({ id, version: 1 });
    expect(() => toResult(createArticle, { id })).toThrow('version');
  });
});

describe('canonicalJson', () => {
  it('is the same for fields in any order, at any depth, and not for lists in another', () => {
    const one = { b: [{ y: 1, x: 2 }], a: null };
    const two = { a: null, b: [{ x: 2, y: 1 }] };
    expect(canonicalJson(one)).toBe(canonicalJson(two));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
    expect(canonicalJson({ a: undefined })).toBe('{}');
    expect(canonicalJson(undefined)).toBe('null');
  });
});
