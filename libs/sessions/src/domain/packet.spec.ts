import type { Message } from '@handraise/contracts';
import { buildPacket } from './packet';

const message = (seq: number, over: Partial<Message>): Message => ({
  id: `m${seq}` as Message['id'],
  conversationId: 'c' as Message['conversationId'],
  seq,
  author: { kind: 'customer' },
  text: 'hello',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...over,
});
const input = {
  customer: { id: 'x', tier: 'vip' as const, name: 'Vera' },
  language: 'sv',
  intent: 'refund',
  topic: 'Refunds',
  risk: ['dispute'],
};

describe('the context packet', () => {
  it('says what it is about, what was said and what was tried', () => {
    const citation = { articleId: 'a' as never, title: 'Refund times', version: 1, quote: '5 days' };
    const messages = [
      message(1, { text: 'Where is my refund?' }),
      message(2, { author: { kind: 'assistant' }, text: 'Within 5 days.', citations: [citation, citation] }),
      message(3, { text: 'It has been 9 days' }),
    ];
    const packet = buildPacket({ ...input, messages });
    expect(packet.tried).toEqual(['Refund times']);
    expect(packet.completeness).toBe(1);
    expect(packet.brief).toEqual([
      'About: Refunds, in Swedish.',
      'It began with: “Where is my refund?”',
      'Last: “It has been 9 days”',
      'Already answered from: Refund times.',
      'Careful: dispute.',
    ]);
  });

  it('is honest when the customer wrote nothing yet', () => {
    expect(buildPacket({ ...input, messages: [] }).brief[1]).toBe(
      'The customer asked for a person before writing anything.',
    );
  });
});
