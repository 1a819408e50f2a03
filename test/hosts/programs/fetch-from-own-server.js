const http = require('http')
const s = http.createServer((q, r) => {
  console.log(q.method, q.url, q.rawHeaders.map((h) => h.replace(/:\d+$/, ':port')))
  r.setHeader('X-B', '2'); r.setHeader('Set-Cookie', ['a=1', 'b=2']); r.statusCode = 201; r.statusMessage = 'Mine'
  q.setEncoding('utf8'); let b = ''; q.on('data', (d) => { b += d }); q.on('end', () => r.end('got ' + b))
}).listen(0, async () => {
  const base = 'http://localhost:' + s.address().port
  const r = await fetch(base + '/x', { method: 'POST', body: 'hey', headers: { 'X-A': '1' } })
  console.log(r.status, r.statusText, r.ok, [...r.headers].filter(([n]) => n !== 'date'), r.headers.get('set-cookie'), await r.text())
  const g = await fetch(base + '/get'); console.log(g.status, g.headers.get('content-type'), await g.text())
  const p = await fetch(new Request(base + '/put', { method: 'PUT', body: JSON.stringify({ a: 1 }), headers: { 'Content-Type': 'application/json' } })); console.log(await p.text())
  const d = await fetch(base + '/del', { method: 'DELETE' }); console.log(await d.text())
  const h = await fetch(base + '/head', { method: 'HEAD' }); console.log(h.status, h.headers.get('x-b'), JSON.stringify(await h.text()))
  s.close(); s.closeAllConnections()
})
