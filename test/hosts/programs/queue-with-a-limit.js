const EventEmitter = require('events')
class Queue extends EventEmitter {
  #jobs = []; #running = 0
  constructor(limit) { super(); this.limit = limit }
  push(job) { return new Promise((resolve, reject) => { this.#jobs.push({ job, resolve, reject }); this.#next() }) }
  #next() { if (this.#running >= this.limit || !this.#jobs.length) { if (!this.#running) this.emit('idle'); return } const { job, resolve, reject } = this.#jobs.shift(); this.#running++; this.emit('start', this.#running); job().then(resolve, reject).finally(() => { this.#running--; this.#next() }) }
}
const q = new Queue(2)
q.on('start', (n) => console.log('running', n)).on('idle', () => console.log('idle'))
const sleep = (ms, v) => () => new Promise((r) => setTimeout(r, ms, v))
Promise.all([q.push(sleep(30, 'a')), q.push(sleep(10, 'b')), q.push(sleep(10, 'c')), q.push(async () => { throw new Error('d') }).catch((e) => e.message)]).then(console.log)
