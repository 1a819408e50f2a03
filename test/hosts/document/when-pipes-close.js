// title: When pipes close
// host: browser

const go = (name, f) => { console.log('--', name); f(); let p = Promise.resolve(); for (let i = 0; i < 18; i++) p = p.then(() => console.log(i)) }
const src = (...v) => new ReadableStream({ start(c) { for (const x of v) c.enqueue(x); c.close() } })
setTimeout(() => go('tf', () => { const t = new TransformStream({ transform(x, c) { console.log('tr', x); c.enqueue(x) }, flush() { console.log('flush') } }); src(1, 2).pipeThrough(t).getReader().read().then((v) => console.log('read', v.value)) }), 50)
setTimeout(() => go('hwm 2', () => src(1, 2).pipeTo(new WritableStream({ write(x) { console.log('w', x) }, close() { console.log('close') } }, { highWaterMark: 2 })).then(() => console.log('done'))), 100)
setTimeout(() => go('hwm 5', () => src(1, 2, 3).pipeTo(new WritableStream({ write(x) { console.log('w', x) }, close() { console.log('close') } }, { highWaterMark: 5 })).then(() => console.log('done'))), 150)
setTimeout(() => go('empty', () => src().pipeTo(new WritableStream({ write(x) { console.log('w', x) }, close() { console.log('close') } })).then(() => console.log('done'))), 200)
setTimeout(() => go('one', () => src(1).pipeTo(new WritableStream({ write(x) { console.log('w', x) }, close() { console.log('close') } })).then(() => console.log('done'))), 250)
setTimeout(() => go('later close', () => { let c; new ReadableStream({ start(k) { c = k } }).pipeTo(new WritableStream({ write(x) { console.log('w', x) }, close() { console.log('close') } })).then(() => console.log('done')); setTimeout(() => { c.enqueue(1); c.close(); console.log('closed'); let p = Promise.resolve(); for (let i = 0; i < 18; i++) p = p.then(() => console.log('L' + i)) }, 5) }), 300)
setTimeout(() => go('async write', () => src(1, 2).pipeTo(new WritableStream({ async write(x) { console.log('w', x); await null }, close() { console.log('close') } })).then(() => console.log('done'))), 350)
setTimeout(() => go('pull', () => { let n = 0; new ReadableStream({ pull(c) { c.enqueue(n++); if (n > 2) c.close() } }).pipeTo(new WritableStream({ write(x) { console.log('w', x) }, close() { console.log('close') } })).then(() => console.log('done')) }), 400)
setTimeout(() => go('direct', () => { const w = new WritableStream({ write(x) { console.log('w', x) }, close() { console.log('close') } }).getWriter(); w.write(1).then(() => console.log('written')); w.close().then(() => console.log('done')); w.closed.then(() => console.log('closed')) }), 450)
setTimeout(() => go('error', () => { new ReadableStream({ start(c) { c.enqueue(1) }, pull(c) { c.error(new Error('bad')) } }).pipeTo(new WritableStream({ write(x) { console.log('w', x) }, abort(e) { console.log('abort', e.message) } })).catch((e) => console.log('failed', e.message)) }), 500)
// prints:
//   -- tf
//   0
//   1
//   2
//   tr 1
//   3
//   read 1
//   4
//   5
//   6
//   7
//   8
//   9
//   10
//   11
//   12
//   13
//   14
//   15
//   16
//   17
//   -- hwm 2
//   w 1
//   0
//   w 2
//   1
//   2
//   3
//   close
//   4
//   5
//   6
//   7
//   done
//   8
//   9
//   10
//   11
//   12
//   13
//   14
//   15
//   16
//   17
//   -- hwm 5
//   w 1
//   0
//   w 2
//   1
//   w 3
//   2
//   3
//   4
//   close
//   5
//   6
//   7
//   8
//   done
//   9
//   10
//   11
//   12
//   13
//   14
//   15
//   16
//   17
//   -- empty
//   close
//   0
//   1
//   2
//   3
//   done
//   4
//   5
//   6
//   7
//   8
//   9
//   10
//   11
//   12
//   13
//   14
//   15
//   16
//   17
//   -- one
//   w 1
//   0
//   1
//   2
//   3
//   close
//   4
//   5
//   6
//   7
//   done
//   8
//   9
//   10
//   11
//   12
//   13
//   14
//   15
//   16
//   17
//   -- later close
//   0
//   1
//   2
//   3
//   4
//   5
//   6
//   7
//   8
//   9
//   10
//   11
//   12
//   13
//   14
//   15
//   16
//   17
//   closed
//   w 1
//   L0
//   L1
//   L2
//   close
//   L3
//   L4
//   L5
//   L6
//   done
//   L7
//   L8
//   L9
//   L10
//   L11
//   L12
//   L13
//   L14
//   L15
//   L16
//   L17
//   -- async write
//   w 1
//   0
//   1
//   2
//   3
//   w 2
//   4
//   5
//   6
//   7
//   8
//   close
//   9
//   10
//   11
//   12
//   done
//   13
//   14
//   15
//   16
//   17
//   -- pull
//   0
//   w 0
//   1
//   2
//   3
//   w 1
//   4
//   5
//   6
//   w 2
//   7
//   8
//   9
//   10
//   close
//   11
//   12
//   13
//   14
//   done
//   15
//   16
//   17
//   -- direct
//   w 1
//   0
//   close
//   1
//   written
//   2
//   done
//   closed
//   3
//   4
//   5
//   6
//   7
//   8
//   9
//   10
//   11
//   12
//   13
//   14
//   15
//   16
//   17
//   -- error
//   w 1
//   0
//   1
//   2
//   abort bad
//   3
//   4
//   5
//   6
//   failed bad
//   7
//   8
//   9
//   10
//   11
//   12
//   13
//   14
//   15
//   16
//   17
