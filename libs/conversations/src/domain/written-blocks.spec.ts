import { writtenBlocks } from './written-blocks';

const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

describe('what a person wrote', () => {
  it('makes links of addresses, without the punctuation of the sentence', () => {
    expect(writtenBlocks('See https://lumo.example/returns?id=4. Or (http://a.example)!')).toEqual([
      paragraph(
        { text: 'See ' },
        { text: 'https://lumo.example/returns?id=4', href: 'https://lumo.example/returns?id=4' },
        { text: '. Or (' },
        { text: 'http://a.example', href: 'http://a.example' },
        { text: ')!' },
      ),
    ]);
  });

  it('makes no link of any other scheme, and no node of HTML', () => {
    for (const text of [
      'javascript:alert(1)',
      '[a](javascript:alert(1))',
      '<a href="//evil.example">x</a>',
      'data:text/html,x',
    ])
      expect(writtenBlocks(text)).toEqual([paragraph({ text })]);
  });

  it('keeps lists of either kind, and the lines around them', () => {
    expect(writtenBlocks('Please:\n1. open the app\n2) tap **Returns**\n\n- or\n- not')).toEqual([
      paragraph({ text: 'Please:' }),
      {
        type: 'list',
        ordered: true,
        items: [[{ text: 'open the app' }], [{ text: 'tap ' }, { text: 'Returns', bold: true }]],
      },
      { type: 'list', ordered: false, items: [[{ text: 'or' }], [{ text: 'not' }]] },
    ]);
  });

  it('leaves everything else as it was written', () => {
    for (const text of [
      '2*3*4 and 2**3**4',
      '2. Oktober',
      '# 5',
      '3. three\n4. four',
      'a_b_c',
      '- 5 €',
      'one\ntwo\n\nthree',
      '1 < 2 & 3',
    ])
      expect(writtenBlocks(text)).toEqual([paragraph({ text })]);
  });

  it('is nothing for nothing', () => {
    expect(writtenBlocks(' \n ')).toEqual([]);
  });
});
