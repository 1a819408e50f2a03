// The picture of the task queue says which task is next.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { parseScenario, type ScenarioHost } from '../../src/scenario/scenario'
import { Moment } from '../../src/trace/moment'
import { taskEntry, waitingTasks } from '../../src/trace/things/tasks/read'
import type { Trace } from '../../src/trace/trace'
import { usesQueues } from '../lab/uses-queues'

/** Tasks that began although another one was first in the picture just before. */
function overtakers(trace: Trace): string[] {
  const found: string[] = []
  for (let position = 1; position < trace.length; position++) {
    if (trace.kindAt(position) !== 'task-started') continue
    const before = new Moment(trace, position - 1)
    const [first] = waitingTasks(before, { from: 0, count: 1 })
    const started = taskEntry(trace, trace.subjectAt(position))
    if (first !== undefined && first.badge !== started.badge)
      found.push(`${started.badge} ${started.label} before ${first.badge} ${first.label}`)
  }
  return found
}

const overtakersIn = (source: string, host: ScenarioHost): string[] =>
  overtakers(simulate(source, { host }).trace!)

const busy = 'for (const end = Date.now() + 30; Date.now() < end; );'

const NODE: readonly [what: string, source: string][] = [
  [
    'a timer that became due after an immediate was set',
    `setImmediate(() => console.log('immediate')); setTimeout(() => console.log('timer')); ${busy}`,
  ],
  [
    'a file that was read meanwhile',
    `setImmediate(() => {}); require('node:fs').stat('.', () => setImmediate(() => {})); setTimeout(() => {}); ${busy}`,
  ],
  [
    'an immediate of an immediate, behind a timer',
    `setImmediate(() => { setImmediate(() => {}); setTimeout(() => {}, 1); ${busy} }); setImmediate(() => {})`,
  ],
  [
    'a message and a closed port',
    `const { port1, port2 } = new MessageChannel(); port1.on('message', () => port1.close()); port2.postMessage(1); setImmediate(() => setTimeout(() => {})); ${busy}`,
  ],
]

test.each(NODE)("in Node the next task is the picture's first: %s", (_, source) => {
  expect(overtakersIn(source, 'node')).toEqual([])
})

const BROWSER: readonly [what: string, source: string][] = [
  [
    'priorities',
    "scheduler.postTask(() => {}, { priority: 'background' }); setTimeout(() => {}); scheduler.postTask(() => {}, { priority: 'user-blocking' })",
  ],
  [
    'a priority that changes',
    `const controller = new TaskController({ priority: 'background' })
     scheduler.postTask(() => {}, { signal: controller.signal })
     scheduler.postTask(() => {})
     controller.setPriority('user-blocking')`,
  ],
  [
    'what yields',
    'scheduler.postTask(async () => { await scheduler.yield() }); scheduler.postTask(() => {})',
  ],
  ['an idle moment', `requestIdleCallback(() => {}, { timeout: 10 }); setTimeout(() => {}); ${busy}`],
  [
    'a click',
    `// page: <button id="go">Go</button>\n// input: 5ms click #go\nsetTimeout(() => {}); document.querySelector('#go').onclick = () => {}; ${busy}`,
  ],
]

test.each(BROWSER)("in a browser the next task is the picture's first: %s", (_, source) => {
  expect(overtakersIn(source, 'browser')).toEqual([])
})

test("the next task is the picture's first in every scenario", () => {
  for (const file of readdirSync('scenarios').filter((name) => name.endsWith('.js'))) {
    const scenario = parseScenario(file, readFileSync(`scenarios/${file}`, 'utf8'))
    if (usesQueues(scenario.source)) continue
    expect([file, overtakersIn(scenario.source, scenario.hosts.at(-1)!)]).toEqual([file, []])
  }
})
