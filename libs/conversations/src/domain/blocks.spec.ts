import { toBlocks } from './blocks';

describe('toBlocks', () => {
  it('keeps paragraphs, lists and marks', () => {
    expect(toBlocks('Pay **now**:\n\n1. open\n2. tap')).toEqual([
      { type: 'paragraph', children: [{ text: 'Pay ' }, { text: 'now', bold: true }, { text: ':' }] },
      { type: 'list', ordered: true, items: [[{ text: 'open' }], [{ text: 'tap' }]] },
    ]);
  });

  it('makes HTML plain text and drops images', () => {
    expect(toBlocks('<img src=x onerror=alert(1)>')).toEqual([
      { type: 'paragraph', children: [{ text: '<img src=x onerror=alert(1)>' }] },
    ]);
    expect(toBlocks('![x](https://evil.example/?q=secret)')).toEqual([{ type: 'paragraph', children: [] }]);
  });

  it('keeps links to sites and pages, and strips every other address', () => {
    expect(toBlocks('[a](https://a.example) [b](javascript:alert(1)) [c](//evil.example)')).toEqual([
      {
        type: 'paragraph',
        children: [
          { text: 'a', href: 'https://a.example' },
          { text: ' ' },
          { text: 'b' },
          { text: ' ' },
          { text: 'c' },
        ],
      },
    ]);
  });
});
