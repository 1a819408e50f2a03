// Plain FOR UPDATE: the second worker waits for the row that the first one holds, although another is free.
import { createQueue, work } from 'queue'

const jobs = createQueue('jobs', { like: 'postgres-for-update' })
console.log('start')
jobs.process(
  async ({ data }) => {
    console.log(`first has ${data}`)
    await work(300)
    console.log('first commits')
  },
  { name: 'first' },
)
jobs.process(({ data }) => console.log(`second has ${data}`), { name: 'second' })
jobs.add(1)
jobs.add(2)
