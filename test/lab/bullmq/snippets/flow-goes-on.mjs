// title: What puts a parent where: a child that is removed to the front, one that fails where its priority and delay say
// area: flows
// tick: 50
// tolerance: 150
import { FlowProducer, Queue, Worker } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const told = async (what, command) => {
  try {
    console.log(what, JSON.stringify(await command()))
  } catch (error) {
    console.log(what, error.message)
  }
}

const flows = new FlowProducer({ connection })
const queue = new Queue('goes-on', { connection })
const worker = new Worker('goes-on', async (job) => {
  console.log(`run ${job.id}`)
  if (job.data.fails) throw new Error('no')
}, { connection, autorun: false })
worker.on('failed', (job, error) => console.log(`failed ${job.id}: ${error.message}`))
await Promise.all([flows.waitUntilReady(), queue.waitUntilReady(), worker.waitUntilReady()])
console.log('start')
const make = async (id, opts, child) => {
  const { job, children } = await flows.add({
    name: 'p', queueName: 'goes-on', opts: { ...opts, jobId: id },
    children: [{ name: 'c', queueName: 'goes-on', data: { fails: child.fails }, opts: { jobId: `child-${id}`, ...child.opts } }],
  })
  return [job, children[0].job]
}
const open = { opts: { delay: 60_000 } }
const fails = { fails: true, opts: { failParentOnFailure: true } }
const [a, childA] = await make('p-removed', { delay: 60_000 }, open)
await childA.remove()
const [b, childB] = await make('p-left', { priority: 5 }, open)
await told('left', () => childB.removeChildDependency())
await told('left again', () => childB.removeChildDependency())
console.log(await a.getState(), await b.getState(), childB.parentKey, (await queue.getJob(childB.id)).parentKey)
await make('p-plain', {}, fails)
await make('p-prioritized', { priority: 5 }, fails)
const [d] = await make('p-delayed', { delay: 400 }, fails)
await queue.add('other', {}, { jobId: 'other' })
worker.run()
await sleep(200)
console.log(await d.getState())
await sleep(400)
console.log(await d.getState())
const [, done] = await make('p-done', {}, {})
await sleep(200)
await told('child that is done', () => done.removeChildDependency())
await Promise.all([worker.close(), flows.close(), queue.close()])
