// @ts-nocheck: it runs in a service worker, of which the types of a page know nothing.
// Keeps all files of the page, so that it works without a network. The build says which files there are, and of which version.
const NAME = `loopscope-${VERSION}`

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)))
})

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('loopscope-') && name !== NAME
  const dropOld = async () => {
    const names = await caches.keys()
    await Promise.all(names.filter(isOld).map((name) => caches.delete(name)))
    await self.clients.claim()
  }
  event.waitUntil(dropOld())
})

// The page itself comes from the network where there is one, so that a new version is seen at once. Its files never change.
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  event.respondWith(request.mode === 'navigate' ? freshOrKept(request) : keptOrFresh(request))
})

/** Modules are asked for with an origin, which hosts say that they look at; the files are the same. */
const kept = (request) => caches.match(request, { ignoreSearch: true, ignoreVary: true })

const freshOrKept = (request) => fetch(request).catch(async () => (await kept(request)) ?? Response.error())

const keptOrFresh = async (request) => (await kept(request)) ?? fetch(request)
