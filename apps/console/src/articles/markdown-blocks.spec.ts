import { blocksOf } from './markdown-blocks';

describe('the preview of an article', () => {
  it('shows paragraphs, headings, lists and code', () => {
    expect(blocksOf('# Returns\n\nYou have **30 days**.\n\n1. Pack\n2. *Send*\n\n```\nabc\n```')).toEqual([
      { type: 'heading', children: [{ text: 'Returns' }] },
      { type: 'paragraph', children: [{ text: 'You have ' }, { text: '30 days', bold: true }, { text: '.' }] },
      { type: 'list', ordered: true, items: [[{ text: 'Pack' }], [{ text: 'Send', italic: true }]] },
      { type: 'code', text: 'abc' },
    ]);
  });

  it('keeps links to safe places only', () => {
    expect(blocksOf('[a](https://lumo.example) [b](javascript:alert(1)) [c](//evil.example) [d](/orders)')).toEqual([
      {
        type: 'paragraph',
        children: [
          { text: 'a', href: 'https://lumo.example' },
          { text: ' ' },
          { text: 'b' },
          { text: ' ' },
          { text: 'c' },
          { text: ' ' },
          { text: 'd', href: '/orders' },
        ],
      },
    ]);
  });

  it('leaves HTML and images out', () => {
    expect(blocksOf('<script>alert(1)</script>\n\n![x](https://lumo.example/x.png)\n\n> Quiet')).toEqual([
      { type: 'paragraph', children: [] },
      { type: 'quote', children: [{ text: 'Quiet' }] },
    ]);
  });
});
