const Stream = require('stream'); const { Readable, Writable, Transform, PassThrough, finished, compose, pipeline } = Stream
const old = new Stream(); old.readable = true
const got = []
const target = new Stream(); target.writable = true; target.write = (c) => { got.push(c); return got.length < 2 }; target.end = () => { console.log('end', got) }
old.pause = () => console.log('paused'); old.resume = () => console.log('resumed')
old.on('error', (e) => console.log('error', e.message))
console.log(old.pipe(target) === target)
old.emit('data', 'a'); old.emit('data', 'b'); target.emit('drain'); old.emit('end')
console.log(old.listenerCount('data'), target.listenerCount('drain'))
const o2 = new Stream(); o2.pause = () => {}; o2.resume = () => {}
const r = new Readable().wrap(o2); r.on('data', (d) => console.log('wrapped', String(d))); r.on('end', () => console.log('wrapped end')); o2.emit('data', Buffer.from('x')); o2.emit('end')
const up = () => new Transform({ transform(c, e, cb) { cb(null, String(c).toUpperCase()) } }), twice = () => new Transform({ transform(c, e, cb) { cb(null, String(c) + String(c)) } })
const c = compose(up(), twice()); c.on('data', (d) => console.log('composed', String(d))); c.on('end', () => console.log('composed end')); c.on('finish', () => console.log('composed finish')); c.write('a'); c.end('b')
setTimeout(() => Readable.from(["q"]).compose(up()).on("data", (d) => console.log("method", String(d))), 20)
console.log(Stream.getDefaultHighWaterMark(false), Stream.getDefaultHighWaterMark(true)); Stream.setDefaultHighWaterMark(false, 100); console.log(new Readable().readableHighWaterMark, new Writable().writableHighWaterMark); Stream.setDefaultHighWaterMark(false, 16384)
try { Stream.setDefaultHighWaterMark(false, -1) } catch (e) { console.log(e.code) }
try { compose() } catch (e) { console.log(e.code, e.message) }
const o3 = new Stream(); try { o3.pipe(new PassThrough()); o3.emit('error', new Error('lonely')) } catch (e) { console.log('thrown', e.message) }

