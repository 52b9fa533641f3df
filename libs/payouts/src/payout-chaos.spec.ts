import { runPayoutChaos } from './testing/payout-chaos';

/** Workers are killed at random points while the bank loses requests and answers. The money must not notice. */
describe('payouts under fire', () => {
  it('are paid exactly once, and the books agree with the bank (M1, M4, M5)', async () => {
    const report = await runPayoutChaos({ payouts: 20, kills: 10, seed: 7 });
    expect(report).toMatchObject({ kills: 10, doubled: 0, lost: 0, drift: 0, problems: [] });
    expect(report.attempts).toBeGreaterThan(20);
  }, 60_000);
});
