// node one.mjs ENGINE PROGRAM ROUNDS – one engine and one program, in a process of their own. Prints { milliseconds } as JSON.

import { median, millisecondsOf } from './cpu-time.mjs'
import { engines } from './engines.mjs'
import { programs } from './programs.mjs'

const slow = 1000

const [engine = '', program = '', rounds = '5'] = process.argv.slice(2)
console.log(JSON.stringify({ milliseconds: await measure() }))
process.exit()

/** The first call warms up, unless it alone is long enough to be the measure. */
async function measure() {
  const load = engines[engine]
  const chosen = programs[program]
  if (!load || !chosen) throw new Error(`There is no engine ${engine} or no program ${program}.`)
  const run = await load()
  const once = async () => {
    const result = await run(chosen.source)
    if (result !== chosen.result) throw new Error(`${program} gave ${result} and not ${chosen.result}`)
  }
  const first = await millisecondsOf(once)
  if (first > slow) return first
  const times = []
  for (let round = 0; round < Number(rounds); round++) times.push(await millisecondsOf(once))
  return median(times)
}
