import { FakeOpenAiServer } from '@handraise/llm/testing';
import { devices, expect, test } from '@playwright/test';
import { AgentScreen } from './screens/agent.screen';
import { ConsoleScreen } from './screens/console.screen';
import { ShopScreen } from './screens/shop.screen';
import { adminOf } from './server/http';
import { modelAt, script } from './server/model';
import { maya } from './server/people';
import { RunningServer } from './server/running-server';

/** The same story whoever writes the answers. */
for (const writer of ['the embedded models', 'a model behind an endpoint'] as const)
  test.describe(`the story, with ${writer}`, () => {
    let server: RunningServer;
    let fake: FakeOpenAiServer | undefined;
    test.beforeAll(async () => {
      if (writer === 'a model behind an endpoint') fake = await FakeOpenAiServer.start({ script });
      server = await RunningServer.start(fake ? modelAt(fake) : {});
    });
    test.afterAll(async () => {
      await server.stop();
      await fake?.stop();
    });

    test('a question becomes an answer, a person, her pay; and the books balance', async ({ browser }) => {
      const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7'];
      const shop = new ShopScreen(await browser.newPage({ viewport, userAgent, hasTouch, isMobile }));
      const desk = new AgentScreen(await browser.newPage({ permissions: ['notifications'] }));
      await desk.noteNotifications();
      const office = new ConsoleScreen(await browser.newPage());

      await test.step('the assistant answers, with a source that opens', async () => {
        await shop.open(server.url);
        await shop.say('How long does a refund take to arrive?');
        await expect(shop.answers).toHaveCount(1);
        if (fake) await expect(shop.answers.first()).toContainText('In the words of the model:');
        const source = shop.answers.locator('details').first();
        await source.locator('summary').click();
        await expect(source.locator('blockquote').first()).toBeVisible();
        await expect(source.locator('blockquote').first()).not.toBeEmpty();
      });

      await test.step('the agent is ready, and has an account at the bank', async () => {
        await desk.logIn(server.url, maya);
        await desk.goOnline();
        await desk.page.getByRole('link', { name: 'Earnings', exact: true }).click();
        await expect(desk.page.getByText('Ready', { exact: true })).toBeVisible();
      });

      await test.step('"agent!" rings at the agent’s, with the pay and no word of the talk', async () => {
        await desk.turnAway();
        await shop.say('agent!');
        await expect(desk.offer).toBeVisible();
        await expect(desk.offer.getByRole('timer', { name: /^Time to answer/ })).toBeVisible();
        await expect(desk.offer.getByText('Total, promised and signed')).toBeInViewport();
        await expect(desk.offer).not.toContainText('refund take');
      });
      await test.step('and reaches her in a hidden tab: its title counts down, a notification stands on top', async () => {
        await expect(desk.page).toHaveTitle(/^● \d+ s · /);
        await expect.poll(() => desk.notifications()).toHaveLength(1);
        const [notification] = await desk.notifications();
        expect(notification).toMatch(/^An offer: .*\d/);
        expect(notification).not.toContain('refund take');
        await desk.turnBack();
      });
      const pay = await desk.offer.getByRole('button', { name: /^Accept/ }).textContent();
      const promised = pay?.split('·').at(-1)?.trim() ?? '';
      expect(promised).toMatch(/\d/);

      await test.step('they talk, both ways', async () => {
        await desk.accept();
        await expect(desk.log).toContainText('How long does a refund take to arrive?');
        await expect(shop.panel).toContainText('Talking to Maya L.');
        await desk.say('Hello, Maya here. Your refund is on its way.');
        await expect(shop.log).toContainText('Your refund is on its way.');
        await shop.say('Wonderful, thank you!');
        await expect(desk.log).toContainText('Wonderful, thank you!');
      });

      await test.step('the customer comes back to the same person after a reload', async () => {
        await shop.page.reload();
        await expect(shop.panel).toBeVisible(); // as it was left
        await expect(shop.panel).toContainText('Talking to Maya L.');
        await expect(shop.log.getByRole('region', { name: 'Maya L.' })).toContainText('Human');
        await expect(shop.log).toContainText('Your refund is on its way.');
        await shop.say('I am still here.');
        await expect(desk.log).toContainText('I am still here.');
      });

      await test.step('it is resolved, paid as promised, and rated', async () => {
        await desk.resolve();
        await expect(desk.page.getByRole('main')).toContainText(promised);
        await shop.rate(5);
        await desk.page.getByRole('button', { name: 'Done' }).click();
        await desk.page.getByRole('link', { name: 'Earnings', exact: true }).click();
        await expect(desk.page.getByRole('main')).toContainText(promised);
      });

      await test.step('the admin pays, and proves the books', async () => {
        await office.logIn(server.url);
        await office.goTo('Payouts');
        await office.page.getByRole('button', { name: 'Dry run' }).click();
        await expect(office.page.getByText(`1 payout, ${promised}`)).toBeVisible();
        await office.page.getByRole('button', { name: 'Pay now …' }).click();
        await office.page.getByRole('dialog').getByRole('button', { name: 'Pay now' }).click();
        await expect(office.page.getByRole('table', { name: 'What was paid' })).toContainText('Maya Lindgren');
        await office.goTo('Ledger');
        await office.page.getByRole('button', { name: 'Verify the books' }).click();
        await expect(office.page.getByText('The books balance')).toBeVisible();
      });

      await test.step('what the server says agrees', async () => {
        const api = adminOf(server);
        const books = await api.call('verifyLedger', {});
        expect(books).toMatchObject({ ok: true, problems: [] });
        expect(books.transactions).toBeGreaterThan(1);
        const decisions = await api.call('verifyDecisionLog', {});
        expect(decisions).toMatchObject({ ok: true, problems: [] });
        expect(decisions.records).toBeGreaterThan(0);
        await expect(async () => {
          const { data } = await api.call('listPayouts', {});
          expect(data.map(({ status }) => status)).toEqual(['paid']);
        }).toPass({ timeout: 30_000 });
        await expect(async () => {
          const { data: accounts } = await api.call('listLedgerAccounts', {});
          const side = { debit: 1, credit: -1 };
          expect(accounts.reduce((sum, account) => sum + side[account.normalSide] * account.balanceMinor, 0)).toBe(0);
          expect(accounts.length).toBeGreaterThan(2);
        }).toPass();
      });
    });
  });
