// Each system has its own way to learn that a worker is gone: its job comes back by another rule.
// fault: worker A dies at 2s
import { createQueue, work } from 'queue'

for (const [i, like] of ['bull', 'bee-queue', 'agenda', 'redis-stream', 'cloudflare'].entries()) {
  const jobs = createQueue(`mail-${i}`, { like, ...(['agenda', 'redis-stream'].includes(like) && { hold: 20_000 }) })
  for (const name of ['A', 'B']) jobs.process(() => work(5000), { name, checkEvery: 10_000 })
  jobs.add({})
}
