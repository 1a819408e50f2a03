// What a record says of a machine that goes by other rules is true of that machine.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { BELIEFS, BELIEFS_ABOUT_SERVERS, type Belief } from '../../src/machine/running/beliefs'
import { parseScenario } from '../../src/scenario/scenario'
import { explain } from '../../src/trace/explain'
import { plainText } from '../../src/trace/explain/phrases'
import { lineDetail } from '../../src/trace/things/console/format'
import { jobDetail } from '../../src/trace/things/jobs/format'
import { contextDetail } from '../../src/trace/things/stack/format'
import { taskDetail } from '../../src/trace/things/tasks/format'
import type { Trace } from '../../src/trace/trace'
import { usesQueues } from '../lab/uses-queues'

const scenarios = readdirSync('scenarios')
  .filter((file) => file.endsWith('.js'))
  .map((file) => parseScenario(file, readFileSync(`scenarios/${file}`, 'utf8')))
  .filter(({ source }) => !usesQueues(source))

const LATER = new Set(['setTimeout', 'then', 'catch', 'finally'])

interface Printed {
  readonly sentence: string
  /** Jobs and tasks that run, the innermost last. */
  readonly running: readonly string[]
  /** The built-in that called the function that prints, though it should come later. */
  readonly caller: string | undefined
  /** The script is at the bottom of the stack. */
  readonly isInScript: boolean
}

/** Follows the record by itself, event by event. */
function* printedIn(trace: Trace): Generator<Printed> {
  const running: string[] = []
  const stack: number[] = []
  for (let position = 0; position < trace.length; position++) {
    const subject = trace.subjectAt(position)
    switch (trace.kindAt(position)) {
      case 'task-started': {
        const { number, source } = taskDetail(trace, subject)
        running.push(source === 'script' ? 'script' : `T${number}`)
        break
      }
      case 'job-started':
        running.push(`J${jobDetail(trace, subject).number}`)
        break
      case 'task-ended':
      case 'job-ended':
        running.pop()
        break
      case 'context-pushed':
      case 'context-resumed':
        stack.push(subject)
        break
      case 'context-popped':
      case 'context-suspended':
        stack.splice(stack.lastIndexOf(subject), 1)
        break
      case 'line-printed': {
        if (/^(uncaught|handled|notice)$/.test(lineDetail(trace, subject).level)) break
        const details = stack.map((context) => contextDetail(trace, context))
        const caller = details.findLast(
          ({ label, isBuiltin }, i) => isBuiltin && LATER.has(label) && details[i + 1]?.isBuiltin === false,
        )
        const sentence = plainText(explain(trace, position).short)
        yield {
          sentence,
          running: [...running],
          caller: caller?.label,
          isInScript: /^(script|file)$/.test(details[0]?.labelled ?? ''),
        }
      }
    }
  }
}

const tracesBy = (rule: Belief) =>
  scenarios.map(({ name, source, hosts }) => {
    const { trace } = simulate(source, {
      host: hosts[0]!,
      belief: rule,
      limits: { steps: 100_000, events: 20_000 },
    })
    return { name, trace: trace! }
  })

test.each(BELIEFS.filter((rule) => !BELIEFS_ABOUT_SERVERS.has(rule)))(
  'by %s, who prints is said as it is',
  (rule) => {
    let told = 0
    for (const { name, trace } of tracesBy(rule))
      for (const { sentence, running, caller, isInScript } of printedIn(trace)) {
        told++
        const where = `${name}: ${sentence}`
        if (rule !== 'before-node-11') expect(sentence, name).not.toContain('comes before anything')
        if (caller !== undefined) {
          expect(where).toContain(`${caller} has called it at once`)
          continue
        }
        const [named] = /\b[JT]\d+\b/.exec(sentence) ?? []
        // A frame calls several callbacks, which have names of their own.
        if (named !== undefined && !sentence.startsWith('Frame callback'))
          expect(running.at(-1), where).toBe(named)
        if (sentence.startsWith('Your script')) expect(isInScript, where).toBe(true)
      }
    expect(told).toBeGreaterThan(100)
  },
)

test('a timer of 0 ms that calls at once is said to do so', () => {
  const source = "console.log('start')\nsetTimeout(() => console.log('timer'), 0)\nconsole.log('end')"
  for (const host of ['browser', 'node'] as const) {
    const { trace } = simulate(source, { host, belief: 'zero-is-now' })
    expect([...printedIn(trace!)].map(({ sentence }) => sentence)).toEqual([
      'Your script prints this itself, while it runs.',
      'A callback prints this: setTimeout has called it at once, and waits until it is done.',
      'Your script prints this itself, while it runs.',
    ])
  }
})

test('the rule in full is said to be that of real engines, where the machine does not go by it', () => {
  const source = 'setTimeout(() => {}); Promise.resolve().then(() => {})'
  const whys = (trace: Trace) =>
    Array.from({ length: trace.length }, (_, position) => plainText(explain(trace, position).why))
  const wrong = whys(simulate(source, { belief: 'one-queue' }).trace!)
  expect(wrong.filter((why) => !why.startsWith('This machine goes by a wrong rule.'))).toEqual([])
  const old = whys(simulate(source, { host: 'node', drain: 'legacy' }).trace!)
  expect(old.filter((why) => !why.startsWith('This machine goes by the order of Node before'))).toEqual([])
})
