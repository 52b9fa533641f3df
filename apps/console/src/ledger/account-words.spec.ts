import { accountInWords } from './account-words';

describe('the accounts of the books', () => {
  it('are called as people call them', () => {
    expect(accountInWords('exp:session')).toBe('Cost of sessions');
    expect(accountInWords('agent:available')).toBe('Available to the agent');
  });

  it('keep their code where there is no word yet', () => {
    expect(accountInWords('exp:new_one')).toBe('exp:new_one');
  });
});
