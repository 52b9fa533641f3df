interface Page {
  readonly document?: EventTarget & { readonly visibilityState?: string };
  readonly addEventListener?: EventTarget['addEventListener'];
  readonly removeEventListener?: EventTarget['removeEventListener'];
}

/**
 * Calls back when the page comes to the front or the network comes back: browsers freeze timers and kill sockets of
 * sleeping pages without a word. Outside a browser it does nothing. Returns the way to stop.
 */
export function onWake(action: () => void): () => void {
  const page = globalThis as Page;
  const { document } = page;
  const onVisible = (): void => {
    if (document?.visibilityState === 'visible') action();
  };
  document?.addEventListener('visibilitychange', onVisible);
  page.addEventListener?.('online', action);
  return () => {
    document?.removeEventListener('visibilitychange', onVisible);
    page.removeEventListener?.('online', action);
  };
}
