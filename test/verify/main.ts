// Compares what Loopscope prints with what real Node and real Chromium print now, several times each.
import { parseArgs } from 'node:util'
import { runTextInNode } from '../../src/cli/real/real-node'
import { outcomes, type Run, simulate } from '../../src/library'
import type { ScenarioHost } from '../../src/scenario/scenario'
import { RealBrowser } from '../real-engines'
import { challengePrograms } from './challenges'
import { type CorpusProgram, corpus } from './corpus'
import { practicePrograms } from './practice'
import { recordRaces } from './races'
import { askWhatIsNew, runThoroughTests } from './tests'

type Verdict = 'agrees' | 'one of several outcomes' | 'disagrees'

interface Comparison {
  readonly program: string
  readonly host: ScenarioHost
  readonly verdict: Verdict
  readonly ours: readonly string[]
  /** What the real engine printed in the run that differs most. */
  readonly real: readonly string[]
}

/** Programs that run at the same time. Those of the practice mostly wait. */
const AT_ONCE = 2
const PRACTICE_AT_ONCE = 6

export async function main(words: readonly string[]): Promise<number> {
  if (words[0] === '--new') return askWhatIsNew(words.slice(1))
  if (words[0] === '--tests') return runThoroughTests(words.slice(1))
  const options = {
    filter: { type: 'string', default: '' },
    times: { type: 'string', default: '3' },
    races: { type: 'boolean', default: false },
    practice: { type: 'string', default: '0' },
    'first-seed': { type: 'string', default: '0' },
  } as const
  const { values } = parseArgs({ args: [...words], options })
  if (values.races) return recordRaces(values.filter, Number(values.times))
  const exercises = Number(values.practice)
  const all =
    exercises > 0
      ? practicePrograms(exercises, Number(values['first-seed']))
      : [...corpus(), ...challengePrograms()]
  const programs = all.filter(({ name }) => name.includes(values.filter))
  const browser = await RealBrowser.start()
  const comparisons: Comparison[] = []
  const doubtful: { program: CorpusProgram; host: ScenarioHost }[] = []
  try {
    const work = programs.flatMap((program) => program.hosts.map((host) => ({ program, host })))
    const next = async (): Promise<void> => {
      for (let item = work.shift(); item !== undefined; item = work.shift()) {
        const comparison = await compare(browser, item.program, item.host, Number(values.times))
        if (comparison.verdict === 'disagrees') doubtful.push(item)
        else comparisons.push(comparison)
      }
    }
    await Promise.all(Array.from({ length: exercises > 0 ? PRACTICE_AT_ONCE : AT_ONCE }, next))
    // A busy machine is late with its timers: a program in doubt is run again, alone.
    for (const { program, host } of doubtful)
      comparisons.push(await compare(browser, program, host, Number(values.times)))
  } finally {
    await browser.stop()
  }
  for (const comparison of comparisons) if (comparison.verdict !== 'agrees') report(comparison)
  return summarize(comparisons)
}

async function compare(
  browser: RealBrowser,
  program: CorpusProgram,
  host: ScenarioHost,
  times: number,
): Promise<Comparison> {
  const ours = linesOf(simulate(program.source, { host, record: 'output' }), host)
  const base = { program: program.name, host, ours }
  let verdict: Verdict = 'agrees'
  for (let i = 0; i < times; i++) {
    const real = await run(browser, program, host, ours.length)
    if (same(real, ours)) continue
    if (!others(program.source, host).some((lines) => same(lines, real)))
      return { ...base, verdict: 'disagrees', real }
    verdict = 'one of several outcomes'
  }
  return { ...base, verdict, real: ours }
}

const run = (
  browser: RealBrowser,
  { source, lines }: CorpusProgram,
  host: ScenarioHost,
  ours: number,
): Promise<string[]> => (host === 'node' ? runTextInNode(source) : browser.run(source, Math.max(lines, ours)))

const others = (source: string, host: ScenarioHost): string[][] =>
  outcomes(source, { host }).found.map(({ result }) => linesOf(result, host))

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i])

function linesOf({ output, exitCode }: Run, host: ScenarioHost): string[] {
  const lines = output.flatMap(({ text }) => text.split('\n'))
  return host === 'node' && exitCode !== 0 ? [...lines, `[exit ${exitCode}]`] : lines
}

function report({ program, host, verdict, ours, real }: Comparison): void {
  console.log(`${verdict}: ${program} (${host})`)
  if (verdict !== 'disagrees') return
  const at = real.findIndex((line, i) => line !== ours[i])
  const from = at < 0 ? real.length : at
  console.log(`  line ${from + 1}: we print ${quoted(ours[from])}, the real engine ${quoted(real[from])}`)
}

const quoted = (line: string | undefined): string => (line === undefined ? 'nothing' : JSON.stringify(line))

function summarize(comparisons: readonly Comparison[]): number {
  for (const host of ['node', 'browser'] as const) {
    const own = comparisons.filter((comparison) => comparison.host === host)
    const count = (verdict: Verdict) => own.filter((comparison) => comparison.verdict === verdict).length
    console.log(
      `${host}: ${count('agrees')} of ${own.length} agree, ${count('one of several outcomes')} are races that we list, ${count('disagrees')} disagree.`,
    )
  }
  return comparisons.some(({ verdict }) => verdict === 'disagrees') ? 1 : 0
}
