const http = require('http')
const s = http.createServer(() => {})
s.listen(0, () => {
  const port = s.address().port
  const rs = ['/a', '/b', '/c'].map((path) => http.get({ port, path }).on('error', (e) => console.log('error', path)).on('close', () => console.log('close', path)))
  setTimeout(() => { for (const r of rs) r.destroy(); console.log('destroyed'); setTimeout(() => s.close(), 20) }, 60)
})
