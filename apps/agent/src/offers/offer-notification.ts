import type { Offer } from '@handraise/contracts';
import { notificationTitle, summarizeOffer } from './offer-words';

const allowed = (): boolean => 'Notification' in window && Notification.permission === 'granted';

/** Shows the offer's own words only: nothing of the conversation may stand on a locked screen. */
export const notify = (offer: Offer): Promise<void> =>
  show(notificationTitle(offer), { body: summarizeOffer(offer), tag: offer.id, requireInteraction: true });

/** For an agent who looks elsewhere; who looks here sees it anyway. */
export function notifyWhenHidden(title: string, words: NotificationOptions): void {
  if (document.hidden) void show(title, words);
}

async function show(title: string, words: NotificationOptions): Promise<void> {
  if (!allowed()) return;
  const options = { icon: '/agent/icon-192.png', ...words };
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) await registration.showNotification(title, options);
  else new Notification(title, options).onclick = () => window.focus();
}

/** Takes away what is answered or over: a tap on it would find nothing. */
export async function clearNotification(tag: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications({ tag })) ?? [];
  for (const notification of shown) notification.close();
}
