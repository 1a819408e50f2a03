// title: Who has no lock is refused, in the words of the command that would follow
// area: locks
// tick: 50
import { Queue, Worker } from 'bullmq'
const connection = { host: '127.0.0.1', port: 6379 }
const queue = new Queue('refused', { connection })
await queue.waitUntilReady()
const tell = async (name, f) => { try { const r = await f(); console.log(name, 'ok', r) } catch (e) { console.log(name, e.name, e.message.slice(0, 200), e.code ?? '') } }
const one = await queue.add('one', 1)
const retried = await queue.add('retried', 1, { attempts: 3 })
const later = await queue.add('later', 1, { attempts: 3, backoff: 500 })
for (const job of [one, retried, later]) {
  console.log(job.name)
  await tell('completed', () => job.moveToCompleted(1, 'tok', false))
  await tell('failed', () => job.moveToFailed(new Error('x'), 'tok', false))
  await tell('wait', () => job.moveToWait('tok'))
  await tell('children', () => job.moveToWaitingChildren('tok', {}))
}
const worker = new Worker('refused', null, { connection })
const taken = await worker.getNextJob('mine')
console.log(taken.name)
await tell('completed by another', () => taken.moveToCompleted(1, 'other', false))
await tell('failed by another', () => taken.moveToFailed(new Error('x'), 'other', false))
await tell('delayed by another', () => taken.moveToDelayed(Date.now() + 50, 'other'))
await tell('completed', () => taken.moveToCompleted(1, 'mine', false))
const second = await worker.getNextJob('mine')
console.log(second.name)
await tell('failed by another', () => second.moveToFailed(new Error('x'), 'other', false))
await tell('failed', () => second.moveToFailed(new Error('x'), 'mine', false))
const third = await worker.getNextJob('mine')
console.log(third.name)
await tell('failed by another', () => third.moveToFailed(new Error('x'), 'other', false))
await tell('failed', () => third.moveToFailed(new Error('x'), 'mine', false))
await worker.close()
await queue.close()
