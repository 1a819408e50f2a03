// What the search leaves out changes nothing: the outputs are those of all orders.
import { describe, expect, test } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import { searchRuns } from '../../src/scenario/exploration'
import { runOn } from '../../src/scenario/run-program'
import { RandomWriter } from '../fuzz/random-writer'
import { races } from '../races'

/** Of all orders, so many are compared. */
const MAX_RUNS = 150

function outputsOf(source: string, takesAll: boolean) {
  const run = (options: object) => runOn((given) => createHost('node', given), source, options)
  const search = searchRuns(run, { maxRuns: MAX_RUNS, takesAll })
  let step = search.next()
  while (!step.done) step = search.next()
  const { found, isComplete, runs } = step.value
  const outputs = found.map(({ result }) => result.output.map(({ text }) => text).join('\n')).sort()
  return { runs, outputs, isComplete }
}

/** Reads, writes and removes files while timers and immediates run. */
class Writer extends RandomWriter {
  program(): string {
    const acts = Array.from({ length: 2 + this.int(2) }, () => this.act(0))
    return `const fs = require('fs'); fs.writeFileSync('/a', 'one'); fs.writeFileSync('/b', 'two')\n${acts.join('\n')}\n`
  }

  private act(depth: number): string {
    const file = `'/${this.pick(['a', 'b', 'c'])}'`
    const inner = depth < 1 && this.chance(0.4) ? this.act(depth + 1) : ''
    const body = `console.log('${this.label()}'); ${inner}`
    return this.pick([
      `fs.readFile(${file}, 'utf8', (error, text) => { console.log(error?.code, text); ${inner} });`,
      `fs.readFile(${file}, 'utf8', (error, text) => { console.log(error?.code, text); ${inner} });`,
      `fs.stat(${file}, (error) => { console.log(error?.code); ${inner} });`,
      `setImmediate(() => { ${body} });`,
      `setTimeout(() => { ${body} }, 0);`,
      `fs.unlink(${file}, (error) => { console.log(error?.code); ${inner} });`,
      `setImmediate(() => { fs.writeFileSync(${file}, 'three'); ${inner} });`,
    ])
  }
}

const SEEDS = Array.from({ length: Number(process.env.REDUCTION_SEEDS ?? 6) }, (_, i) => i + 1)
const randomPrograms = SEEDS.map((seed) => ({
  name: `random program ${seed}`,
  source: new Writer(seed).program(),
}))
const readers = races().filter(({ host, source }) => host === 'node' && source.includes('readFile'))

describe('the outputs that are found are those of all orders', () => {
  test.each([...readers, ...randomPrograms])('$name', ({ source }) => {
    const all = outputsOf(source, true)
    const found = outputsOf(source, false)
    expect(found.outputs).toEqual(expect.arrayContaining(all.outputs))
    if (all.isComplete) expect(found.outputs).toEqual(all.outputs)
    expect(found.runs).toBeLessThanOrEqual(all.runs)
  })
})
