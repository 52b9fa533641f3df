/** An agent's share of the work that was offered: offers per hour of being free for them. */
export interface Share {
  readonly skills: string;
  readonly hours: number;
  readonly offers: number;
}

export interface Evenness {
  readonly gini: number | null;
  readonly agents: number;
  readonly groups: number;
}

/**
 * The Gini coefficient of non-negative numbers: half the mean difference of all pairs, relative to the mean (C. Gini,
 * 1912). 0 when all are equal, towards 1 when one has everything; null without numbers, 0 when all are zero.
 */
export function gini(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum === 0) return 0;
  const inOrder = [...values].sort((a, b) => a - b);
  const weighted = inOrder.reduce((total, value, index) => total + (index + 1) * value, 0);
  return (2 * weighted) / (values.length * sum) - (values.length + 1) / values.length;
}

/** Among agents who can do the same; a group of one compares with nobody. Groups count by their number of agents. */
export function evennessOf(shares: readonly Share[]): Evenness {
  const groups = new Map<string, number[]>();
  for (const { skills, offers, hours } of shares) groups.set(skills, [...(groups.get(skills) ?? []), offers / hours]);
  const compared = [...groups.values()].filter(({ length }) => length > 1);
  const agents = compared.reduce((sum, { length }) => sum + length, 0);
  const weighted = compared.reduce((sum, rates) => sum + (gini(rates) ?? 0) * rates.length, 0);
  return { gini: agents === 0 ? null : weighted / agents, agents, groups: compared.length };
}
