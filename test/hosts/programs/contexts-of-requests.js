const http = require('http'), { AsyncLocalStorage } = require('async_hooks'); const als = new AsyncLocalStorage()
const log = (id, ...a) => console.log(id, als.getStore()?.id, ...a)
let next = 0
const server = http.createServer((req, res) => als.run({ id: ++next }, async () => {
  log('begin', req.url); await new Promise((r) => setTimeout(r, req.url === '/a' ? 20 : 5)); log('after', req.url)
  res.on('close', () => log('close', req.url)); res.writeHead(200, { 'Content-Type': 'text/plain', 'X-Id': als.getStore().id }); res.write('one '); res.end('two')
}))
server.listen(0, async () => {
  const base = `http://localhost:${server.address().port}`
  const [a, b] = await Promise.all(['/a', '/b'].map((p) => fetch(base + p).then(async (r) => [r.headers.get('x-id'), r.headers.get('content-type'), await r.text()])))
  console.log(a, b, als.getStore())
  try { await fetch(base + '/c', { signal: AbortSignal.abort() }) } catch (e) { console.log(e.name) }
  server.close(() => console.log('closed')); server.closeAllConnections()
})
server.on('connection', () => console.log('connection', als.getStore()))
