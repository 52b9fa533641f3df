import type { Offer } from '@handraise/contracts';
import { notificationTitle, summarizeOffer } from './offer-words';

const allowed = (): boolean => 'Notification' in window && Notification.permission === 'granted';

/** Shows the offer's own words only: nothing of the conversation may stand on a locked screen. */
export async function notify(offer: Offer): Promise<void> {
  if (!allowed()) return;
  const title = notificationTitle(offer);
  const words = { body: summarizeOffer(offer), tag: offer.id, icon: '/agent/icon-192.png', requireInteraction: true };
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) await registration.showNotification(title, words);
  else new Notification(title, words).onclick = () => window.focus();
}

/** Takes the notifications of an ended offer away: a tap on it would find nothing. */
export async function clearNotification(offerId: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = (await registration?.getNotifications({ tag: offerId })) ?? [];
  for (const notification of shown) notification.close();
}
