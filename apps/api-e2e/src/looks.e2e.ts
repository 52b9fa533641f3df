import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { AgentScreen } from './screens/agent.screen';
import { ConsoleScreen } from './screens/console.screen';
import { glance, look } from './screens/look';
import { ShopScreen } from './screens/shop.screen';
import { adminOf, leaveForLater } from './server/http';
import { admin, grace, maya, omar } from './server/people';
import { RunningServer } from './server/running-server';

/** The whole offer is on screen at once, on the smallest phone and on one that lies on its side. */
async function fitsWithoutScrolling({ page, offer }: AgentScreen): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const size of [
    { width: 320, height: 568 },
    { width: 844, height: 390 },
  ]) {
    await page.setViewportSize(size);
    await expect(offer.getByText('Total, promised and signed')).toBeInViewport({ ratio: 1 });
    await expect(offer.getByRole('button', { name: /^Accept/ })).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize(before);
}

/** From now on who waits is asked how to go on after so many seconds. */
async function askAfter(server: RunningServer, seconds: number): Promise<void> {
  const api = adminOf(server);
  const { data } = await api.call('listRoutingPolicies', {});
  const policy = data.find(({ status }) => status === 'published')?.document;
  if (!policy) throw new Error('there is no routing policy');
  const changed = { ...policy, maximumWaitSeconds: { standard: seconds, vip: seconds } };
  const { version } = await api.call('draftRoutingPolicy', changed);
  await api.call('publishRoutingPolicy', { version });
}

const question = 'How long does a refund take to arrive?';

test.describe('every screen, light and dark, on a phone and on a desk', () => {
  let server: RunningServer;
  let complaints: string[];
  test.beforeAll(async () => {
    server = await RunningServer.start({ OFFER_COUNTDOWN_SECONDS: '90' });
  });
  test.beforeEach(() => (complaints = []));
  test.afterEach(async ({ browser }) => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints, 'what the browser complained about').toEqual([]);
  });
  test.afterAll(() => server.stop());

  const newPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      // what a browser says of a network that the test cut
      const isOurs = !line.text().includes('net::ERR_INTERNET_DISCONNECTED');
      if (line.type() === 'error' && isOurs) complaints.push(line.text());
    });
    return page;
  };

  test('the shop, the agent app, the board', async ({ browser }) => {
    test.setTimeout(300_000);
    const shop = new ShopScreen(await newPage(browser));
    const desk = new AgentScreen(await newPage(browser));
    const office = new ConsoleScreen(await newPage(browser));

    await test.step('before anybody does anything', async () => {
      await office.page.goto(`${server.url}/console/`);
      await expect(office.page.getByLabel('Password')).toBeVisible();
      await look(office.page, 'console-login');
      await office.logIn(server.url);
      await desk.page.goto(`${server.url}/agent/apply`);
      await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
      await look(desk.page, 'agent-apply');
      await desk.page.goto(`${server.url}/agent/`);
      await expect(desk.page.getByLabel('Password')).toBeVisible();
      await look(desk.page, 'agent-login');
      await desk.logIn(server.url, maya);
      await expect(desk.page.getByRole('switch', { name: 'Go online' })).toBeEnabled();
      await look(desk.page, 'agent-offline');
    });

    await test.step('the assistant answers', async () => {
      await shop.page.goto(server.url);
      await expect(shop.page.getByRole('button', { name: 'Open support chat' })).toBeVisible();
      await look(shop.page, 'shop-guest');
      await shop.become('Sam');
      await expect(shop.page.getByRole('heading', { name: 'Fjord runners' }).first()).toBeVisible();
      await look(shop.page, 'shop');
      await shop.openWidget();
      await look(shop.page, 'widget-greeting');
      await shop.say(question);
      await expect(shop.answers).toHaveCount(1);
      await shop.answers.locator('summary').first().click();
      await look(shop.page, 'widget-answer');
    });

    await test.step('a person is asked for and hailed', async () => {
      await shop.say('agent!');
      await expect(shop.panel.getByText('Waiting for a person')).toBeVisible();
      await look(shop.page, 'widget-queue');
      await look(office.page, 'console-board');
      await desk.goOnline();
      await expect(desk.offer).toBeVisible();
      await look(desk.page, 'agent-offer');
      await fitsWithoutScrolling(desk);
      await desk.accept();
    });

    await test.step('they talk', async () => {
      await desk.say('Hello Sam, Maya here. I see that your return reached us on Monday.');
      await shop.say('Great, when do I get my money?');
      await expect(desk.log).toContainText('when do I get my money?');
      await desk.say('It left today. Your bank usually needs two working days.');
      await expect(shop.log).toContainText('two working days.');
      await look(shop.page, 'widget-human');
      await shop.closeWidget();
      await desk.say('You get a mail when it has left us.');
      await expect(shop.page.getByRole('button', { name: '1 new message' })).toBeVisible();
      await glance(shop.page, 'widget-unread');
      await shop.page.getByRole('button', { name: '1 new message' }).click();
      await look(desk.page, 'agent-session');
      await look(office.page, 'console-board-session');
      await office.page.getByRole('table', { name: 'With a person' }).getByRole('row').nth(1).click();
      await expect(office.page.getByText('when do I get my money?')).toBeVisible();
      await look(office.page, 'console-conversation');
    });

    await test.step('it ends', async () => {
      await desk.page.getByRole('button', { name: 'More ways to end it' }).click();
      await expect(desk.page.getByRole('dialog')).toBeVisible();
      await look(desk.page, 'agent-more');
      await desk.page.keyboard.press('Escape');
      await expect(desk.page.getByRole('dialog')).toBeHidden();
      await desk.page.getByRole('button', { name: 'Resolve' }).click();
      await look(desk.page, 'agent-resolve');
      await desk.page.keyboard.press('Escape');
      await desk.resolve();
      await look(desk.page, 'agent-ended');
      await shop.panel.getByText('How was Maya L.?').waitFor();
      await look(shop.page, 'widget-rating');
      await shop.rate(5);
      await look(shop.page, 'widget-rated');
      await shop.page.context().setOffline(true);
      await shop.say('It has not arrived yet.');
      await expect(shop.panel.getByText('Waiting for connection.')).toBeVisible();
      await glance(shop.page, 'widget-offline');
      await shop.page.context().setOffline(false);
      await expect(shop.panel.getByText('Good to see you again.')).toBeVisible();
      await glance(shop.page, 'widget-reopened');
      await desk.page.goto(`${server.url}/agent/earnings`);
      await expect(desk.page.getByText('Every earning, explained')).toBeVisible();
      await expect(desk.page.getByText('Ready', { exact: true })).toBeVisible();
      await look(desk.page, 'agent-earnings');
      await desk.page.goto(`${server.url}/agent/`);
      await look(desk.page, 'agent-home');
    });
  });

  test('what an agent sees more seldom: an application under way, the log of decisions, a statement, a suspension', async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const api = adminOf(server);
    const desk = new AgentScreen(await newPage(browser));
    const { page } = desk;

    await test.step('an application under way', async () => {
      await page.goto(`${server.url}/agent/apply`);
      await page.getByLabel('Name').fill('Nina Holm');
      await page.getByLabel('E-mail').fill('nina@agents.example');
      await page.getByLabel('Password').fill('four-small-red-boats');
      await page.getByRole('button', { name: 'Send the application' }).click();
      await expect(page.getByRole('heading', { name: 'Thank you, Nina Holm' })).toBeVisible();
      await glance(page, 'agent-applied');
      await page.getByRole('button', { name: 'Log out' }).click();
    });

    await test.step('what became of a request, and why', async () => {
      const shop = new ShopScreen(await newPage(browser));
      await desk.logIn(server.url, grace);
      await desk.goOnline();
      await shop.open(server.url);
      await shop.askForHuman();
      await desk.accept();
      await desk.say('Hello, Grace here.');
      await page.getByRole('button', { name: 'More ways to end it' }).click();
      await page.getByRole('button', { name: /^Give it back/ }).click();
      await glance(page, 'agent-give-back');
      await page.keyboard.press('Escape');
      await desk.resolve();
      await page.goto(`${server.url}/agent/decisions`);
      await page.getByText('Offered to you').first().click();
      await expect(page.getByText('Decided again from the record: the same result.').first()).toBeVisible();
      await glance(page, 'agent-why');
    });

    await test.step('a statement', async () => {
      await page.goto(`${server.url}/agent/earnings`);
      await page.getByRole('link', { name: /^Running period/ }).click();
      await expect(page.getByText('Closing balance')).toBeVisible();
      await glance(page, 'agent-statement');
    });

    await test.step('a suspension', async () => {
      const { data } = await api.call('listAgents', { limit: 100 });
      const agentId = data.find(({ name }) => name === grace.name)?.id;
      if (!agentId) throw new Error('there is no Grace');
      await api.call('suspendAgent', { agentId, reasons: ['Asked a customer for a card code.'] });
      await desk.logIn(server.url, grace);
      await expect(page.getByRole('heading', { name: 'Your account is suspended' })).toBeVisible();
      await expect(page.getByText(/^Decided by Admin/)).toBeVisible();
      await expect(page.getByRole('link', { name: admin.email })).toBeVisible();
      await glance(page, 'agent-suspended');
      await page.getByRole('link', { name: 'My earnings and statements' }).click();
      await expect(page.getByText('Every earning, explained')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Cash out/ })).toBeDisabled();
      await expect(page.getByText(/more and you can cash out/)).toBeVisible();
      await glance(page, 'agent-suspended-money');
      await api.call('reinstateAgent', { agentId });
      // a login that ended at once is what a suspension is for
      complaints = complaints.filter((line) => !line.includes('401 (Unauthorized)'));
    });
  });

  test('the choice after the longest wait', async ({ browser }) => {
    await askAfter(server, 10);
    const shop = new ShopScreen(await newPage(browser));
    await shop.open(server.url);
    await shop.askForHuman();
    const back = shop.panel.getByRole('button', { name: 'Be called back' });
    await expect(back).toBeVisible({ timeout: 30_000 });
    await look(shop.page, 'widget-choice');
    await back.click();
    await look(shop.page, 'widget-callback');
    const contact = shop.panel.getByLabel('Phone number or e-mail address');
    const confirm = shop.panel.getByRole('button', { name: 'Confirm' });
    const refused = shop.panel.getByText('never a card number');
    await contact.fill('at home');
    await confirm.click();
    await expect(refused).toBeVisible();
    await glance(shop.page, 'widget-callback-wrong');
    // as long as a telephone number may be: only the server knows it for a card
    await contact.fill('378282246310005');
    await confirm.click();
    await expect(refused).toBeVisible();
    await contact.fill('sam@shop.example');
    await confirm.click();
    await expect(shop.panel.getByText('We will reach you at sam@shop.example')).toBeVisible();
    await look(shop.page, 'widget-kept');
    await askAfter(server, 180);
    await shop.panel.getByRole('button', { name: 'Wait for a person now' }).click();
    await shop.keepsWaiting();
    await glance(shop.page, 'widget-waiting');
    await shop.page.reload();
    await shop.keepsWaiting();
    // or it would be the next one's first offer
    await shop.panel.getByRole('button', { name: 'Leave the line' }).click();
    await expect(shop.panel.getByText('You left the line.')).toBeVisible();
  });

  test('from right to left', async ({ browser }) => {
    test.setTimeout(180_000);
    const shop = await newPage(browser, { locale: 'ar' });
    const desk = new AgentScreen(await newPage(browser));
    const panel = shop.getByRole('dialog');
    const say = async (text: string) => {
      await panel.getByRole('textbox').fill(text);
      await panel.getByRole('textbox').press('Enter');
    };
    await desk.logIn(server.url, omar);
    await desk.goOnline();
    await shop.goto(server.url);
    await shop.locator('.launcher').click();
    await expect(panel).toHaveAttribute('dir', 'rtl');
    await say('كم من الوقت يستغرق استرداد المبلغ؟');
    await expect(panel.locator('article.assistant')).toHaveCount(2);
    await glance(shop, 'widget-arabic-answer');
    await panel.locator('.human-control.ask').click();
    await expect(panel.locator('.queue')).toBeVisible();
    await glance(shop, 'widget-arabic-queue');
    await desk.accept();
    await desk.say('مرحبا، معك عمر. وصلت إرجاعتك يوم الاثنين.');
    await expect(panel.locator('.log')).toContainText('معك عمر');
    await glance(shop, 'widget-arabic-human');
    await glance(desk.page, 'agent-session-arabic');
    await desk.resolve();
    await expect(panel.locator('.rating')).toBeVisible();
    await glance(shop, 'widget-arabic-rating');
  });

  test('the console', async ({ browser }) => {
    test.setTimeout(300_000);
    const office = new ConsoleScreen(await newPage(browser));
    await office.logIn(server.url);
    const screens = ['Conversations', 'Metrics', 'Customers', 'Admins', 'AI or person', 'Routing', 'Parked events'];
    for (const screen of screens) await office.lookAt(screen);

    await office.lookAt('Agents');
    await office.openRow('Agents', 'Maya Lindgren');
    await look(office.page, 'console-agent');
    await office.press('Suspend …');
    await office.glanceAtDialog('console-suspend');

    await office.lookAt('Articles');
    await office.openRow('Articles', 'When a refund arrives');
    await expect(office.page.getByLabel('Title')).toHaveValue('When a refund arrives');
    await look(office.page, 'console-article');

    await office.lookAt('Rates');
    await office.press('Draft from this version');
    await look(office.page, 'console-rates-edit');
    await office.page.getByLabel('Small (EUR)').fill('2.75');
    await office.press('Save the draft');
    await office.press('Publish …');
    await office.glanceAtDialog('console-rates-publish');

    await office.goTo('Payouts');
    await office.press('Dry run');
    await expect(office.page.getByText(/available at/)).toBeVisible();
    await look(office.page, 'console-payouts');
    await office.goTo('Ledger');
    await office.press('Verify the books');
    await expect(office.page.getByText('The books balance')).toBeVisible();
    await look(office.page, 'console-ledger');
    await office.press('Adjust a balance …');
    await office.page.getByRole('combobox', { name: 'Agent' }).selectOption({ label: 'Maya Lindgren' });
    await office.press('Book it …');
    await glance(office.page, 'console-adjust');
    await office.page.getByLabel('Amount (EUR)').fill('1.50');
    await office.page.getByLabel('Reason').fill('A bank charge made good.');
    await office.press('Book it …');
    await office.glanceAtDialog('console-adjust-confirm');
    await office.press('Close the details');
    await office.goTo('Decisions');
    await look(office.page, 'console-decisions');
  });

  test('what the console opens: views, details and questions', async ({ browser }) => {
    test.setTimeout(300_000);
    const office = new ConsoleScreen(await newPage(browser));
    await leaveForLater(server, '+46 70 123 45 67');
    await office.logIn(server.url);
    await expect(office.page.getByRole('table', { name: 'Left for later' }).getByText('•••67')).toBeVisible();
    await look(office.page, 'console-board-left');

    await office.goTo('Articles');
    await office.glanceAtView('Unanswered', 'console-gaps');
    await office.page.getByRole('link', { name: 'New article' }).click();
    await expect(office.page.getByLabel('Title')).toBeVisible();
    await glance(office.page, 'console-article-new');

    await office.goTo('Ledger');
    await office.glanceAtView('Accounts', 'console-accounts');
    await office.goTo('Conversations');
    await office.page.getByRole('table', { name: 'Conversations' }).getByRole('row').nth(1).click();
    await office.page.getByRole('link', { name: 'Open the customer' }).click();
    await expect(office.page.getByText('The customer’s rights')).toBeVisible();
    await glance(office.page, 'console-customer');
    await office.press('Erase …');
    await office.glanceAtDialog('console-erase');

    await office.goTo('Agents');
    await office.openRow('Agents', 'Elin Åkesson');
    await office.press('Certify …');
    await office.glanceAtDialog('console-certify');
    await office.goTo('Routing');
    await office.glanceAtView('Draft from this version', 'console-routing-edit');
    await office.goTo('Admins');
    await office.press('New admin');
    await office.glanceAtDialog('console-admin-new');
    await office.page.goto(`${server.url}/console/nowhere`);
    await expect(office.page.getByText('There is no such screen')).toBeVisible();
    await glance(office.page, 'console-nowhere');
  });

  test('a draft that was not saved is not lost by a click', async ({ browser }) => {
    const office = new ConsoleScreen(await newPage(browser));
    await office.logIn(server.url);
    await office.goTo('Rates');
    await office.press('Draft from this version');
    await office.page.getByLabel('Small (EUR)').fill('3.10');
    office.page.once('dialog', (question) => void question.dismiss());
    await office.page.getByRole('link', { name: 'Routing' }).click();
    await expect(office.page.getByLabel('Small (EUR)')).toHaveValue('3.10');
  });
});
