import { z } from 'zod';
import * as p from '../primitives';

/** `offering`: somebody is being asked; `assigned`: a person took it; `choosing`: the customer is asked how to go on; `deferred`: for later. */
export const handoffStatus = z.enum(['ready', 'offering', 'assigned', 'done', 'canceled', 'deferred', 'choosing']);
export type HandoffStatus = z.infer<typeof handoffStatus>;

/** What a customer can choose when the wait is longer than promised. */
export const choice = z.enum(['wait', 'callback', 'message', 'ai']);
export type Choice = z.infer<typeof choice>;

/** A request for a person, as the customer who waits sees it. */
export const handoff = z.object({
  id: p.handoffId,
  conversationId: p.conversationId,
  status: handoffStatus,
  requestedAt: p.time.describe('never changes, so age never resets'),
  attempt: z.int().describe('from 1; grows when a person had it in hand and gave it back'),
  position: z.int().optional().describe('place in line, 1 is next'),
  waitSeconds: z.object({ low: z.int(), high: z.int() }).optional().describe('the honest range'),
  supply: z
    .enum(['free', 'busy', 'none'])
    .optional()
    .describe('who speaks the language: somebody with room, only people with their hands full, nobody online'),
  choices: z.array(choice).optional().describe('present while a choice is asked for'),
  choice: choice.optional().describe('what the customer chose last'),
});
export type Handoff = z.infer<typeof handoff>;

/** How large the work is, which its base pay follows. */
export const complexity = z.enum(['S', 'M', 'L', 'dispute']);
export type Complexity = z.infer<typeof complexity>;
/** What the host says of its customer, or an admin; never what the customer says. */
export const tier = z.enum(['standard', 'vip']);
export type Tier = z.infer<typeof tier>;

/** A request for a person as admins see it: also what it is about, and what was left when nobody could come. */
export const handoffRecord = handoff.extend({
  topic: z.string(),
  language: z.string(),
  tier,
  left: z
    .enum(['callback', 'message'])
    .optional()
    .describe('what the customer left for later; absent when nothing was chosen'),
  contact: z.string().optional().describe('for the call back, masked: enough to compare, not enough to use'),
});
export type HandoffRecord = z.infer<typeof handoffRecord>;

/** One reason for an amount, such as the base or the night supplement. */
export const quoteLine = z.object({ code: z.string(), label: z.string(), amountMinor: z.int() });
/** What work pays, promised before it is taken. The lines add up to the total. */
export const quote = z.object({
  currency: z.string(),
  totalMinor: z.int(),
  lines: z.array(quoteLine),
  rateCardVersion: z.int(),
  signature: z
    .string()
    .describe(
      'Proof that this server promised the quote: `<kid>.<signature>`. The signature is Ed25519 (RFC 8032), base64url without ' +
        'padding, over the UTF-8 bytes of the JSON array [currency, totalMinor, [[code, label, amountMinor], …], rateCardVersion] ' +
        'of this very quote, its lines in their order, written without blanks as JSON.stringify does. The public key is the one ' +
        'with that kid at /.well-known/jwks.json.',
    ),
});
export type Quote = z.infer<typeof quote>;

/** What an agent is asked to take. It holds no word of the conversation. */
export const offer = z.object({
  id: p.offerId,
  handoffId: p.handoffId,
  attempt: z.int(),
  kind: z.enum(['single', 'hedge', 'broadcast']),
  topic: z.string(),
  language: z.string(),
  estimatedMinutes: z.int(),
  complexity,
  tier,
  riskFlags: z.array(z.string()),
  expiresAt: p.time,
  countdownMs: z.int(),
  quote,
});
export type Offer = z.infer<typeof offer>;
