import { expect, test } from '@playwright/test';
import { FakeOpenAiServer } from '@handraise/llm/testing';
import { ShopScreen } from './screens/shop.screen';
import { modelAt, script } from './server/model';
import { RunningServer } from './server/running-server';

test.describe('with an OpenAI-compatible endpoint', () => {
  let fake: FakeOpenAiServer;
  let server: RunningServer;
  test.beforeAll(async () => {
    fake = await FakeOpenAiServer.start({ script });
    server = await RunningServer.start(modelAt(fake));
  });
  test.afterAll(async () => {
    await server.stop();
    await fake.stop();
  });

  test('its answer streams in with a source; without it the embedded models answer', async ({ page }) => {
    const shop = new ShopScreen(page);
    const notices: string[] = [];
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => notices.push(payload.toString())));
    await shop.open(server.url);

    await test.step('the model answers, piece by piece', async () => {
      await shop.say('How does Pay in 4 work?');
      await expect(shop.answers).toHaveCount(1);
      await expect(shop.answers.first()).toContainText('In the words of the model:');
      await shop.answers.first().locator('summary').first().click();
      await expect(shop.answers.first().locator('blockquote').first()).not.toBeEmpty();
      expect(notices.some((notice) => notice.includes('message:delta'))).toBe(true);
      expect(fake.requests.at(-1)).toMatchObject({ model: 'fake', stream: true });
    });

    const faults = [
      ['hang', 'How long does a refund take to arrive?'],
      [500, 'How do I return an item?'],
      ['cut', 'Where is my order?'],
    ] as const;
    for (const [index, [fault, question]] of faults.entries())
      await test.step(`it fails by "${fault}": the embedded models answer`, async () => {
        fake.fault = fault;
        await shop.say(question);
        await expect(shop.answers).toHaveCount(index + 2, { timeout: 25_000 });
        await expect(shop.answers.last()).not.toContainText('In the words of the model:');
        await expect(shop.answers.last().locator('summary')).not.toHaveCount(0);
      });

    await test.step('nothing is left hanging: nobody types, and a human is one tap away', async () => {
      await expect(shop.panel.locator('.typing')).toHaveCount(0);
      await shop.askForHuman();
      await expect(shop.panel.getByText('Waiting for a person')).toBeVisible();
    });
  });
});
