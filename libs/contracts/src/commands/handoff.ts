import { z } from 'zod';
import { command } from '../command';
import * as p from '../primitives';
import { conversation } from '../shapes/conversation';
import { choice, handoff, offer } from '../shapes/handoff';
import { ownDecision, ownDecisionExplained } from '../shapes/insight';
import { packet, session } from '../shapes/session';

const own = z.strictObject({ conversationId: p.conversationId });
const humanPath = '/conversations/:conversationId/human';
const ownOffer = z.strictObject({ offerId: p.offerId });

export const handoffCommands = {
  requestHuman: command({
    id: 'requestHuman',
    summary: 'Asks for a person. Valid as the very first act; returns the open request if there is one.',
    http: { method: 'POST', path: humanPath, status: 201 },
    socket: { event: 'human:request', namespaces: ['customer'] },
    input: own,
    result: z.object({ handoff }),
    permission: 'handoff.own',
  }),
  cancelHumanRequest: command({
    id: 'cancelHumanRequest',
    summary: 'Takes the request back; the assistant answers again.',
    http: { method: 'DELETE', path: humanPath },
    socket: { event: 'human:cancel', namespaces: ['customer'] },
    input: own,
    result: z.object({ conversation }),
    permission: 'handoff.own',
  }),
  chooseWhileWaiting: command({
    id: 'chooseWhileWaiting',
    summary: 'Wait on, be called back, leave a message, or go on with the assistant.',
    http: { method: 'POST', path: `${humanPath}/choice`, status: 200 },
    socket: { event: 'human:choose', namespaces: ['customer'] },
    input: own.extend({ choice, contact: p.words(3, 200).optional() }),
    result: z.object({ handoff }),
    permission: 'handoff.own',
  }),
  listOwnDecisions: command({
    id: 'listOwnDecisions',
    summary:
      'Dispatch rounds that offered somebody work while this agent was online, newest first. A page may be empty and still have a next one.',
    http: { method: 'GET', path: '/agent/decisions' },
    input: z.strictObject(p.pageInput),
    result: p.pageOf(ownDecision),
    permission: 'decision.own',
  }),
  explainOwnDecision: command({
    id: 'explainOwnDecision',
    summary:
      'Why me, or why not me: one round as it concerns this agent. NOT_FOUND for a round that did not look at them.',
    http: { method: 'GET', path: '/agent/decisions/:decisionId/why' },
    input: z.strictObject({ decisionId: p.decisionId }),
    result: ownDecisionExplained,
    permission: 'decision.own',
  }),
  listOffers: command({
    id: 'listOffers',
    summary: 'The agent’s live offers. Reading them counts as their delivery.',
    http: { method: 'GET', path: '/agent/offers' },
    input: z.strictObject(p.pageInput),
    result: p.pageOf(offer),
    permission: 'offer.own',
  }),
  ackOffer: command({
    id: 'ackOffer',
    summary: 'The device shows the offer: the countdown starts.',
    socket: { event: 'offer:ack', namespaces: ['agent'] },
    input: ownOffer,
    result: z.object({ countdownMs: z.int() }),
    permission: 'offer.own',
  }),
  acceptOffer: command({
    id: 'acceptOffer',
    summary: 'Takes the work. Exactly one agent wins; the same winner asking again gets the same session.',
    http: { method: 'POST', path: '/agent/offers/:offerId/accept', status: 201 },
    socket: { event: 'offer:accept', namespaces: ['agent'] },
    input: ownOffer,
    result: z.object({ session, packet }),
    permission: 'offer.own',
    idempotency: 'lease',
  }),
  declineOffer: command({
    id: 'declineOffer',
    summary: 'Says no. Always free: it never counts as a miss and never lowers a rank.',
    http: { method: 'POST', path: '/agent/offers/:offerId/decline', status: 200 },
    socket: { event: 'offer:decline', namespaces: ['agent'] },
    input: ownOffer.extend({ reason: p.note(200).optional() }),
    result: p.empty,
    permission: 'offer.own',
  }),
} as const;
