const words: Readonly<Record<string, string>> = {
  'agent:pending': 'Earned, in the holding time',
  'agent:available': 'Available to the agent',
  'agent:held': 'Held for a review',
  'agent:in_payout': 'On its way to the agent',
  'exp:session': 'Cost of sessions',
  'exp:surge': 'Cost of surge supplements',
  'exp:bonus': 'Cost of bonuses',
  'exp:goodwill': 'Goodwill and corrections',
  'exp:rounding': 'Rounding',
  'exp:bad_debt': 'Debts written off',
  'exp:processor_fee': 'The bank’s fees',
  'processor:practice': 'The practice bank',
  'processor:stripe': 'Stripe',
  'receivable:agent': 'Owed by the agent',
  'equity:operator': 'Paid in by the operator',
};

/** An account of the books, as people call it; one that was opened later keeps its code. */
export const accountInWords = (code: string): string => words[code] ?? code;
