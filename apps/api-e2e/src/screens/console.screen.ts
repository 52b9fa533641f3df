import { expect, type Page } from '@playwright/test';
import { glance, look } from './look';
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

  async lookAt(screen: string): Promise<void> {
    await this.goTo(screen);
    await expect(this.page.getByText('Loading')).toHaveCount(0);
    await look(this.page, `console-${screen.toLowerCase().replace(/ /g, '-')}`);
  }

  /** Opens a row of a table by what stands in it. */
  async openRow(table: string, text: string): Promise<void> {
    await this.page.getByRole('table', { name: table }).getByText(text).first().click();
  }

  /** Looks at the dialog that is open, and closes it without having done anything. */
  async glanceAtDialog(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await glance(this.page, name);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Looks at one of the views of a screen. */
  async glanceAtView(button: string, name: string): Promise<void> {
    await this.press(button);
    await expect(this.page.getByText('Loading')).toHaveCount(0);
    await glance(this.page, name);
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }
}
