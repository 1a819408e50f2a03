const http = require('http')
const s = http.createServer((req, res) => { console.log('request'); req.on('close', () => console.log('req close', res.writableEnded)); res.on('close', () => console.log('res close')); setTimeout(() => { res.end('late') }, 200) })
s.listen(0, () => {
  const port = s.address().port
  const ac = new AbortController()
  const r = http.get({ port, signal: ac.signal }, () => console.log('never'))
  r.on('error', (e) => { console.log(e.name, e.code, e.message); s.close() })
  r.on('close', () => console.log('close'))
  setTimeout(() => { console.log('abort'); ac.abort() }, 100)
})
