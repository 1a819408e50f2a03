// title: Cron patterns: their times, and what is wrong with some
// area: schedulers
// tick: 50
// tolerance: 1000
import { Queue } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const told = async (what, command) => {
  try {
    console.log(what, JSON.stringify(await command()))
  } catch (error) {
    console.log(what, error.message)
  }
}

const queue = new Queue('cron', { connection })
await queue.waitUntilReady()
console.log('start')
const startDate = Date.UTC(2027, 0, 15, 10, 20, 30)
const next = async (id, repeat) => {
  await queue.upsertJobScheduler(id, { startDate, ...repeat })
  return new Date((await queue.getJobScheduler(id)).next).toISOString()
}
for (const pattern of ['* * *', '5 4 3', '10 5', '7', 'mon', '*/15 * * * *', '5/10 * * * *', '0 9 * * MON-FRI', '0 0 * * 0-7', '0 0 L * *', '0 0 1-5,L * *', '0 0 * * 5L', '0 0 * * FRIL', '0 0 * * 1#2', '0 0 * * 1#5', '0 0 13 * 5', '0 0 29 2 *', '@weekdays', '@weekends', '30 * * * * *', '1-2-3 * * * *', '0/99 * * * *', '05 * * * *', '0 0 0 * * 1L,3L', 'a b c', 'nonsense', '@nope', '61 * * * *', '* * 0 * *', '1-70 * * * *', '-1 * * * *', '1- * * * *', '/5 * * * *', '5-1 * * * *', '0 0 * * FRI-MON', '*/0 * * * *', '*/ * * * *', '*/x * * * *', '1/2/3 * * * *', '1,,2 * * * *', '*,1 * * * *', '1,2,z * * * *', '1.5 * * * *', '1W * * * *', '0 0 * * L', '0 0 * * 1#6', '0 0 * * #2', '* * * JANUARY *', '0 0 30 2 *', '* * * * * * *', '   '])
  await told(JSON.stringify(pattern), () => next(`x${pattern}`, { pattern, tz: 'UTC' }))
for (const tz of ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'])
  for (const pattern of ['30 2 28 3 *', '30 2 14 3 *', '30 1 31 10 *', '0 0 1 * *'])
    await told(`${tz} ${pattern}`, () => next(`${tz}${pattern}`, { pattern, tz }))
await told('after its end', () => queue.upsertJobScheduler('end', { pattern: '0 0 1 1 *', endDate: Date.now() + 50 }))
await queue.close()
