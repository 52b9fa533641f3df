import { z } from 'zod';
import * as p from '../primitives';
import { complexity, tier } from './handoff';

/** At most a million of the main unit: no price is near it, and no sum of prices leaves the safe integers. */
const minor = p.int(0, 100_000_000);
const percent = p.int(0, 200);

/** What work is worth: amounts in minor units, supplements in whole per cent of the base. */
export const rateCard = z.strictObject({
  currency: p.currency,
  base: z.strictObject({ S: minor, M: minor, L: minor, dispute: minor }),
  languagePercent: percent.describe('supplement for every language but the pool’s first'),
  baseLanguage: p.languageTag,
  nightPercent: percent.describe('between 22:00 and 06:00 of the agent’s own time zone'),
  vipPercent: percent,
  surgeMaxPercent: percent.describe('the cap of the surge supplement'),
  floorMinorPerMinute: minor.describe('the least that an engaged minute is paid'),
  wordlessPercent: p
    .int(0, 100)
    .optional()
    .describe(
      'the share of the quote that a session pays which its agent completed without a word; default: all of it',
    ),
});
export type RateCard = z.infer<typeof rateCard>;

const anySeconds = p.int(1);
/** Who is offered what, when: every version that was ever stored. */
export const storedRoutingPolicy = z.strictObject({
  targetSeconds: z.strictObject({ vip: anySeconds, risk: anySeconds, asked: anySeconds, other: anySeconds }),
  countdownSeconds: z.strictObject({ standard: p.int(5, 120), vip: p.int(5, 120) }),
  hedgeAfterSeconds: anySeconds,
  ringSeconds: z.tuple([z.literal(0), anySeconds, anySeconds, anySeconds]),
  maximumWaitSeconds: z.strictObject({ standard: anySeconds, vip: anySeconds }),
  weights: z.record(complexity, p.int(1, 100)),
  preferredAgentSeconds: anySeconds,
});
export type RoutingPolicy = z.infer<typeof storedRoutingPolicy>;

const upToAnHour = p.int(1, 3600);
/** A new version: the times within which the market works. */
export const routingPolicy = storedRoutingPolicy.extend({
  targetSeconds: z.strictObject({ vip: upToAnHour, risk: upToAnHour, asked: upToAnHour, other: upToAnHour }),
  countdownSeconds: z.strictObject({ standard: p.int(5, 120), vip: p.int(5, 15) }),
  hedgeAfterSeconds: p.int(1, 600),
  ringSeconds: z.tuple([z.literal(0), upToAnHour, upToAnHour, upToAnHour]),
  maximumWaitSeconds: z.strictObject({ standard: p.int(1, 86_400), vip: p.int(1, 86_400) }),
  preferredAgentSeconds: p.int(1, 600),
});

const share = z.number().min(0).max(1);
/** What a person must see first, whatever the assistant could answer. */
export const RISK_CLASSES = [
  'self_harm',
  'threat',
  'vulnerable',
  'account_takeover',
  'stolen_card',
  'fraud',
  'legal_threat',
  'dispute',
  'data_request',
] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** When the assistant answers and when a person is hailed: every version that was ever stored, classes with a typo among them. */
export const storedTriagePolicy = z.strictObject({
  vip: z.enum(['ai-first', 'human-first']),
  confidenceBar: z.record(tier, share),
  riskyClassesToHuman: z.array(z.string().max(60)).max(100),
  loop: z.strictObject({ turns: p.int(2), similarAnswers: p.int(2), lowConfidence: p.int(2) }),
});
export type TriagePolicy = z.infer<typeof storedTriagePolicy>;
/** A new version names only classes that there are: one that is misspelt would switch a safety rule off. */
export const triagePolicy = storedTriagePolicy.extend({
  riskyClassesToHuman: z
    .array(z.enum(RISK_CLASSES))
    .max(RISK_CLASSES.length)
    .refine((classes) => new Set(classes).size === classes.length, 'name each class once'),
});
