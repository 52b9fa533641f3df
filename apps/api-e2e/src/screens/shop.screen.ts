import { expect, type Locator, type Page } from '@playwright/test';

/** The demo shop with its support widget, as a customer uses it. */
export class ShopScreen {
  readonly panel: Locator;
  readonly log: Locator;
  /** What the assistant said in answer; its greeting is not among it. */
  readonly answers: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('dialog', { name: /support/i });
    this.log = this.panel.getByRole('log', { name: 'Conversation' });
    this.answers = this.log.locator('article.message.assistant:not(.greeting *)').filter({ has: page.locator('time') });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.openWidget();
  }

  async openWidget(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open support chat' }).click();
    await expect(this.panel).toBeVisible();
  }

  async closeWidget(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Close chat' }).click();
    await expect(this.panel).toBeHidden();
  }

  /** In the line, though nobody is there, and not asked again. */
  async keepsWaiting(): Promise<void> {
    await expect(this.panel.getByText('We tell you here when somebody is.')).toBeVisible();
    await expect(this.panel.getByRole('button', { name: 'Be called back' })).toBeHidden();
  }

  async become(name: 'Guest' | 'Sam' | 'Vera VIP'): Promise<void> {
    const choice = this.page.getByRole('group', { name: 'Who you are in this demo' });
    await choice.getByRole('button', { name, exact: true }).click();
  }

  async say(text: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Write a message…' }).fill(text);
    await this.panel.getByRole('button', { name: 'Send message' }).click();
  }

  async askForHuman(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Talk to a human' }).click();
  }

  async rate(stars: number): Promise<void> {
    await this.panel.getByRole('radio', { name: `${stars} star` }).check({ force: true });
    await this.panel.getByRole('button', { name: 'Send rating' }).click();
    await expect(this.panel.getByText('Thank you for your rating.')).toBeVisible();
  }
}
