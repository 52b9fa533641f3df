export type Theme = 'auto' | 'light' | 'dark';

const key = 'handraise.theme';
const order: readonly Theme[] = ['auto', 'light', 'dark'];

/** The theme kept on this device; `auto` follows the system. */
export const storedTheme = (): Theme => order.find((theme) => theme === localStorage.getItem(key)) ?? 'auto';

export const nextTheme = (theme: Theme): Theme => order[(order.indexOf(theme) + 1) % order.length] ?? 'auto';

/** Shows a theme and keeps it. Call once before the first render with `storedTheme()`, or the page flashes. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(key);
    return;
  }
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(key, theme);
}
