// Keeps the pages that are needed when something is wrong usable without a connection: warning signs, check-ins, the
// session guide and its aftercare, and how it works. Photographs and all other pages are never kept.

const NAME = 'needlewise-1';
const OFFLINE = '/healing/offline';
const FIRST = [OFFLINE, '/healing/red-flags'];
const PAGES = [/^\/healing\//, /^\/sessions(\/[0-9a-f-]{36})?$/, /^\/how$/, /^\/$/];
const PARTS = [/^\/css\//, /^\/js\//, /^\/images\//, /^\/webjars\//];
const NEVER = [/^\/healing\/here$/];
const matches = (patterns, path) => patterns.some(pattern => pattern.test(path));

/** A page of a protected record: an encrypted record must not lie readable in a browser's store. */
const isSecret = answer => answer.headers.get('Needlewise-Keep') === 'nothing';

/** A page with the styles, scripts and pictures that it names. */
async function keepWhole(path) {
  const cache = await caches.open(NAME);
  const answer = await fetch(path, { cache: 'no-store' });
  if (!answer.ok || answer.redirected || isSecret(answer)) return;
  await cache.put(path, answer.clone());
  const named = [...(await answer.text()).matchAll(/(?:href|src)="(\/[^"#?]+)/g)].map(found => found[1]);
  await cache.addAll([...new Set(named)].filter(part => matches(PARTS, part)));
}

/** Pages that were open before this worker was there. */
async function keepOpen() {
  const open = await self.clients.matchAll({ type: 'window' });
  const paths = open.map(client => new URL(client.url).pathname).filter(path => matches(PAGES, path));
  await Promise.all([...new Set(paths)].map(keepWhole));
}

self.addEventListener('install', event => {
  event.waitUntil(Promise.all(FIRST.map(keepWhole)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(name => name !== NAME).map(name => caches.delete(name))))
    .then(() => self.clients.claim())
    .then(keepOpen));
});

async function keep(request, answer) {
  if (answer.ok && answer.type === 'basic' && !answer.redirected && !isSecret(answer)) {
    const cache = await caches.open(NAME);
    await cache.put(request, answer.clone());
  }
  return answer;
}

/** Pages: what the server says now; without a connection what it said last. */
async function page(request, isKept) {
  try {
    const answer = await fetch(request);
    return isKept ? await keep(request, answer) : answer;
  } catch {
    const before = isKept ? await caches.match(request, { ignoreSearch: true }) : undefined;
    return before ?? await caches.match(OFFLINE) ?? Response.error();
  }
}

/** Styles and scripts carry their version in their name. */
async function part(request) {
  return await caches.match(request) ?? keep(request, await fetch(request));
}

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || matches(NEVER, url.pathname)) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request, matches(PAGES, url.pathname)));
  else if (matches(PARTS, url.pathname)) event.respondWith(part(event.request));
});
