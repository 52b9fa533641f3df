import { render } from 'preact';
import { prefixOf } from './embed/owner';
import type { Mount, Widget } from './embed/settings';
import { setLocale } from './i18n/translation';
import { Memory } from './state/memory';
import { Panel } from './state/panel';
import { watch } from './state/store';
import styles from './styles/widget.css?inline';
import { App } from './ui/app';

/** To be awaited before `start`, so that nobody sees a first picture in another language. */
export const prepare = (language = navigator.language): Promise<void> => setLocale(language);

export const forget = (token: string | undefined): void => new Memory(prefixOf(token)).forgetAll();

/** Called by the loader once somebody shows interest. Everything lives in the shadow root that the loader made. */
export function start(mount: Mount): Widget {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  mount.root.adoptedStyleSheets = [...mount.root.adoptedStyleSheets, sheet];
  const place = document.createElement('div');
  mount.root.append(place);
  const panel = new Panel(mount);
  const draw = (): void => render(<App panel={panel} />, place);
  const stop = watch(draw);
  draw();
  return {
    call: (call) => {
      panel.call(call);
      if (call[0] !== 'shutdown') return;
      stop();
      render(null, place);
    },
  };
}
