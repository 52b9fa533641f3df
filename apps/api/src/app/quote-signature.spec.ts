import type { Conversation, Offer, Quote } from '@handraise/contracts';
import type { TestServer } from '@handraise/platform/testing';
import { importJWK, type JSONWebKeySet } from 'jose';
import { call, goOnline } from '../testing/people';
import { connectAgent, connectCustomer, type SocketUser } from '../testing/socket-user';
import { startApp } from '../testing/start-app';

/** As an outsider does it who knows nothing but `/openapi.json` and the address of the server. */
async function isGenuine(address: string, quote: Quote): Promise<boolean> {
  const response = await fetch(`${address}/.well-known/jwks.json`);
  const { keys } = (await response.json()) as JSONWebKeySet;
  const [kid, signature = ''] = quote.signature.split('.');
  const key = await importJWK(keys.find((candidate) => candidate.kid === kid) ?? {}, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error('an Ed25519 key is no secret');
  const { currency, totalMinor, lines, rateCardVersion } = quote;
  const signed = JSON.stringify([
    currency,
    totalMinor,
    lines.map(({ code, label, amountMinor }) => [code, label, amountMinor]),
    rateCardVersion,
  ]);
  return crypto.subtle.verify('Ed25519', key, Buffer.from(signature, 'base64url'), new TextEncoder().encode(signed));
}

describe('a quote', () => {
  let server: TestServer;
  let users: SocketUser[];
  let quote: Quote;
  beforeAll(async () => {
    server = await startApp();
    const [agent, customer] = [await connectAgent(server), await connectCustomer(server)];
    users = [agent, customer];
    await goOnline(agent);
    const { id: conversationId } = await call<Conversation>(server, customer.token, 'POST', '/conversations');
    await customer.ask('human:request', { conversationId });
    await agent.hears('offer:made');
    const { data } = await call<{ data: Offer[] }>(server, agent.token, 'GET', '/agent/offers');
    if (!data[0]) throw new Error('no offer');
    quote = data[0].quote;
  });
  afterAll(async () => {
    users.forEach((user) => user.close());
    await server.close();
  });

  it('can be checked by anybody with the documented recipe and the published keys', async () => {
    expect(quote.lines.length).toBeGreaterThan(0);
    expect(await isGenuine(server.url, quote)).toBe(true);
  });

  it('is found out when anything in it was changed', async () => {
    const [first] = quote.lines;
    if (!first) throw new Error('no line');
    for (const forged of [
      { ...quote, totalMinor: quote.totalMinor + 1 },
      { ...quote, currency: 'USD' },
      { ...quote, rateCardVersion: quote.rateCardVersion + 1 },
      { ...quote, lines: [{ ...first, amountMinor: first.amountMinor + 1 }, ...quote.lines.slice(1)] },
      { ...quote, lines: [{ ...first, label: 'Bonus' }, ...quote.lines.slice(1)] },
    ])
      expect(await isGenuine(server.url, forged)).toBe(false);
  });

  it('has its recipe in both documents', async () => {
    for (const document of ['/openapi.json', '/asyncapi.json']) {
      const text = await (await fetch(server.url + document)).text();
      expect(text).toContain('[currency, totalMinor, [[code, label, amountMinor], …], rateCardVersion]');
      expect(text).toContain('/.well-known/jwks.json');
    }
  });
});
