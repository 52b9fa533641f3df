import type { Call } from '../src/embed/settings';
import { drawOrders } from './orders';

type Identity = 'guest' | 'standard' | 'vip';

const names: Record<Identity, string> = { guest: '', standard: 'Sam', vip: 'Vera' };
/** In the languages that the demo's articles are written in: the page is English, the chat speaks the browser's. */
const suggestions: Record<string, readonly string[]> = {
  en: ['How does Pay in 4 work?', 'Where is my order?', 'How do I return an item?'],
  ar: ['كيف يعمل الدفع على أربع دفعات؟', 'أين طلبي؟', 'كيف أعيد منتجًا؟'],
  de: ['Wie funktioniert Pay in 4?', 'Wo ist meine Bestellung?', 'Wie schicke ich etwas zurück?'],
  es: ['¿Cómo funciona el pago en cuatro plazos?', '¿Dónde está mi pedido?', '¿Cómo devuelvo un artículo?'],
  fr: ['Comment fonctionne le paiement en quatre fois ?', 'Où est ma commande ?', 'Comment retourner un article ?'],
  sv: ['Hur fungerar Betala i 4?', 'Var är min beställning?', 'Hur returnerar jag en vara?'],
};
const suggested = suggestions[navigator.language.slice(0, 2)] ?? suggestions.en ?? [];

/** Every call before the loader is there waits in line: this is the stub of the snippet. */
const queue: Call[] = [];
window.Handraise ??= Object.assign((...call: Call): void => void queue.push(call), { q: queue });
const handraise = (...call: Call): void => window.Handraise?.(...call);

/** A real shop's own server signs this token for the customer who is logged in. */
async function fetchToken(identity: Identity): Promise<string | undefined> {
  if (identity === 'guest') return undefined;
  const response = await fetch(`/demo/identity?as=${identity}`);
  if (!response.ok) return undefined;
  return ((await response.json()) as { identityToken: string }).identityToken;
}

const current = (): Identity => {
  const stored = sessionStorage.getItem('lumo:identity');
  return stored === 'standard' || stored === 'vip' ? stored : 'guest';
};

const themeOf = (): 'auto' | 'light' | 'dark' => {
  const theme = localStorage.getItem('lumo:theme');
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
};

async function bootWidget(): Promise<void> {
  const token = await fetchToken(current());
  handraise('boot', {
    brand: 'Lumo',
    suggestions: suggested,
    theme: themeOf(),
    ...(token === undefined ? {} : { token }),
  });
}

async function become(identity: Identity): Promise<void> {
  if (identity === current()) return;
  sessionStorage.setItem('lumo:identity', identity);
  handraise('shutdown');
  drawIdentity();
  await bootWidget();
}

function drawIdentity(): void {
  const identity = current();
  for (const button of document.querySelectorAll<HTMLElement>('.identities [data-as]'))
    button.ariaPressed = String(button.dataset.as === identity);
  drawOrders(names[identity]);
}

function applyTheme(): void {
  const theme = themeOf();
  if (theme !== 'auto') document.documentElement.dataset.theme = theme;
}

function switchTheme(): void {
  const dark = getComputedStyle(document.documentElement).getPropertyValue('color-scheme') === 'dark';
  const isDark = themeOf() === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : dark;
  localStorage.setItem('lumo:theme', isDark ? 'light' : 'dark');
  applyTheme();
  handraise('update', { theme: themeOf() });
}

function onClick({ target }: Event): void {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-as],[data-ask]') : null;
  const { as, ask } = element?.dataset ?? {};
  if (as === 'guest' || as === 'standard' || as === 'vip') void become(as);
  if (ask !== undefined) handraise('prefill', ask);
}

applyTheme();
drawIdentity();
document.addEventListener('click', onClick);
document.querySelector('#theme')?.addEventListener('click', switchTheme);
// The host's token lives for minutes; when the server wants a newer one, the page signs again.
handraise(
  'on',
  'token-needed',
  () => void fetchToken(current()).then((token) => token && handraise('update', { token })),
);
void bootWidget();

const loader = document.createElement('script');
loader.async = true;
loader.src = '/widget/embed.js';
loader.dataset.manual = '';
document.head.append(loader);
