// title: Pipes between streams
// host: browser

const log = (...a) => console.log(...a)
const ticks = (n) => { let q = Promise.resolve(); for (let i = 0; i < n; i++) q = q.then(() => log('tick', i)) }
const sink = { write(c) { log('write', c) }, close() { log('w close') }, abort(e) { log('abort', e.message) } }
setTimeout(async () => { log('--empty'); ticks(12); await new ReadableStream({ start(c) { c.close() } }).pipeTo(new WritableStream(sink)); log('piped') }, 5)
setTimeout(async () => { log('--mark 5'); ticks(16); await new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close() } }).pipeTo(new WritableStream(sink, { highWaterMark: 5 })); log('piped') }, 40)
setTimeout(async () => { log('--error'); ticks(16); try { await new ReadableStream({ start(c) { c.enqueue(1); }, pull(c) { c.error(new Error('bad')) } }).pipeTo(new WritableStream(sink)) } catch (e) { log('failed', e.message) } }, 60)
setTimeout(async () => { log('--sink error'); ticks(16); try { await new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2) }, cancel(e) { log('canceled', e.message) } }).pipeTo(new WritableStream({ write() { throw new Error('sink') } })) } catch (e) { log('failed', e.message) } }, 80)
setTimeout(async () => { log('--later'); const s = new ReadableStream({ async start(c) { await new Promise((r) => setTimeout(r, 5)); c.enqueue(1); log('enqueued'); ticks(10); await new Promise((r) => setTimeout(r, 5)); c.close(); log('closed'); ticks(10) } }); await s.pipeTo(new WritableStream(sink)); log('piped') }, 100)
setTimeout(async () => { log('--prevent'); ticks(12); const w = new WritableStream(sink); await new ReadableStream({ start(c) { c.close() } }).pipeTo(w, { preventClose: true }); log('piped', w.locked) }, 140)
setTimeout(async () => { log('--abort'); const c = new AbortController(); setTimeout(() => { ticks(8); c.abort(new Error('stop')) }, 5); try { await new ReadableStream({ cancel(e) { log('canceled', e.message) } }).pipeTo(new WritableStream(sink), { signal: c.signal }) } catch (e) { log('failed', e.message) } }, 160)
// prints:
//   --empty
//   tick 0
//   w close
//   tick 1
//   tick 2
//   tick 3
//   tick 4
//   piped
//   tick 5
//   tick 6
//   tick 7
//   tick 8
//   tick 9
//   tick 10
//   tick 11
//   --mark 5
//   tick 0
//   write 1
//   tick 1
//   write 2
//   tick 2
//   tick 3
//   tick 4
//   w close
//   tick 5
//   tick 6
//   tick 7
//   tick 8
//   piped
//   tick 9
//   tick 10
//   tick 11
//   tick 12
//   tick 13
//   tick 14
//   tick 15
//   --error
//   tick 0
//   write 1
//   tick 1
//   tick 2
//   tick 3
//   abort bad
//   tick 4
//   tick 5
//   tick 6
//   tick 7
//   failed bad
//   tick 8
//   tick 9
//   tick 10
//   tick 11
//   tick 12
//   tick 13
//   tick 14
//   tick 15
//   --sink error
//   tick 0
//   tick 1
//   tick 2
//   canceled sink
//   tick 3
//   tick 4
//   tick 5
//   failed sink
//   tick 6
//   tick 7
//   tick 8
//   tick 9
//   tick 10
//   tick 11
//   tick 12
//   tick 13
//   tick 14
//   tick 15
//   --later
//   enqueued
//   write 1
//   tick 0
//   tick 1
//   tick 2
//   tick 3
//   tick 4
//   tick 5
//   tick 6
//   tick 7
//   tick 8
//   tick 9
//   closed
//   tick 0
//   w close
//   tick 1
//   tick 2
//   tick 3
//   tick 4
//   piped
//   tick 5
//   tick 6
//   tick 7
//   tick 8
//   tick 9
//   --prevent
//   tick 0
//   tick 1
//   piped false
//   tick 2
//   tick 3
//   tick 4
//   tick 5
//   tick 6
//   tick 7
//   tick 8
//   tick 9
//   tick 10
//   tick 11
//   --abort
//   tick 0
//   abort stop
//   canceled stop
//   tick 1
//   tick 2
//   tick 3
//   tick 4
//   tick 5
//   failed stop
//   tick 6
//   tick 7
