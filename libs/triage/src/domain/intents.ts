import type { Complexity, SkillCode } from '@handraise/contracts';
import type { RiskClass } from './risk';

/** What a customer wants, and what serving it takes. The label is the topic on an offer, so it says nothing about the person. */
export interface Intent {
  readonly label: string;
  readonly skill: SkillCode;
  /** At most 3: above that, skill comes from a person's referral, not from a first message. */
  readonly level: 1 | 2 | 3;
  readonly complexity: Complexity;
  readonly estimatedMinutes: number;
  readonly risk?: RiskClass;
}

/** A row of the table below: label, skill, level, complexity, minutes, risk. */
const intent = (
  label: string,
  skill: SkillCode,
  level: 1 | 2 | 3,
  complexity: Complexity,
  estimatedMinutes: number,
  risk?: RiskClass,
): Intent => ({
  label,
  skill,
  level,
  complexity,
  estimatedMinutes,
  ...(risk && { risk }),
});

/** The fixed list. Labels are published (offers, metrics, articles): add, never rename. */
export const INTENTS: readonly Intent[] = [
  intent('order_status', 'orders', 1, 'S', 3),
  intent('order_missing', 'orders', 2, 'M', 7),
  intent('order_change', 'orders', 1, 'S', 4),
  intent('product_question', 'orders', 1, 'S', 4),
  intent('return', 'returns', 1, 'S', 4),
  intent('item_problem', 'returns', 2, 'M', 7),
  intent('refund_status', 'payments', 1, 'S', 4),
  intent('payment_problem', 'payments', 2, 'M', 6),
  intent('payment_methods', 'payments', 1, 'S', 3),
  intent('charge_problem', 'payments', 2, 'M', 7),
  intent('pay_later', 'payments', 1, 'S', 4),
  intent('pay_later_trouble', 'payments', 3, 'M', 9),
  intent('receipt', 'payments', 1, 'S', 3),
  intent('gift_card', 'payments', 1, 'S', 4),
  intent('card', 'payments', 1, 'S', 4),
  intent('card_lost', 'fraud', 2, 'M', 5, 'stolen_card'),
  intent('unrecognised_charge', 'fraud', 2, 'M', 8, 'fraud'),
  intent('fraud', 'fraud', 3, 'L', 12, 'fraud'),
  intent('account_takeover', 'fraud', 3, 'L', 12, 'account_takeover'),
  intent('dispute', 'disputes', 2, 'dispute', 15, 'dispute'),
  intent('account_access', 'account', 2, 'M', 5),
  intent('account_details', 'account', 1, 'S', 3),
  intent('account_close', 'account', 2, 'S', 4),
  intent('identity_check', 'account', 2, 'M', 6),
  intent('privacy', 'account', 2, 'M', 6),
  intent('membership', 'account', 1, 'S', 3),
  intent('technical', 'technical', 2, 'M', 7),
  intent('complaint', 'general', 2, 'M', 8),
  intent('contact', 'general', 1, 'S', 2),
  intent('smalltalk', 'general', 1, 'S', 1),
];

/** What nothing else fits: every certified agent can take it. */
export const OTHER_INTENT: Intent = intent('other', 'general', 1, 'S', 6);

const byLabel = new Map(INTENTS.map((known) => [known.label, known]));

/** The intent of a label, `other` for one that is not on the list. */
export function intentOf(label: string): Intent {
  return byLabel.get(label) ?? OTHER_INTENT;
}
