import type { Tier, TriagePolicy } from '@handraise/contracts';
import type { HumanRequest } from './human-request/human-request';
import type { LoopReason } from './loop';
import { RISK_CLASSES, type RiskClass } from './risk';

/** `offer_human`: the assistant answers and shows the way to a person beside the answer. */
export type Route = 'assistant' | 'human' | 'offer_human';

/**
 * Codes for admins and metrics, such as `HUMAN_REQUESTED`; the detail is a label or a number, never a word of
 * the customer.
 */
export interface Reason {
  readonly code: string;
  readonly detail?: string;
}

/** All that a route is decided from. */
export interface Signals {
  readonly tier: Tier;
  readonly request: HumanRequest;
  readonly risks: readonly RiskClass[];
  readonly frustrated: boolean;
  readonly loop?: LoopReason;
  readonly intent: string;
  readonly confidence: number;
}

/** What the rules say of a turn. */
export interface RouteDecision {
  readonly route: Route;
  readonly reasons: readonly Reason[];
}

/** Small talk needs no certainty: the assistant greets back. */
const BARLESS_INTENTS = ['smalltalk', 'contact'];

/**
 * Of a new installation. Low bars on purpose: the assistant itself abstains without evidence, so triage only
 * keeps away what it cannot place at all.
 */
export const DEFAULT_TRIAGE_POLICY: TriagePolicy = {
  vip: 'ai-first',
  confidenceBar: { standard: 0.2, vip: 0.35 },
  riskyClassesToHuman: [...RISK_CLASSES],
  loop: { turns: 6, similarAnswers: 2, lowConfidence: 2 },
};

/** The rules in their order; the strongest one decides the route, and every one that applies is kept as a reason. Pure and total. */
export function decideRoute(signals: Signals, policy: TriagePolicy): RouteDecision {
  const toHuman = reasonsForHuman(signals, policy);
  const toOffer = reasonsToOffer(signals, policy);
  if (toHuman.length > 0) return { route: 'human', reasons: [...toHuman, ...toOffer] };
  if (toOffer.length === 0) return { route: 'assistant', reasons: [{ code: 'CONFIDENT', detail: signals.intent }] };
  const hailsAtOnce = signals.tier === 'vip' && toOffer.some(({ code }) => VIP_HAILS.includes(code));
  return { route: hailsAtOnce ? 'human' : 'offer_human', reasons: toOffer };
}

/** What a VIP is not asked about first: a person is hailed at once. */
const VIP_HAILS = ['FRUSTRATED', 'LOOP_TURNS', 'LOOP_SIMILAR_ANSWERS', 'LOOP_LOW_CONFIDENCE', 'RISK'];

/** Any one of these brings a person at once (I14 begins there). */
function reasonsForHuman({ request, tier, risks }: Signals, policy: TriagePolicy): Reason[] {
  const risky = risks.filter((risk) => policy.riskyClassesToHuman.includes(risk));
  return [
    ...(request.kind === 'asked' ? [withDetail('HUMAN_REQUESTED', request.language)] : []),
    ...(tier === 'vip' && policy.vip === 'human-first' ? [{ code: 'VIP_HUMAN_FIRST' }] : []),
    ...risky.map((risk) => withDetail('RISK', risk)),
  ];
}

/**
 * The assistant answers, and a person is one tap away in the answer itself (I17 holds on every turn anyway).
 */
function reasonsToOffer(signals: Signals, policy: TriagePolicy): Reason[] {
  const { request, tier, risks, frustrated, loop, intent, confidence } = signals;
  const mild = risks.filter((risk) => !policy.riskyClassesToHuman.includes(risk));
  const low = confidence < policy.confidenceBar[tier] && !BARLESS_INTENTS.includes(intent);
  return [
    ...(request.kind === 'hinted' ? [withDetail('HUMAN_HINTED', request.language)] : []),
    ...mild.map((risk) => withDetail('RISK', risk)),
    ...(frustrated ? [{ code: 'FRUSTRATED' }] : []),
    ...(loop ? [{ code: loop }] : []),
    ...(low ? [withDetail('LOW_CONFIDENCE', confidence.toFixed(2))] : []),
  ];
}

function withDetail(code: string, detail: string | undefined): Reason {
  return detail === undefined ? { code } : { code, detail };
}
