import type { Board } from '@handraise/contracts';
import { practiceAgentsOn } from './practice-agents';

const agent = (simulated: boolean, intent: 'online' | 'finishing', routable: boolean) =>
  ({ simulated, intent, routable }) as Board['agents'][number];

describe('the people of the board', () => {
  it('are counted apart from programs', () => {
    const agents = [agent(true, 'online', true), agent(true, 'finishing', false), agent(false, 'online', true)];
    expect(practiceAgentsOn({ agents })).toEqual({ online: 1, free: 1 });
  });
});
