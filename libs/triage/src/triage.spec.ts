import { randomUUID } from 'node:crypto';
import { accountId, triagePolicy, type EventPayload } from '@handraise/contracts';
import { ConversationsModule, ConversationsService, CustomerMessagesService } from '@handraise/conversations';
import { customersEntities } from '@handraise/customers';
import { aCustomer } from '@handraise/customers/testing';
import type { ConversationId } from '@handraise/kernel';
import { OnEvent, sql, TokenIssuer, UnitOfWork, type Tx } from '@handraise/platform';
import { startTestServer, type TestServer } from '@handraise/platform/testing';
import { eventually } from '@handraise/testing';
import { Injectable } from '@nestjs/common';
import { TriageModule, TriageService } from './index';
import { TriagePolicyService } from './triage-policy.service';

type Verdict = EventPayload<'triage.decided'>;

const STORED = sql(
  'test.triage.stored',
  'SELECT route, reasons, intent, model_version, latency_ms FROM triage_decisions WHERE conversation_id = $1',
);

/** Hears what the steps after triage would hear. */
@Injectable()
class Listener {
  readonly verdicts: Verdict[] = [];

  @OnEvent('triage.decided')
  async hear(_tx: Tx, verdict: Verdict): Promise<void> {
    this.verdicts.push(verdict);
  }
}

describe('triage of a turn', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      imports: [TriageModule, ConversationsModule],
      entities: customersEntities,
      providers: [Listener],
    });
  }, 30_000);
  afterAll(() => server.close());

  const open = async (tier: 'standard' | 'vip' = 'standard') => {
    const { customer } = await aCustomer(server, { tier });
    const messages = server.get(CustomerMessagesService);
    const { id } = await messages.open(customer.id);
    const say = async (text: string): Promise<Verdict> => {
      const { seq } = await messages.send(customer.id, { conversationId: id, clientId: randomUUID(), text });
      return eventually(async () => verdictOf(id, seq), { timeoutMs: 8000 });
    };
    return { id, say };
  };
  const verdictOf = (id: ConversationId, seq: number): Verdict => {
    const verdict = server.get(Listener).verdicts.find((heard) => heard.conversationId === id && heard.seq === seq);
    if (!verdict) throw new Error('no verdict yet');
    return verdict;
  };
  const answer = (id: ConversationId, turn: Verdict, text: string) =>
    server.get(UnitOfWork).run((tx) =>
      server.get(ConversationsService).append(tx, {
        conversationId: id,
        author: { kind: 'assistant', epoch: turn.epoch, answeredSeq: turn.seq },
        text,
      }),
    );

  it.each(['agent!', 'human please', 'Can I speak to someone?', 'Voglio parlare con un operatore', 'mensch bitte'])(
    'promises nobody a topic or its price for %p alone',
    async (text) => {
      const { say } = await open();
      expect(await say(text)).toMatchObject({
        route: 'human',
        asked: true,
        intent: 'other',
        skill: 'general',
        complexity: 'S',
        risk: [],
      });
    },
  );

  it('knows what a person is for from what was asked before, and from what stands beside the request', async () => {
    const { say } = await open();
    await say('I still wait for the money of my refund.');
    expect(await say('talk to a person please')).toMatchObject({ route: 'human', intent: 'refund_status' });
    const other = await open();
    expect(await other.say('Agent! My payment failed twice.')).toMatchObject({ intent: 'payment_problem' });
  });

  it('keeps the language of the talk through a word that many languages know', async () => {
    const { say } = await open();
    await say('Wo bleibt meine Bestellung von letzter Woche?');
    expect(await say('no')).toMatchObject({ language: 'de' });
  });

  it('leaves an ordinary question to the assistant and says what it is about', async () => {
    const { id, say } = await open();
    expect(await say('How long do I have to return the shoes I bought?')).toMatchObject({
      route: 'assistant',
      asked: false,
      intent: 'return',
      topic: 'return',
      skill: 'returns',
      complexity: 'S',
      risk: [],
      language: 'en',
    });
    const [stored] = await server.get(UnitOfWork).query<Record<string, unknown>>(STORED, [id]);
    expect(stored).toMatchObject({
      route: 'assistant',
      intent: 'return',
      reasons: [{ code: 'CONFIDENT', detail: 'return' }],
    });
  });

  it('hails a person for whoever asks for one, about what was talked of before', async () => {
    const { say } = await open();
    await say('where is my refund');
    expect(await say('agent!')).toMatchObject({
      route: 'human',
      asked: true,
      reasons: [{ code: 'HUMAN_REQUESTED', detail: 'en' }],
      intent: 'refund_status',
      skill: 'payments',
      language: 'en',
    });
  });

  it('hails a person for a risk, with the skill for it, in the customer’s language', async () => {
    const { say } = await open();
    expect(await say('Meine Karte wurde gestern gestohlen, bitte sofort sperren')).toMatchObject({
      route: 'human',
      asked: false,
      risk: ['stolen_card'],
      skill: 'fraud',
      language: 'de',
      reasons: [{ code: 'RISK', detail: 'stolen_card' }],
    });
  });

  it('hails at once for a frustrated VIP, and only offers to others', async () => {
    const text = 'this is ridiculous, where is my parcel';
    expect(await (await open('vip')).say(text)).toMatchObject({
      route: 'human',
      tier: 'vip',
      reasons: [{ code: 'FRUSTRATED' }],
    });
    expect(await (await open()).say(text)).toMatchObject({ route: 'offer_human' });
  });

  it('offers a person unasked when the same answer comes again', async () => {
    const { id, say } = await open();
    const same = 'Refunds take three to five working days after we receive the parcel.';
    await answer(id, await say('how long does a refund take'), same);
    await answer(id, await say('yes but when does my refund arrive'), same);
    const verdict = await say('and the refund for my order?');
    expect(verdict).toMatchObject({ route: 'offer_human', reasons: [{ code: 'LOOP_SIMILAR_ANSWERS' }] });
  });

  it('judges a turn once, however often it is delivered', async () => {
    const { id, say } = await open();
    const { seq, epoch } = await say('where is my order');
    await Promise.all([1, 2, 3].map(() => server.get(TriageService).decideTurn({ conversationId: id, seq, epoch })));
    await server.settled();
    expect(server.get(Listener).verdicts.filter((verdict) => verdict.conversationId === id)).toHaveLength(1);
  });

  it('follows the policy that an admin published, from then on', async () => {
    const subject = { kind: 'admin', id: accountId.parse(randomUUID()), familyId: randomUUID() } as const;
    const { accessToken: token } = await server.get(TokenIssuer).issue(subject);
    const call = (method: string, path: string, body?: unknown) =>
      fetch(`${server.url}/api/v1/admin/policies/triage${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      }).then(
        (response) =>
          response.json() as Promise<{
            version: number;
            data: { version: number; status: string; document: object }[];
          }>,
      );
    const [first] = (await call('GET', '')).data;
    const draft = await call('POST', '', { ...first?.document, vip: 'human-first' });
    expect(await (await open('vip')).say('how do I return shoes')).toMatchObject({ route: 'assistant' });
    await call('POST', `/${draft.version}/publish`, {});
    expect(await (await open('vip')).say('how do I return shoes')).toMatchObject({
      route: 'human',
      reasons: [{ code: 'VIP_HUMAN_FIRST' }],
    });
    expect((await call('GET', '')).data.map(({ status }) => status)).toEqual(['published', 'superseded']);
  });

  it('takes no class of risk that there is not, and goes on reading one that was stored', async () => {
    const service = server.get(TriagePolicyService);
    const { document } = await service.current();
    const misspelt = { ...document, riskyClassesToHuman: ['self_harms', 'fraud'] };
    expect(triagePolicy.safeParse(misspelt).success).toBe(false);
    expect(triagePolicy.safeParse({ ...document, riskyClassesToHuman: ['fraud', 'fraud'] }).success).toBe(false);
    const by = accountId.parse(randomUUID());
    const { version } = await service.draft(misspelt, by);
    await service.publish(version, by);
    expect((await service.current()).document).toEqual(misspelt);
    expect(await (await open()).say('somebody made a fraud with my account')).toMatchObject({ route: 'human' });
  });
});
