const { Duplex, Writable, Readable, compose, pipeline } = require('stream');
(async () => {
  const d = Duplex.from(Promise.resolve('p')); for await (const x of d) console.log(x);
  const w = Duplex.from({ readable: Readable.from(['r']), writable: new Writable({ write(c, e, cb) { console.log('wrote', String(c)); cb(); } }) });
  w.end('in'); for await (const x of w) console.log(String(x));
  const s = compose(async function* (src) { for await (const c of src) yield String(c).toUpperCase(); }, async function* (src) { for await (const c of src) yield c + '!'; });
  s.end('abc'); console.log((await s.toArray()).map(String));
  const f = Duplex.from(async (src) => { for await (const c of src) console.log('sink', String(c)); }); f.on('finish', () => console.log('finish')); f.end('z');
})();
