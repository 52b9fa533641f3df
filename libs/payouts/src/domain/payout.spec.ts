import { canMove, movesOf } from '@handraise/kernel';
import { movesInReadme } from '@handraise/testing';
import { idempotencyKey, needsFourEyes, payoutTransitions, retryDelayMs, transferRequest } from './payout';
import { toCsv } from './statement-csv';
import { readTransfer } from './transfer-answer';

const request = transferRequest(
  '018f0000-0000-7000-8000-000000000001',
  { amountMinor: 925, currency: 'EUR' },
  'acct_1',
);
const answer = { object: 'transfer', id: 'tr_1', ...request, reversed: false };

describe('a payout', () => {
  it('moves as the README draws it', () => {
    expect(movesInReadme('payouts', 'domain/payout.ts').sort()).toEqual(movesOf(payoutTransitions).sort());
  });

  it('never leaves a final state except when the bank returns it', () => {
    expect(canMove(payoutTransitions, 'failed', 'submitted')).toBe(false);
    expect(canMove(payoutTransitions, 'paid', 'submitted')).toBe(false);
    expect(canMove(payoutTransitions, 'paid', 'returned')).toBe(true);
  });

  it('needs a second admin above 500.00', () => {
    expect(needsFourEyes({ amountMinor: 50_000, currency: 'EUR' })).toBe(false);
    expect(needsFourEyes({ amountMinor: 50_001, currency: 'EUR' })).toBe(true);
  });

  it('keeps its key from attempt to attempt', () => {
    expect(idempotencyKey('p', 1)).toBe('payout:p:transfer:v1');
  });

  it('is asked about at growing distances, or when the bank says so', () => {
    expect([1, 2, 3, 50].map((attempts) => retryDelayMs(attempts))).toEqual([1000, 2000, 4000, 900_000]);
    expect(retryDelayMs(1, 7000)).toBe(7000);
  });
});

describe('the answer to a transfer', () => {
  it('is accepted when it is the transfer that was asked for', () => {
    expect(readTransfer(answer, request)).toEqual({ id: 'tr_1', reversed: false });
  });

  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['another object', { ...answer, object: 'payout' }],
    ['another amount', { ...answer, amount: 1 }],
    ['another currency', { ...answer, currency: 'usd' }],
    ['another destination', { ...answer, destination: 'acct_2' }],
    ['another payout', { ...answer, transfer_group: 'other' }],
    ['no proper id', { ...answer, id: 'po_1' }],
  ])('is not accepted when it is %s', (_, wrong) => {
    expect(readTransfer(wrong, request)).toBeUndefined();
  });
});

describe('a statement as CSV', () => {
  it('escapes what a spreadsheet would run, quotes what it would split, and says when no money moves', () => {
    const at = '2026-11-22T10:00:00.000Z';
    const lines = [
      { at, kind: 'adjustment', label: '=HYPERLINK("http://evil")', amountMinor: -1205 },
      { at, kind: 'earning', label: 'Session, resolved', amountMinor: 250 },
    ];
    const id = '018f0000-0000-7000-8000-000000000001' as never;
    const csv = toCsv({
      id,
      currency: 'EUR',
      from: at,
      to: at,
      openingMinor: 0,
      closingMinor: -955,
      lines,
      practice: true,
      status: 'closed',
    });
    expect(csv.split('\r\n')).toEqual([
      'date,kind,what,session,amount,currency',
      `${at},opening,Opening balance,,0.00,EUR`,
      `${at},adjustment,"'=HYPERLINK(""http://evil"")",,-12.05,EUR`,
      `${at},earning,"Session, resolved",,2.50,EUR`,
      `${at},closing,Closing balance,,-9.55,EUR`,
      ',note,Practice bank: no money moves,,,',
      '',
    ]);
  });

  it.each([
    ['JPY', ['0', "'-SUM(A1)", '-1205', '955']],
    ['KWD', ['0.000', "'-SUM(A1)", '-1.205', '0.955']],
  ])('writes %s with the decimals that it has, as numbers', (currency, cells) => {
    const at = '2026-11-22T10:00:00.000Z';
    const csv = toCsv({
      id: '018f0000-0000-7000-8000-000000000001' as never,
      currency,
      from: at,
      to: at,
      openingMinor: 0,
      closingMinor: 955,
      lines: [
        { at, kind: 'adjustment', label: '-SUM(A1)', amountMinor: -1205 },
        { at, kind: 'earning', label: 'Session', amountMinor: 2160 },
      ],
      practice: false,
      status: 'closed',
    });
    for (const cell of cells) expect(csv).toContain(`,${cell},`);
  });
});
