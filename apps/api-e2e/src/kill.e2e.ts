import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { AgentScreen } from './screens/agent.screen';
import { ShopScreen } from './screens/shop.screen';
import { adminOf } from './server/http';
import { grace } from './server/people';
import { RunningServer } from './server/running-server';

const sayAll = async (screen: ShopScreen | AgentScreen, texts: readonly string[]): Promise<void> => {
  for (const text of texts) await screen.say(text);
};
const numbered = (who: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${who} ${from + index}.`);

test.describe('kill -9 of the server in mid-chat', () => {
  let dataDir: string;
  let server: RunningServer;
  test.beforeAll(async () => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'handraise-kill-'));
    fs.chmodSync(dataDir, 0o755); // PostgreSQL may run as another user than we
    server = await RunningServer.start({ DATA_DIR: dataDir });
  });
  test.afterAll(async () => {
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  const faults: string[] = [];
  const meet = async (browser: Browser) => {
    const shop = new ShopScreen(await browser.newPage());
    const desk = new AgentScreen(await browser.newPage());
    for (const { page } of [shop, desk]) page.on('pageerror', ({ message }) => faults.push(message));
    await desk.logIn(server.url, grace);
    await desk.goOnline();
    await shop.open(server.url);
    await shop.askForHuman();
    await desk.accept();
    return { shop, desk };
  };

  test('loses nothing that was acked, doubles nothing, and the session goes on', async ({ browser }) => {
    const { shop, desk } = await meet(browser);
    const said: string[] = [];
    const both = async (from: number, count: number): Promise<void> => {
      const customer = numbered('Customer', from, count);
      const agent = numbered('Agent', from, count);
      said.push(...customer, ...agent);
      await Promise.all([sayAll(shop, customer), sayAll(desk, agent)]);
    };
    /** The customer's own messages that the server has confirmed. */
    const acked = () => shop.log.locator('article.customer:not(.sending) .bubble').allTextContents();
    const unsent = shop.log.locator('article.customer.sending');

    let ackedBefore: string[] = [];
    await test.step('the server dies while both write', async () => {
      await both(1, 3);
      await expect(shop.log).toContainText('Agent 3.');
      const [, dead] = await Promise.all([both(4, 6), server.kill().then(acked)]);
      ackedBefore = dead;
      await both(10, 2);
    });

    await test.step('both pages say so, and keep what was written', async () => {
      await expect(shop.panel.getByText('What you write is kept')).toBeVisible();
      await expect(desk.page.getByText('what you write is kept')).toBeVisible();
      await expect(unsent.last()).toContainText('Customer 11.');
      expect(ackedBefore.length).toBeGreaterThanOrEqual(3);
    });

    await test.step('it comes back, and so do they, by themselves', async () => {
      server = await RunningServer.start({ DATA_DIR: dataDir, PORT: server.port });
      await expect(unsent).toHaveCount(0, { timeout: 60_000 });
      await expect(desk.log).toContainText('Customer 11.', { timeout: 60_000 });
      await expect(shop.log).toContainText('Agent 11.', { timeout: 60_000 });
      expect(faults, 'what broke in the pages while there was no server').toEqual([]);
    });

    await test.step('every message is there once, in one unbroken sequence', async () => {
      const api = adminOf(server);
      const { data } = await api.call('listConversations', {});
      const conversation = data[0];
      if (!conversation) throw new Error('the conversation is gone');
      const { messages } = await api.call('readConversation', { conversationId: conversation.id });
      const texts = messages.filter(({ author }) => author.kind !== 'system').map(({ text }) => text);
      expect([...texts].sort()).toEqual([...said].sort());
      expect(texts).toEqual(expect.arrayContaining(ackedBefore));
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
      for (const who of ['customer', 'agent'] as const) {
        const own = messages.filter(({ author }) => author.kind === who).map(({ text }) => text);
        expect(own).toEqual(said.filter((text) => text.toLowerCase().startsWith(who)));
      }
      for (const log of [shop.log, desk.log])
        for (const text of said) await expect(log.getByText(text, { exact: true })).toHaveCount(1);
    });

    await test.step('the session goes on, and is resolved and paid', async () => {
      await desk.say('We are back. Is there anything else?');
      await expect(shop.log).toContainText('Is there anything else?');
      await desk.resolve();
      await shop.rate(4);
      expect(await adminOf(server).call('verifyLedger', {})).toMatchObject({ ok: true, problems: [] });
      expect(await adminOf(server).call('verifyDecisionLog', {})).toMatchObject({ ok: true, problems: [] });
    });
  });
});
