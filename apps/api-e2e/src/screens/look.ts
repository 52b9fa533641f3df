import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const looks = [
  { name: 'dark-phone', colorScheme: 'dark', size: phone },
  { name: 'light-phone', colorScheme: 'light', size: phone },
  { name: 'dark-desktop', colorScheme: 'dark', size: desktop },
  { name: 'light-desktop', colorScheme: 'light', size: desktop }, // last: this is how the page is left
] as const;
const [darkPhone, , , lightDesktop] = looks;

/**
 * Looks at what is on screen in both themes and on both sizes: usable by everybody (axe), nothing sticks out.
 * With LOOKS_DIR each look is also kept there as a picture.
 */
export const look = (page: Page, screen: string): Promise<void> => lookAs(page, screen, looks);

/** The two looks that differ most: enough for what is made of parts that others have shown in all four. */
export const glance = (page: Page, screen: string): Promise<void> => lookAs(page, screen, [darkPhone, lightDesktop]);

async function lookAs(page: Page, screen: string, which: readonly (typeof looks)[number][]): Promise<void> {
  for (const { name, colorScheme, size } of which) {
    const place = `${screen}, ${name}`;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    expect.soft(await findViolations(page), place).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), place).toBeLessThan(1);
    await keep(page, `${screen}.${name}`);
  }
}

const veiled = '[data-base-ui-inert]';

/** In one line each: the rule, and where it is broken. What lies behind a dialog is veiled on purpose and out of reach. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).exclude(veiled).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(' | ')}`,
  );
}

async function keep(page: Page, file: string): Promise<void> {
  const folder = process.env.LOOKS_DIR;
  if (folder) await page.screenshot({ path: path.join(folder, `${file}.png`), fullPage: true });
}
