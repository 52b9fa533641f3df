import { z } from 'zod';
import { complexity, tier } from './handoff';

const minor = z.int().min(0);
const percent = z.int().min(0).max(200);

/** What work is worth: amounts in minor units, supplements in whole per cent of the base. */
export const rateCard = z.strictObject({
  currency: z.string().length(3),
  base: z.strictObject({ S: minor, M: minor, L: minor, dispute: minor }),
  languagePercent: percent.describe('supplement for every language but the pool’s first'),
  baseLanguage: z.string(),
  nightPercent: percent.describe('between 22:00 and 06:00 of the agent’s own time zone'),
  vipPercent: percent,
  surgeMaxPercent: percent.describe('the cap of the surge supplement'),
  floorMinorPerMinute: minor.describe('the least that an engaged minute is paid'),
  wordlessPercent: z
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe(
      'the share of the quote that a session pays which its agent completed without a word; default: all of it',
    ),
});
export type RateCard = z.infer<typeof rateCard>;

const seconds = z.int().min(1);
/** Who is offered what, when. */
export const routingPolicy = z.strictObject({
  targetSeconds: z.strictObject({ vip: seconds, risk: seconds, asked: seconds, other: seconds }),
  countdownSeconds: z.strictObject({ standard: z.int().min(5).max(120), vip: z.int().min(5).max(120) }),
  hedgeAfterSeconds: seconds,
  ringSeconds: z.tuple([z.literal(0), seconds, seconds, seconds]),
  maximumWaitSeconds: z.strictObject({ standard: seconds, vip: seconds }),
  weights: z.record(complexity, z.int().min(1).max(100)),
  preferredAgentSeconds: seconds,
});
export type RoutingPolicy = z.infer<typeof routingPolicy>;

const share = z.number().min(0).max(1);
/** When the assistant answers and when a person is hailed. */
export const triagePolicy = z.strictObject({
  vip: z.enum(['ai-first', 'human-first']),
  confidenceBar: z.record(tier, share),
  riskyClassesToHuman: z.array(z.string()),
  loop: z.strictObject({ turns: z.int().min(2), similarAnswers: z.int().min(2), lowConfidence: z.int().min(2) }),
});
export type TriagePolicy = z.infer<typeof triagePolicy>;
