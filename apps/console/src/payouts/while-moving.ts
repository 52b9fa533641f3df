import type { Payout } from '@handraise/contracts';

const SOON_MS = 2000;
const moving: readonly Payout['status'][] = ['approved', 'submitted', 'in_transit', 'unknown'];

/** How soon to look again: as long as the bank has not had its last word, what is on screen is about to be untrue. */
export const whileMoving =
  <Data>(payoutsIn: (data: Data | undefined) => readonly Pick<Payout, 'status'>[] | undefined) =>
  ({ state }: { state: { data: Data | undefined } }): number | false =>
    payoutsIn(state.data)?.some(({ status }) => moving.includes(status)) ? SOON_MS : false;
