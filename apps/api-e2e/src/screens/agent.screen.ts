import { expect, type Locator, type Page } from '@playwright/test';

/** The agent app, as an agent uses it. */
export class AgentScreen {
  readonly offer: Locator;
  readonly log: Locator;

  constructor(readonly page: Page) {
    this.offer = page.getByRole('dialog', { name: 'An offer for you' });
    this.log = page.getByRole('log', { name: /^Conversation with/ });
  }

  async logIn(url: string, login: { email: string; password: string }): Promise<void> {
    await this.page.goto(`${url}/agent/`);
    await this.page.getByLabel('E-mail').fill(login.email);
    await this.page.getByLabel('Password').fill(login.password);
    await this.page.getByRole('button', { name: 'Log in' }).click();
  }

  /** Keeps what is notified where the test can read it; call before the page loads. */
  async noteNotifications(): Promise<void> {
    await this.page.addInitScript(() => {
      const shown: string[] = [];
      Object.assign(window, { shown });
      ServiceWorkerRegistration.prototype.showNotification = async (title, options) =>
        void shown.push(`${title}. ${options?.body ?? ''}`);
    });
  }

  notifications(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { shown: string[] }).shown);
  }

  /** As when the agent looks at another tab: the page is told so, and goes on. */
  turnAway = (): Promise<void> => this.setHidden(true);
  turnBack = (): Promise<void> => this.setHidden(false);

  private async setHidden(hidden: boolean): Promise<void> {
    await this.page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  }

  async goOnline(): Promise<void> {
    await this.page.getByRole('switch', { name: 'Go online' }).click();
    await expect(this.page.getByText('In line for the next offer')).toBeVisible();
  }

  async accept(): Promise<void> {
    await this.offer.getByRole('button', { name: /^Accept/ }).click();
    await expect(this.log).toBeVisible();
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your answer' }).fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  /** Ends the session as solved. */
  async resolve(): Promise<void> {
    await this.page.getByRole('button', { name: 'Resolve' }).click();
    await this.page.getByRole('button', { name: /^Finish/ }).click();
    await expect(this.page.getByRole('heading', { name: /^Session with .* ended$/ })).toBeVisible();
  }
}
