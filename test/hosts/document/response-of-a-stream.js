// title: A response can be made of a stream, which is read when the body is.
// host: browser

const log = console.log, bytes = (t) => new TextEncoder().encode(t)
const make = (...parts) => new ReadableStream({ start(c) { for (const p of parts) c.enqueue(p); c.close() } })
const s = make(bytes('{"a":'), bytes('1}')); const r = new Response(s, { headers: { 'x-y': '1' } })
log(r.body === s, r.bodyUsed, s.locked, r.headers.get('content-type'))
r.json().then((v) => log('json', JSON.stringify(v), s.locked)); log(r.bodyUsed, s.locked)
Promise.resolve().then(() => log('1')).then(() => log('2')).then(() => log('3')).then(() => log('4'))
setTimeout(() => log('timer'), 0)
r.text().catch((e) => log(e.name, e.message))
new Response(make('text')).text().catch((e) => log(e.name, e.message))
try { new Response(s) } catch (e) { log(e.name, e.message) }
setTimeout(async () => {
  const q = new Response(make(bytes('one'), bytes('two'))); const c = q.clone()
  log(await q.text(), await c.text(), q.bodyUsed)
  const [a, b] = new Response('yy').body.tee(); log(await new Response(a).text(), (await new Response(b).arrayBuffer()).byteLength)
  let n = 0; const slow = new ReadableStream({ async pull(c) { await new Promise((d) => setTimeout(d, 5)); if (n++ < 3) c.enqueue(bytes(String(n))); else c.close() } })
  log(await new Response(slow).text())
  log(await new Response(make(bytes('a')).pipeThrough(new TransformStream({ transform(x, c) { c.enqueue(x); c.enqueue(x) } }))).text())
  const g = new Response(make(bytes('z'))); const rd = g.body.getReader(); log((await rd.read()).value.length, g.bodyUsed)
  g.text().catch((e) => log(e.name, e.message))
  await new Response(new ReadableStream({ pull(c) { c.error(new RangeError('no')) } })).text().catch((e) => log(e.name, e.message))
}, 20)

// prints:
//   true false false null
//   true true
//   TypeError Failed to construct 'Response': Response body object should not be disturbed or locked
//   1
//   TypeError Failed to execute 'text' on 'Response': body stream already read
//   2
//   TypeError Failed to fetch
//   3
//   4
//   timer
//   json {"a":1} true
//   onetwo onetwo true
//   yy 2
//   123
//   aa
//   1 true
//   TypeError Failed to execute 'text' on 'Response': body stream already read
//   TypeError Failed to fetch
