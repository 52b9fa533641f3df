import { Exchange, type Link } from './exchange';

/** Delivers at once, as long as it is not told to lose. */
function aLink(): Link {
  let deliver: (text: string) => void = () => undefined;
  return {
    send: async (_name, text) => deliver(text),
    onDelivered: (listener) => void (deliver = listener),
  };
}

describe('an exchange', () => {
  it('counts what arrived, one after the other and at once', async () => {
    const exchange = new Exchange([aLink(), aLink()]);
    expect(await exchange.idle(5)).toHaveLength(5);
    const burst = await exchange.burst(1, 10);
    expect(burst.delivered).toBe(20);
    expect([exchange.sent, exchange.delivered]).toEqual([25, 25]);
  });
});
