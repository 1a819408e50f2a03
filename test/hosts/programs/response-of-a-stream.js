// host: node
const log = console.log, bytes = (t) => new TextEncoder().encode(t)
const make = (...parts) => new ReadableStream({ start(c) { for (const p of parts) c.enqueue(p); c.close() } })
const s = make(bytes('{"a":'), bytes('1}')); const r = new Response(s, { headers: { 'x-y': '1' } })
log(r.body === s, r.bodyUsed, s.locked, r.headers.get('content-type'))
r.json().then((v) => log('json', JSON.stringify(v), s.locked)); log(r.bodyUsed, s.locked)
r.text().catch((e) => log(e.name, e.message))
try { new Response(s) } catch (e) { log(e.name, e.message) }
setTimeout(async () => {
  await new Response(make('text')).text().catch((e) => log(e.name, e.message))
  await new Response(new ReadableStream({ pull(c) { c.error(new RangeError('no')) } })).text().catch((e) => log(e.name, e.message))
  const q = new Response(make(bytes('one'), bytes('two'))); const c = q.clone(); log(await q.text(), await c.text(), q.bodyUsed)
}, 20)
