import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const isInUse = (element: Element | null): boolean => element !== null && !element.matches('.human-control, :disabled');

/**
 * A card that replaces what had the focus takes it, and hands it to the composer when it goes: a keyboard is never sent
 * back to the top of the page. Whoever is somewhere else, on the host's page too, is left there.
 */
export function useKeptFocus(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = card.current?.getRootNode();
    if (!(root instanceof ShadowRoot)) return undefined;
    // A button that is disabled while it works has lost the focus to nobody by then.
    let had = false;
    const note = ({ type, relatedTarget }: FocusEvent): void =>
      void (had = type === 'focusin' || (had && !relatedTarget));
    for (const type of ['focusin', 'focusout'] as const) card.current?.addEventListener(type, note);
    const { activeElement: onPage } = document;
    const isElsewhere = onPage !== null && onPage !== document.body && onPage !== root.host;
    if (!isElsewhere && !isInUse(root.activeElement)) card.current?.focus();
    return () => {
      if (had) root.querySelector<HTMLElement>('.composer textarea')?.focus();
    };
  }, []);
}
