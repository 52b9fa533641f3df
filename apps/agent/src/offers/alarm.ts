import type { Offer } from '@handraise/contracts';
import { formatCode, formatMoney } from '@handraise/ui';

const ownTitle = document.title;
let audio: AudioContext | undefined;
let bell: ReturnType<typeof setInterval> | undefined;

/** Browsers allow sound only after a tap: going online is that tap. */
export function unlockSound(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Somebody who comes back online after a reload has not tapped anything yet: their first tap or key allows sound. */
export function unlockSoundAtFirstTouch(): () => void {
  const stop = new AbortController();
  const unlock = () => {
    stop.abort();
    unlockSound();
  };
  document.addEventListener('pointerdown', unlock, { signal: stop.signal });
  document.addEventListener('keydown', unlock, { signal: stop.signal });
  return () => stop.abort();
}

/** Two soft notes, once. */
export function ringOnce(): void {
  if (audio?.state !== 'running') return;
  playNote(audio, 660, 0);
  playNote(audio, 880, 0.18);
}

function playNote(context: AudioContext, frequency: number, delaySeconds: number): void {
  const start = context.currentTime + delaySeconds;
  const tone = new OscillatorNode(context, { frequency, type: 'sine' });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.3);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + 0.32);
}

const summary = ({ quote, topic, estimatedMinutes }: Offer): string =>
  `${formatMoney(quote.totalMinor, quote.currency)} · ${formatCode(topic)} · about ${estimatedMinutes} min`;

/** Rings for an offer wherever the agent may be looking: sound, vibration, the tab's title, a notification. */
export function startAlarm(offer: Offer): void {
  stopAlarm();
  ringOnce();
  bell = setInterval(ringOnce, 2000);
  navigator.vibrate?.([200, 100, 200]);
  document.title = `● ${summary(offer)}`;
  if (document.hidden) void notify(offer);
}

export function stopAlarm(): void {
  clearInterval(bell);
  bell = undefined;
  document.title = ownTitle;
}

// The notification bears the offer's own words only: nothing of the conversation may stand on a locked screen.
async function notify(offer: Offer): Promise<void> {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const title = `An offer: ${formatMoney(offer.quote.totalMinor, offer.quote.currency)}`;
  const words = { body: summary(offer), tag: offer.id, icon: '/agent/icon-192.png', requireInteraction: true };
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) await registration.showNotification(title, words);
  else new Notification(title, words).onclick = () => window.focus();
}

/** Takes the notifications of an ended offer away. */
export async function clearNotification(offerId: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications({ tag: offerId })) ?? [];
  for (const notification of shown) notification.close();
}
