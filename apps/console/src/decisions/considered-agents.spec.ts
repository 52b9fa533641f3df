import { consideredAgents } from './considered-agents';

const id = (end: number) => `018f0000-0000-7000-8000-00000000000${end}`;
const agent = (end: number, change: object = {}) => ({
  id: id(end),
  skills: [{ code: 'orders', level: 4 }],
  languages: [{ code: 'en', level: 'C1' }],
  room: 100,
  simulated: false,
  ...change,
});
const handoff = { id: 'h1', skill: 'orders', language: 'en-GB', tier: 'vip', complexity: 'S', tried: [id(2)] };

describe('who was considered', () => {
  it('is listed with what spoke against each', () => {
    const agents = [
      agent(1),
      agent(2),
      agent(3, { languages: [{ code: 'de', level: 'native' }] }),
      agent(4, { room: 0 }),
      agent(5, { simulated: true }),
      agent(6, { skills: [] }),
      agent(7),
    ];
    const decision = { offers: [{ handoffId: 'h1', agentId: id(1) }], unmatched: [] };
    const [request] = consideredAgents(decision, { handoffs: [handoff], agents });
    expect(request?.asked).toBe('orders, en-GB, vip, S');
    expect(request?.agents.map(({ verdict }) => verdict)).toEqual([
      'Offered',
      'Was asked before in this attempt',
      'Does not speak the language',
      'Had no room',
      'Practice agent: people come first',
      'Does not hold the skill',
      'Others had more points or room',
    ]);
  });

  it('says why nobody was asked', () => {
    const decision = { offers: [], unmatched: [{ handoffId: 'h1', reason: 'ALL_BUSY' }] };
    expect(consideredAgents(decision, { handoffs: [handoff], agents: [] })[0]?.unmatched).toContain('busy');
  });

  it('leaves what it does not understand to the record itself', () => {
    expect(consideredAgents('x', null)).toEqual([]);
    expect(consideredAgents({ offers: [] }, { handoffs: [handoff], agents: [agent(1)] })).toEqual([]);
  });
});
