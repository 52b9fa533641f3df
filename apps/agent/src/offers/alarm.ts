import type { Offer } from '@handraise/contracts';
import { secondsLeft } from '@handraise/ui';
import { startBell, stopBell } from './bell';
import { clearNotification, notify } from './offer-notification';
import { titleWhileRinging } from './offer-words';

/** Read when the page starts, before anything rings. */
const ownTitle = document.title;
const tickMs = 1000;
let stops: (() => void)[] = [];

/** Rings for an offer wherever the agent may be looking: sound, vibration, the tab's title, a notification. */
export function startAlarm(offer: Offer, endsAtMs: () => number): void {
  stopAlarm();
  startBell(secondsLeft(endsAtMs(), performance.now()));
  navigator.vibrate?.([200, 100, 200]);
  stops = [countInTitle(offer, endsAtMs), notifyWhenAway(offer)];
}

/** Silent again, the moment there is nothing to answer. */
export function stopAlarm(): void {
  stopBell();
  for (const stop of stops) stop();
  stops = [];
}

/** The seconds left stand in the tab: that is all of us that an agent in another tab can see. */
function countInTitle(offer: Offer, endsAtMs: () => number): () => void {
  const write = () => (document.title = titleWhileRinging(offer, secondsLeft(endsAtMs(), performance.now())));
  write();
  const timer = setInterval(write, tickMs);
  return () => {
    clearInterval(timer);
    document.title = ownTitle;
  };
}

/** Once, as soon as the page is not in front: when it rings, or when the agent turns away while it rings. */
function notifyWhenAway(offer: Offer): () => void {
  const away = new AbortController();
  const look = () => {
    if (away.signal.aborted || (!document.hidden && document.hasFocus())) return;
    away.abort();
    void notify(offer);
  };
  document.addEventListener('visibilitychange', look, { signal: away.signal });
  window.addEventListener('blur', look, { signal: away.signal });
  look();
  return () => {
    away.abort();
    void clearNotification(offer.id);
  };
}
