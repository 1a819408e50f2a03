const { AsyncLocalStorage } = require('async_hooks'); const als = new AsyncLocalStorage()
const http = require('http')
const log = (n) => console.log(n, als.getStore())
als.enterWith('main')
let n = 0
const s = http.createServer((q, r) => {
  log('handler ' + q.url); als.enterWith('req' + ++n); log('in')
  q.on('data', () => {}); q.on('end', () => log('q end'))
  setTimeout(() => { log('timer'); r.end('ok'); r.on('finish', () => log('finish')) }, 1)
})
s.on('connection', () => log('connection'))
als.run('listen', () => s.listen(0, () => {
  log('listening')
  als.run('client', () => {
    const agent = new http.Agent({ keepAlive: true })
    const ask = (path, done) => http.get({ port: s.address().port, path, agent }, (r) => { log('response'); r.on('data', () => log('data')); r.on('end', () => { log('end'); done() }) })
    ask('/1', () => setTimeout(() => als.run('client2', () => ask('/2', () => { agent.destroy(); s.close(() => log('closed')) })), 5))
  })
}))
