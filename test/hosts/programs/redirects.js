const http = require('http')
const s = http.createServer((q, r) => {
  console.log(q.method, q.url)
  if (q.url === '/a') { r.writeHead(302, { location: '/b' }); r.end() }
  else if (q.url === '/p') { r.writeHead(303, { location: '/b' }); r.end() }
  else if (q.url === '/k') { r.writeHead(307, { location: '/b' }); r.end() }
  else r.end('done ' + q.url)
})
s.listen(0, async () => {
  const u = 'http://localhost:' + s.address().port
  let r = await fetch(u + '/a')
  console.log(r.status, r.redirected, r.url.replace(u, ''), await r.text())
  r = await fetch(u + '/p', { method: 'POST', body: 'x' })
  console.log(r.status, r.redirected, await r.text())
  r = await fetch(u + '/k', { method: 'POST', body: 'x' })
  console.log(r.status, r.redirected, await r.text())
  r = await fetch(u + '/a', { redirect: 'manual' })
  console.log(r.status, r.type, r.headers.get('location'))
  await fetch(u + '/a', { redirect: 'error' }).catch((e) => console.log(e.name, e.message))
  s.close(() => console.log('closed'))
})
