import { expect, test } from 'vitest'

/** The built library: the worker is a file beside it. */
const { simulate, simulateInWorker }: typeof import('../../src/library') = await import(
  new URL('../../dist/library.js', import.meta.url).href
)

const endless = { record: 'output', limits: { steps: 1e12 } } as const

test('a run in a worker comes to the same as one without', async () => {
  const source =
    'setTimeout(() => console.log("timer")); Promise.resolve().then(() => console.log("job")); oops()'
  const { trace, ...run } = await simulateInWorker(source, { host: 'node' })
  const { trace: expected, ...plain } = simulate(source, { host: 'node' })
  expect(run).toEqual(plain)
  expect(trace?.data).toEqual(expected?.data)
})

test('a run that is not done at its deadline is ended', async () => {
  const { outcome } = await simulateInWorker('while (true);', { ...endless, deadlineInMs: 300 })
  expect(outcome).toEqual({
    kind: 'stopped',
    message: 'Stopped after 0.3 seconds: the program may do more than can be simulated in that time.',
  })
})

test('a signal ends a run', async () => {
  const controller = new AbortController()
  const running = simulateInWorker('while (true);', { ...endless, signal: controller.signal })
  controller.abort()
  const stopped = { kind: 'stopped', message: 'The run was stopped by its signal.' }
  expect((await running).outcome).toEqual(stopped)
  expect((await simulateInWorker('1', { signal: controller.signal })).outcome).toEqual(stopped)
})

test('options that make no sense are refused without a worker', async () => {
  const { outcome } = await simulateInWorker('1', { deadlineInMs: 0 })
  expect(outcome).toEqual({
    kind: 'refused',
    message: 'deadlineInMs cannot be 0: say a whole number from 1.',
  })
})

test('a run in a worker tells how far it has come, and a signal keeps what was recorded', async () => {
  const controller = new AbortController()
  const source = "console.log('first'); for (let i = 0; ; i++) {}"
  let events = 0
  const { outcome, output, trace } = await simulateInWorker(source, {
    limits: { events: 5_000_000 },
    signal: controller.signal,
    onProgress(progress) {
      events = progress.events
      if (events > 10_000) controller.abort()
    },
  })
  expect(outcome.kind).toBe('stopped')
  expect(output).toMatchObject([{ text: 'first' }])
  expect(trace!.kindAt(output[0]!.at)).toBe('line-printed')
  // A piece is sent for each sixty-fourth more.
  expect(trace!.length).toBeGreaterThan(events * 0.95)
})

test('a run in a worker goes on in a worker', async () => {
  const run = await simulateInWorker('setInterval(() => console.log(1), 1000)', { limits: { horizon: 3000 } })
  expect(run.output).toHaveLength(3)
  expect((await run.continue()).output).toHaveLength(6)
})
