import fs from 'node:fs';
import path from 'node:path';

const read = (name: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(path.join(__dirname, name), 'utf8')) as Record<string, string>;
const withoutPlurals = (text: string): string => text.replace(/\{(\w+), plural, (?:[^{}]|\{[^{}]*\})*\}/g, '{$1}');
const valuesOf = (text = ''): string[] =>
  [...withoutPlurals(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

const english = read('en.json');
const others = fs.readdirSync(__dirname).filter((name) => name.endsWith('.json') && name !== 'en.json');

describe('the catalogues', () => {
  it('are six at least, one of them from right to left', () => {
    expect(['en.json', ...others]).toEqual(
      expect.arrayContaining(['en.json', 'de.json', 'es.json', 'fr.json', 'sv.json', 'ar.json']),
    );
  });

  it.each(others)('%s says everything, with the same values', (name) => {
    const catalogue = read(name);
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(catalogue))
      expect([key, valuesOf(text)]).toEqual([key, valuesOf(english[key])]);
  });

  it.each(others)('%s has a case for every plural of its language', (name) => {
    const plurals = new Intl.PluralRules(name.slice(0, 2));
    const needed = new Set([1, 2, 3, 11, 100].map((number) => plurals.select(number)));
    for (const [key, text] of Object.entries(read(name)))
      if (text.includes(', plural,'))
        for (const form of needed) expect([key, new RegExp(`${form} \\{|other \\{`).test(text)]).toEqual([key, true]);
  });
});
