import { expect, test } from 'vitest'
import { runLonger } from '../../src/cli/long-run'
import { simulate } from '../../src/library'

/** Of the built library: the worker is a file beside it. */
const { simulateInWorker: runInWorker }: typeof import('../../src/library') = await import(
  new URL('../../dist/library.js', import.meta.url).href
)

const short = (source: string) => simulate(source, { record: 'output', limits: { steps: 1000 } })

test('a longer run that is given up says when, how far it came and how to go on', async () => {
  const source = 'console.log(1)\nwhile (true) {}'
  const run = await runLonger(short(source), source, {}, { runInWorker, deadlineInMs: 500 })
  expect(run.output.map(({ text }) => text)).toEqual(['1'])
  expect(run.outcome).toMatchObject({ kind: 'stopped' })
  expect(run.outcome).toHaveProperty(
    'message',
    expect.stringMatching(
      /^Stopped after 0\.5 seconds: [^.]+\.( It had taken [\d,]+ steps\.)? A shorter run stopped after 1,000 steps at line 2\. The code there may never end\.\n--limit steps=1000000000 runs it for so many steps, however long that takes\.$/,
    ),
  )
})

test('a program with job queues goes on as long as its clock does, and is given up where it stands still', async () => {
  const goesOn = `import { createQueue, work } from 'queue'
const queue = createQueue('mail', { like: 'bullmq' })
queue.process(() => work(10))
queue.on('drained', () => console.log('done', performance.now()))
queue.addAll(Array.from({ length: 300 }, (_, n) => n))`
  const ended = await runLonger(short(goesOn), goesOn, { host: 'node' }, { runInWorker })
  expect(ended.outcome).toEqual({ kind: 'finished' })
  expect(ended.output.map(({ text }) => text)).toEqual(['done 3000'])
  const endless = `import { createQueue } from 'queue'\ncreateQueue('mail')\nfor (;;) {}`
  const { outcome } = await runLonger(
    short(endless),
    endless,
    { host: 'node' },
    { runInWorker, standstillInMs: 1500 },
  )
  expect(outcome).toHaveProperty(
    'message',
    expect.stringContaining("Stopped: the program's clock has stood still for 1.5 seconds."),
  )
})

test('a longer run that comes to its end is the run', async () => {
  const source = 'let s = 0\nfor (let i = 0; i < 1000; i++) s++\nconsole.log(s)'
  const { output, outcome } = await runLonger(short(source), source, {}, { runInWorker })
  expect(output.map(({ text }) => text)).toEqual(['1000'])
  expect(outcome).toEqual({ kind: 'finished' })
})
