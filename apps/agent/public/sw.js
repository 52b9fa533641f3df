// Lets the app open without a network, and brings it to the front when a notification is tapped. It never answers for
// the server: only the page itself and its hashed files are kept, and the page is always asked for first.
const cacheName = 'handraise-agent';
const page = '/agent/';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(page)) return;
  if (event.request.mode === 'navigate') event.respondWith(freshPage(event.request));
  else if (pathname.startsWith(`${page}assets/`)) event.respondWith(keptAsset(event.request));
});

async function freshPage(request) {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(page, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(page);
    if (kept) return kept;
    throw error;
  }
}

async function keptAsset(request) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showApp());
});

async function showApp() {
  const windows = await self.clients.matchAll({ type: 'window' });
  const open = windows.find((client) => client.url.includes(page));
  await (open ? open.focus() : self.clients.openWindow(page));
}
