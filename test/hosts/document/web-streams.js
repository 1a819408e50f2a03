// title: Streams of the web
// host: browser
// route: GET /s 200 10ms hello

const log = (...a) => console.log(...a)
const s = new ReadableStream({ start(c) { log('start', c.desiredSize); c.enqueue(1); log(c.desiredSize) }, pull(c) { log('pull', c.desiredSize); c.enqueue(2); c.close() }, cancel(r) { log('cancel', r) } })
const r = s.getReader(); log(s.locked); r.read().then((v) => log(v.value, v.done)); r.read().then((v) => log(v.value, v.done)); r.read().then((v) => log(v.value, v.done)); r.closed.then(() => log('closed')); log('sync')
let p = Promise.resolve(); for (let i = 0; i < 8; i++) p = p.then(() => log('job', i))
setTimeout(async () => { log('--async iteration'); let n = 0; const s = new ReadableStream({ pull(c) { log('pull', n); c.enqueue(n++); if (n > 3) c.close() } }); let q = Promise.resolve(); for (let i = 0; i < 12; i++) q = q.then(() => log('tick', i)); for await (const v of s) log('got', v); log('end', s.locked) }, 20)
setTimeout(async () => { log('--break'); const s = new ReadableStream({ start(c) { c.enqueue('a'); c.enqueue('b') }, cancel(r) { log('canceled', r) } }); for await (const v of s) { log(v); break } log(s.locked) }, 40)
setTimeout(async () => { log('--error'); const s = new ReadableStream({ pull(c) { c.error(new Error('bad')) } }); try { for await (const v of s) log(v) } catch (e) { log(e.message) } }, 60)
setTimeout(async () => { log('--tee'); const [a, b] = new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close() } }).tee(); const ra = a.getReader(), rb = b.getReader(); let q = Promise.resolve(); for (let i = 0; i < 8; i++) q = q.then(() => log('tick', i)); ra.read().then((v) => log('a', v.value)); rb.read().then((v) => log('b', v.value)); ra.read().then((v) => log('a', v.value)); ra.read().then((v) => log('a', v.done)); rb.read().then((v) => log('b', v.value)) }, 80)
setTimeout(async () => { log('--cancel'); const s = new ReadableStream({ cancel(r) { log('cancel', r) } }); const r = s.getReader(); const p = r.read(); r.closed.then(() => log('closed')); await r.cancel('why'); log('canceled'); log((await p).done); r.releaseLock(); log(s.locked); try { await r.read() } catch (e) { log(e.name) } r.closed.catch((e) => log(e.name)) }, 180)
setTimeout(async () => { log('--from', typeof ReadableStream.from); const t = new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('héllo')); c.close() } }).pipeThrough(new TextDecoderStream()); for await (const v of t) log(v); log(Object.prototype.toString.call(t), typeof ReadableStreamDefaultReader, new CountQueuingStrategy({ highWaterMark: 3 }).highWaterMark) }, 220)
setTimeout(async () => {
  const r = await fetch('/s'); console.log(r.body instanceof ReadableStream, r.body === r.body, r.bodyUsed)
  const reader = r.body.getReader(); console.log(r.body.locked); try { await r.text() } catch (e) { console.log(e.message) }
  let s = ''; for (;;) { const { done, value } = await reader.read(); if (done) break; s += new TextDecoder().decode(value) } console.log(s, r.bodyUsed)
  for await (const c of new Blob(['blob']).stream()) console.log(c.length)
  const t = await fetch('/s'); let n = 0; for await (const c of t.body) n += c.length; console.log(n, t.bodyUsed)
  console.log(await new Response(null).text() === '', new Response(null).body, (await new Response('abc').bytes()).join())
  const u = new Response('x'); await u.body.cancel(); console.log(u.bodyUsed)
}, 600)
// prints:
//   start 1
//   0
//   true
//   sync
//   pull 1
//   1 false
//   job 0
//   2 false
//   closed
//   undefined true
//   job 1
//   job 2
//   job 3
//   job 4
//   job 5
//   job 6
//   job 7
//   --async iteration
//   pull 0
//   tick 0
//   pull 1
//   tick 1
//   got 0
//   pull 2
//   tick 2
//   tick 3
//   got 1
//   pull 3
//   tick 4
//   tick 5
//   got 2
//   tick 6
//   tick 7
//   got 3
//   tick 8
//   tick 9
//   end false
//   tick 10
//   tick 11
//   --break
//   a
//   canceled undefined
//   false
//   --error
//   bad
//   --tee
//   tick 0
//   tick 1
//   a 1
//   b 1
//   tick 2
//   a 2
//   b 2
//   a true
//   tick 3
//   tick 4
//   tick 5
//   tick 6
//   tick 7
//   --cancel
//   cancel why
//   closed
//   canceled
//   true
//   false
//   TypeError
//   TypeError
//   --from undefined
//   héllo
//   [object ReadableStream] function 3
//   true true false
//   true
//   Failed to execute 'text' on 'Response': body stream is locked
//   hello true
//   4
//   5 true
//   true null 97,98,99
//   true
