import { expect, type Page } from '@playwright/test';
import { admin } from '../server/people';

/** The admin console, as its first admin uses it. */
export class ConsoleScreen {
  constructor(readonly page: Page) {}

  async logIn(url: string): Promise<void> {
    await this.page.goto(`${url}/console/`);
    await this.page.getByLabel('E-mail').fill(admin.email);
    await this.page.getByLabel('Password').fill(admin.password);
    await this.page.getByRole('button', { name: 'Log in' }).click();
    await expect(this.page.getByRole('heading', { name: 'Live board' })).toBeVisible();
  }

  async goTo(screen: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
  }
}
