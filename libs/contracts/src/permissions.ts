/** Who can be behind a token. `anonymous` is a caller without one. */
export type PrincipalKind = 'anonymous' | 'customer' | 'agent' | 'admin';

const everyone = ['anonymous', 'customer', 'agent', 'admin'] as const;

/**
 * The whole authorization matrix: permission → who holds it. Whether a row is the caller's own is checked by the use
 * case; another's row answers `NOT_FOUND`.
 */
export const permissions = {
  public: everyone,
  'token.refresh': ['customer', 'agent', 'admin'],
  'account.own': ['agent', 'admin'],
  'customer.own': ['customer'],
  'conversation.own': ['customer'],
  'conversation.signal': ['customer', 'agent'],
  'handoff.own': ['customer'],
  'session.rate': ['customer'],
  'agent.own': ['agent'],
  'offer.own': ['agent'],
  'decision.own': ['agent'],
  'session.own': ['agent'],
  'earning.own': ['agent'],
  'knowledge.ask': ['agent', 'admin'],
  'agents.manage': ['admin'],
  'admins.manage': ['admin'],
  'board.read': ['admin'],
  'conversations.read': ['admin'],
  'policies.write': ['admin'],
  'decisions.read': ['admin'],
  'ledger.read': ['admin'],
  'ledger.adjust': ['admin'],
  'payouts.run': ['admin'],
  'articles.write': ['admin'],
  'metrics.read': ['admin'],
  'events.repair': ['admin'],
  'customers.manage': ['admin'],
} as const satisfies Record<string, readonly PrincipalKind[]>;

export type Permission = keyof typeof permissions;
