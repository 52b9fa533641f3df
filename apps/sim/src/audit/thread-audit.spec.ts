import type { Message } from '@handraise/contracts';
import { message } from '@handraise/contracts';
import { auditThread } from './thread-audit';

const conversationId = '01938a60-0000-7000-8000-000000000001';

const line = (seq: number, kind: Message['author']['kind'], extra: object = {}): Message =>
  message.parse({
    id: `01938a60-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    conversationId,
    seq,
    author: { kind },
    text: 'words',
    createdAt: '2026-01-01T00:00:00Z',
    ...extra,
  });
const systemLine = (seq: number, code: string): Message => line(seq, 'system', { system: { code, params: {} } });
const invariants = (...given: Parameters<typeof auditThread>): string[] =>
  auditThread(...given).map(({ invariant }) => invariant);

describe('the audit of a thread', () => {
  it('finds nothing wrong with a whole thread in which the assistant is silent once a person was asked for', () => {
    const whole = [
      line(1, 'customer', { clientId: 'client-1' }),
      line(2, 'assistant'),
      systemLine(3, 'human_requested'),
      systemLine(4, 'human_request_canceled'),
      line(5, 'assistant'),
    ];
    expect(auditThread(whole, [{ clientId: 'client-1', seq: 1 }])).toEqual([]);
  });

  it('finds a gap, a lost message and a doubled one (I10)', () => {
    expect(invariants([line(1, 'customer'), line(3, 'assistant')], [])).toEqual(['I10']);
    expect(invariants([line(1, 'assistant')], [{ clientId: 'client-1', seq: 2 }])).toEqual(['I10']);
    const twice = [1, 2].map((seq) => line(seq, 'customer', { clientId: 'client-1' }));
    expect(invariants(twice, [{ clientId: 'client-1', seq: 1 }])).toEqual(['I10']);
  });

  it('finds an assistant that talks over the request for a person (I14)', () => {
    expect(invariants([systemLine(1, 'human_requested'), line(2, 'assistant')], [])).toEqual(['I14']);
    expect(
      invariants([systemLine(1, 'human_requested'), systemLine(2, 'human_joined'), line(3, 'assistant')], []),
    ).toEqual(['I14']);
  });
});
