import { createQueue, work } from 'queue'

for (const limit of [0, 1]) {
  const queue = createQueue(`limit ${limit}`, { like: 'rabbitmq', prefetch: limit })
  const got = { slow: 0, quick: 0 }
  for (const [name, ms] of [
    ['slow', 200],
    ['quick', 40],
  ])
    queue.process(
      async () => {
        await work(ms)
        got[name]++
      },
      { name },
    )
  console.log(limit ? 'prefetch 1' : 'no limit')
  for (let n = 1; n <= 10; n++) queue.add(`m${n}`)
  await work(limit ? 600 : 1200)
  console.log(JSON.stringify(got))
  await queue.close()
}
