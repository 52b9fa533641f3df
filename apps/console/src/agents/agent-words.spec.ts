import { agentFilters, presenceInWords, reasonsInWords, stepsFor } from './agent-words';

describe('what an admin can do with an account', () => {
  it('follows its state: nobody is suspended before being active, nobody certified before being approved', () => {
    expect(stepsFor({ status: 'applied' })).toEqual(['approve', 'reject']);
    expect(stepsFor({ status: 'verified' })).toEqual(['certify', 'reject']);
    expect(stepsFor({ status: 'suspended' })).toEqual(['reinstate']);
    const suspendable = agentFilters.filter((status) => stepsFor({ status }).includes('suspend'));
    expect(suspendable).toEqual(['active', 'paused']);
  });
});

describe('presence in words', () => {
  it('says what the agent said and what it comes to', () => {
    expect(presenceInWords({ intent: 'offline', routable: false, reasons: ['OFFLINE'] })).toBe('Offline');
    expect(presenceInWords({ intent: 'online', routable: true, reasons: [] })).toBe('Free for work');
    expect(presenceInWords({ intent: 'online', routable: false, reasons: ['NO_LINK', 'RESTING'] })).toBe(
      'Online: no connection, has to rest',
    );
  });

  it('does not say twice that somebody is on a break or finishing', () => {
    expect(presenceInWords({ intent: 'break', routable: false, reasons: ['ON_BREAK'] })).toBe('On a break');
    expect(presenceInWords({ intent: 'finishing', routable: false, reasons: ['FINISHING', 'AT_CAPACITY'] })).toBe(
      'Finishing: as much work as fits',
    );
  });

  it('shows a reason that it does not know rather than none', () => {
    expect(reasonsInWords(['A_NEW_REASON'])).toBe('a new reason');
  });
});
