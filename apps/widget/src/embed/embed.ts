import { launcherStyle } from './launcher-style';
import type { Call, Module, Mount, Settings } from './settings';

declare const WIDGET_FILE: string;
const labels: Record<string, string> = {
  en: 'Open support chat',
  de: 'Support-Chat öffnen',
  es: 'Abrir el chat de ayuda',
  fr: 'Ouvrir le chat d’aide',
  sv: 'Öppna supportchatten',
  ar: 'افتح محادثة الدعم',
};
const script = document.currentScript as HTMLScriptElement;
const base = new URL('.', script.src);
const data = script.dataset as Omit<Settings, 'suggestions'> & { manual?: string; suggestions?: string };
const listeners: Call[] = [];
let waiting: Call[] = [];
let host: HTMLElement | undefined;
let mount: Mount;
let loading: Promise<unknown> | undefined;
let widget: ReturnType<Module['start']> | undefined;

// A failed download may be tried again.
const load = (): Promise<unknown> => (loading ??= fetchWidget(mount).catch(() => (loading = undefined)));

const fetchModule = (): Promise<Module> => import(/* @vite-ignore */ base + WIDGET_FILE) as Promise<Module>;

async function fetchWidget(mine: Mount): Promise<void> {
  const { prepare, start } = await fetchModule();
  await prepare(mine.settings.locale);
  if (mine !== mount || !host) return; // shut down meanwhile
  widget = start(mine);
  [...listeners, ...waiting].forEach((call) => widget?.call(call));
  waiting = [];
}

/** Built node by node: host pages may forbid every parsing of markup (Trusted Types). */
function drawIcon(): Node {
  const [svg, path] = [draw('svg'), draw('path')];
  svg.setAttribute('viewBox', '0 0 24 24');
  path.setAttribute('d', 'M21 11.5a8.4 8.4 0 0 1-12.2 7.4L3 21l2.1-5.8A8.4 8.4 0 1 1 21 11.5Z');
  svg.append(path);
  return svg;
}
const draw = (name: string): Element => document.createElementNS('http://www.w3.org/2000/svg', name);

function boot(given: Settings = {}): void {
  if (host) return call('update', given);
  const suggestions = data.suggestions?.split('|');
  const settings: Settings = { ...data, suggestions, ...given };
  host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(launcherStyle);
  root.adoptedStyleSheets = [style];
  const launcher = document.createElement('button');
  launcher.className = `launcher ${settings.position ?? ''}`;
  launcher.ariaLabel = labels[(settings.locale ?? navigator.language).slice(0, 2)] ?? labels.en ?? '';
  if (settings.color) launcher.style.setProperty('--handraise', settings.color);
  launcher.append(drawIcon());
  launcher.onclick = () => call('toggle');
  launcher.onpointerenter = launcher.onfocus = () => void load();
  root.append(launcher);
  document.body.append(host);
  mount = { root, launcher, settings, server: base.origin };
  // Somebody with an open conversation hears of answers without opening anything.
  if (hasConversation()) setTimeout(load, 500);
}

/** Of whomever: whose it is, the widget finds out. */
function hasConversation(): boolean {
  try {
    const keys = [localStorage, sessionStorage].flatMap(Object.keys);
    return keys.some((key) => /^handraise:.+:(conversation|open)$/.test(key));
  } catch {
    return false;
  }
}

const forget = ({ settings }: Mount): void => void fetchModule().then((module) => module.forget(settings.token));

function shutdown(): void {
  if (widget) widget.call(['shutdown']);
  else if (host) forget(mount);
  host?.remove();
  host = loading = widget = undefined;
  waiting = [];
}

function call(...given: Call): void {
  const [name] = given;
  if (name === 'boot') return boot(given[1]);
  if (name === 'shutdown') return shutdown();
  if (name === 'on') listeners.push(given);
  if (widget) return widget.call(given);
  if (name === 'on') return;
  waiting.push(given);
  if (host) void load();
}

const ready = (): void => {
  const earlier = window.Handraise?.q ?? [];
  window.Handraise = call;
  if (data.manual === undefined && !earlier.some(([name]) => name === 'boot')) boot();
  earlier.forEach((each) => call(...each));
};
// Host pages may load us in their head, before there is a body to draw in.
if (document.body) ready();
else addEventListener('DOMContentLoaded', ready);
