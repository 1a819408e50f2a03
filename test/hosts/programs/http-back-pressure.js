const http = require('http')
const s = http.createServer((req, res) => {
  if (req.url === '/late') { res.on('error', (e) => console.log('error', e.code)); res.end('ok'); console.log('late', res.write('late', (e) => console.log('callback', e && e.code))); return }
  if (req.url === '/big') { let n = 0; const more = () => { while (n < 6) { n++; if (!res.write('x'.repeat(10000))) { console.log('full at', n, res.writableNeedDrain, res.writableLength > 0); res.once('drain', () => { console.log('drain'); more() }); return } } res.end() }; more(); return }
  req.resume(); req.on('end', () => res.end('ok'))
}).listen(0, () => {
  const port = s.address().port
  http.get({ port, agent: false, path: '/late' }, (r) => { console.log(r.statusCode); r.resume().on('end', () => {
    http.get({ port, agent: false, path: '/big' }, (r) => { let n = 0; r.on('data', (d) => { n += d.length }); r.on('end', () => { console.log(n)
      const req = http.request({ port, method: 'PUT' }, (res) => { res.resume(); console.log('answered'); s.close(); s.closeAllConnections() })
      let n2 = 0
      while (req.write(Buffer.alloc(4 * 1024)) && n2 < 1000) n2++
      console.log(n2, req.writableHighWaterMark)
      req.on('drain', () => { console.log('drain'); req.end() })
    }) })
  }) })
})
