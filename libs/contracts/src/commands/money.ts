import { z } from 'zod';
import { command } from '../command';
import * as p from '../primitives';
import { policyVersion } from '../shapes/insight';
import {
  earning, earningStatus, ledgerAccount, ledgerTransaction, ledgerVerification, payout, payoutAccount, payoutRun, payoutStatus, statement,
} from '../shapes/money';
import { rateCard } from '../shapes/policies';

const onePayout = z.strictObject({ payoutId: p.payoutId });
const oneStatement = z.strictObject({ statementId: p.statementId });

export const moneyCommands = {
  listEarnings: command({
    id: 'listEarnings',
    summary: 'What the agent earned, newest first, each line explained.',
    http: { method: 'GET', path: '/agent/earnings' },
    input: z.strictObject({ ...p.pageInput, status: earningStatus.optional() }),
    result: p.pageOf(earning),
    permission: 'earning.own',
  }),
  listStatements: command({
    id: 'listStatements',
    summary: 'The agent’s statements, newest first; the first is the running period.',
    http: { method: 'GET', path: '/agent/statements' },
    input: z.strictObject(p.pageInput),
    result: p.pageOf(statement.omit({ lines: true })),
    permission: 'earning.own',
  }),
  getStatement: command({
    id: 'getStatement',
    summary: 'A statement: opening balance, lines, closing balance.',
    http: { method: 'GET', path: '/agent/statements/:statementId.json' },
    input: oneStatement,
    result: statement,
    permission: 'earning.own',
  }),
  setPayoutAccount: command({
    id: 'setPayoutAccount',
    summary: 'Where the money goes: returns the provider’s page to set it up.',
    http: { method: 'POST', path: '/agent/payout-account', status: 200 },
    input: p.nothing,
    result: payoutAccount,
    permission: 'earning.own',
  }),
  runPayouts: command({
    id: 'runPayouts',
    summary: 'Pays what is due at the cutoff (default: now). An empty run stores nothing.',
    http: { method: 'POST', path: '/admin/payout-runs', status: 201 },
    input: z.strictObject({ cutoff: p.time.optional(), dryRun: z.boolean().default(false) }),
    result: payoutRun,
    permission: 'payouts.run',
    rate: 'heavy',
  }),
  listPayouts: command({
    id: 'listPayouts',
    summary: 'Payouts, newest first.',
    http: { method: 'GET', path: '/admin/payouts' },
    input: z.strictObject({ ...p.pageInput, status: payoutStatus.optional() }),
    result: p.pageOf(payout),
    permission: 'payouts.run',
  }),
  getPayout: command({
    id: 'getPayout',
    summary: 'One payout.',
    http: { method: 'GET', path: '/admin/payouts/:payoutId' },
    input: onePayout,
    result: payout,
    permission: 'payouts.run',
  }),
  approvePayout: command({
    id: 'approvePayout',
    summary: 'The second pair of eyes on a large payout.',
    http: { method: 'POST', path: '/admin/payouts/:payoutId/approve', status: 200 },
    input: onePayout,
    result: payout,
    permission: 'payouts.run',
  }),
  retryPayout: command({
    id: 'retryPayout',
    summary: 'Looks an unclear payout up again, or sends a failed one anew.',
    http: { method: 'POST', path: '/admin/payouts/:payoutId/retry', status: 200 },
    input: onePayout,
    result: payout,
    permission: 'payouts.run',
  }),
  listLedgerAccounts: command({
    id: 'listLedgerAccounts',
    summary: 'The chart of accounts with balances.',
    http: { method: 'GET', path: '/admin/ledger/accounts' },
    input: z.strictObject(p.pageInput),
    result: p.pageOf(ledgerAccount),
    permission: 'ledger.read',
  }),
  listLedgerTransactions: command({
    id: 'listLedgerTransactions',
    summary: 'Bookings with their entries, newest first.',
    http: { method: 'GET', path: '/admin/ledger/transactions' },
    input: z.strictObject({ ...p.pageInput, owner: z.string().max(100).optional() }),
    result: p.pageOf(ledgerTransaction),
    permission: 'ledger.read',
  }),
  verifyLedger: command({
    id: 'verifyLedger',
    summary: 'Recomputes the books from their entries and lists every problem.',
    http: { method: 'GET', path: '/admin/ledger/verify' },
    input: p.nothing,
    result: ledgerVerification,
    permission: 'ledger.read',
    rate: 'heavy',
  }),
  adjustLedger: command({
    id: 'adjustLedger',
    summary: 'A correction in an agent’s favour or against, with its reason; shown on the statement.',
    http: { method: 'POST', path: '/admin/ledger/adjustments', status: 201 },
    input: z.strictObject({
      agentId: p.accountId,
      amountMinor: z.int().refine((value) => value !== 0, 'an adjustment is not zero'),
      currency: z.string().length(3),
      reason: z.string().trim().min(3).max(500),
    }),
    result: ledgerTransaction,
    permission: 'ledger.adjust',
  }),
  listPayPolicies: command({
    id: 'listPayPolicies',
    summary: 'The rate card’s versions, newest first.',
    http: { method: 'GET', path: '/admin/policies/pay' },
    input: p.nothing,
    result: p.pageOf(policyVersion(rateCard)),
    permission: 'policies.write',
  }),
  draftPayPolicy: command({
    id: 'draftPayPolicy',
    summary: 'Stores a new version of the rate card as a draft.',
    http: { method: 'POST', path: '/admin/policies/pay', status: 201 },
    input: rateCard,
    result: policyVersion(rateCard),
    permission: 'policies.write',
  }),
  publishPayPolicy: command({
    id: 'publishPayPolicy',
    summary: 'Offers made from now on are priced by this version.',
    http: { method: 'POST', path: '/admin/policies/pay/:version/publish', status: 200 },
    input: z.strictObject({ version: z.coerce.number().int().min(1) }),
    result: policyVersion(rateCard),
    permission: 'policies.write',
  }),
} as const;
