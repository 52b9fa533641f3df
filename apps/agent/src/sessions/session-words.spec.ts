import { packet as packetShape, type Packet, type Session } from '@handraise/contracts';
import { endedTitle, nextDeadline, roomTitle } from './session-words';

const startedAt = new Date();
const session = { topic: 'refund_status', startedAt: startedAt.toISOString(), deadlines: {} } as unknown as Session;

const aPacket = (said: string[], name?: string): Packet =>
  packetShape.parse({
    version: 1,
    completeness: 1,
    customer: { id: 'c', tier: 'standard', ...(name && { name }) },
    language: 'en',
    intent: 'refund_status',
    risk: [],
    tried: [],
    facts: [],
    brief: [],
    messages: said.map((text, index) => ({
      id: `0190a6f0-0000-7000-8000-00000000000${index}`,
      conversationId: '0190a6f0-0000-7000-8000-0000000000aa',
      seq: index + 1,
      author: { kind: index === 0 ? 'assistant' : 'customer' },
      text,
      createdAt: startedAt.toISOString(),
    })),
  });

describe('what a conversation is called', () => {
  it('is the customer’s name', () => {
    expect(roomTitle(session, aPacket(['Hello', 'Where is it?'], 'Sam'))).toBe('Sam');
  });

  it('tells two nameless ones of one topic and minute apart, by what each customer began with', () => {
    const titles = ['My parcel is late', 'Where is my refund of the twelfth of March?'].map((said) =>
      roomTitle(session, aPacket(['Hello, how can I help?', said])),
    );
    expect(titles).toEqual(['“My parcel is late”', '“Where is my refund of the tw …”']);
  });

  it('is topic and time before anything was said, and after the end, when the words may not be shown', () => {
    expect(roomTitle(session, aPacket(['Hello']))).toMatch(/^Refund status, \d/);
    expect(roomTitle(session, undefined)).toMatch(/^Refund status, \d/);
    expect(endedTitle(session, aPacket(['Hello', 'My parcel is late']))).toMatch(/^Refund status, \d/);
  });
});

describe('what falls due next', () => {
  it('is the earliest deadline, in words, and nothing when there is none', () => {
    const deadlines = { wrapUp: '2026-03-02T12:05:00Z', firstReply: '2026-03-02T12:01:00Z' };
    expect(nextDeadline({ ...session, deadlines })).toEqual({ name: 'Reply', at: deadlines.firstReply });
    expect(nextDeadline(session)).toBeUndefined();
  });
});
