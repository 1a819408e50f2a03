import { createQueue, work } from 'queue'

const queue = createQueue('sleepy', 'bee-queue')
console.log('start')
queue.process(() => console.log('run by the first'))
await queue.add({}, { delay: 100 })
await work(400)
console.log('still delayed:', (await queue.counts()).delayed)
queue.process(() => console.log('run by the other'), { activatesDelayed: true })
await work(300)
console.log((await queue.counts()).completed)
await queue.close()
