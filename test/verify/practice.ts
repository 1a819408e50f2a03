// Programs of the practice generator: topics and levels in turn, a seed each.
import { createHost } from '../../src/hosts/create-host'
import { PRACTICE_LEVELS, TOPICS } from '../../src/learn/practice/drafts'
import { practise } from '../../src/learn/practice/practice'
import { runOn } from '../../src/scenario/run-program'
import type { CorpusProgram } from './corpus'

export function practicePrograms(count: number, firstSeed: number): CorpusProgram[] {
  const start = performance.now()
  const programs = Array.from({ length: count }, (_, i) => programOf(firstSeed + i))
  const each = (performance.now() - start) / Math.max(1, count)
  const { size } = new Set(programs.map(({ source }) => source))
  console.log(`${count} programs were made, ${size} of them different, ${each.toFixed(0)} ms each.`)
  return programs
}

function programOf(seed: number): CorpusProgram {
  const topic = TOPICS[seed % TOPICS.length]!
  const level = PRACTICE_LEVELS[Math.floor(seed / TOPICS.length) % PRACTICE_LEVELS.length]!
  const exercise = practise({ topic, level, seed }, (source, host, options) =>
    runOn((setup) => createHost(host, setup), source, options),
  )
  return {
    name: `practice/${topic}-${level}-${seed}`,
    source: exercise.source,
    hosts: exercise.host === 'node' ? ['node'] : ['browser', 'node'],
    lines: exercise.output.length,
  }
}
