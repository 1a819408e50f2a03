import { createQueue, work } from 'queue'

const queue = createQueue('limited', { like: 'bull', limiter: { max: 2, duration: 300 } })
console.log('start')
for (let n = 1; n <= 5; n++) await queue.add({ n })
queue.process((job) => console.log(`run ${job.data.n}`))
await work(150)
const { waiting, delayed } = await queue.counts()
console.log(`waiting ${waiting}, delayed ${delayed}`)
await work(700)
console.log((await queue.counts()).completed)
await queue.close()
