import { createQueue } from 'queue'

console.log('start')
for (const retryBackoff of [false, true]) {
  const backoff = retryBackoff ? { type: 'exponential', delay: 10_000 } : 10_000
  const queue = createQueue(`backoff ${retryBackoff}`, { like: 'pg-boss', attempts: 6, backoff })
  for (let n = 1; n <= 3; n++) {
    const seconds = queue.pauseAfter(n) / 1000
    const [low, high] = retryBackoff ? [(10 * 2 ** n) / 2, 10 * 2 ** n] : [10, 10]
    console.log(
      `backoff ${retryBackoff}, failure ${n}: state retry, retryCount ${n - 1}, in ${low} to ${high} s: ${seconds > low - 1 && seconds < high + 1}`,
    )
  }
}
