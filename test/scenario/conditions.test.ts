import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { parseConditions } from '../../src/scenario/conditions'

const messagesOf = (source: string) => parseConditions(source).problems.map(({ message }) => message)

describe('a fault', () => {
  test('says which worker dies, how, and when it is back', () => {
    const source = `// fault: worker A dies at 2s
// fault: worker "mail worker" dies silently at 1.5min back at 2h
// fault: worker dies at 500ms`
    expect(parseConditions(source).faults).toEqual([
      { kind: 'worker-dies', worker: 'A', at: 2000, isSilent: false },
      { kind: 'worker-dies', worker: 'mail worker', at: 90_000, isSilent: true, back: 7_200_000 },
      { kind: 'worker-dies', worker: '1', at: 500, isSilent: false },
    ])
  })

  test('says which share of attempts a processor throws or hangs at', () => {
    const source = `// fault: processor of emails throws 5% "421 try later" from 1min to 2min
// fault: processor hangs 0.5%`
    expect(parseConditions(source).faults).toEqual([
      {
        kind: 'processor-throws',
        queue: 'emails',
        share: 0.05,
        message: '421 try later',
        from: 60_000,
        to: 120_000,
      },
      {
        kind: 'processor-hangs',
        share: 0.005,
        message: 'a fault of the lab',
        from: 0,
        to: Number.POSITIVE_INFINITY,
      },
    ])
  })

  test('says when a receiver is down, slow, or answers something else', () => {
    const source = `// fault: receiver /hook is down from 0 to 3min
// fault: receiver https://shop.example/* slow 5s
// fault: receiver /hook answers 503 from 10s`
    const always = { from: 0, to: Number.POSITIVE_INFINITY }
    expect(parseConditions(source).faults).toEqual([
      { kind: 'receiver-down', address: '/hook', delay: 0, status: 0, from: 0, to: 180_000 },
      { kind: 'receiver-slow', address: 'https://shop.example/*', delay: 5000, status: 0, ...always },
      { kind: 'receiver-answers', address: '/hook', delay: 0, status: 503, ...always, from: 10_000 },
    ])
  })
})

test('a burst says how many jobs come to which queue, together or in turn', () => {
  const source = `// burst: 1000 jobs to emails at 10s {"to": "tom"}
// burst: 12/s to orders from 0 to 10min
// burst: 90/min at random to orders from 1s to 2s`
  expect(parseConditions(source).bursts).toEqual([
    { queue: 'emails', count: 1000, isRandom: false, from: 10_000, to: 10_000, data: '{"to":"tom"}' },
    { queue: 'orders', perSecond: 12, isRandom: false, from: 0, to: 600_000, data: '{}' },
    { queue: 'orders', perSecond: 1.5, isRandom: true, from: 1000, to: 2000, data: '{}' },
  ])
})

test('an alert says a depth, of one queue or of any', () => {
  expect(parseConditions('// alert: orders depth above 600\n// alert: above 10').alerts).toEqual([
    { queue: 'orders', above: 600 },
    { queue: undefined, above: 10 },
  ])
})

test('each number has its place, so that it can be changed there', () => {
  const source = 'let a\n  // fault: worker A dies at 2s back at 1.5min'
  const [{ line, numbers } = { line: 0, numbers: [] }] = parseConditions(source).written
  expect(line).toBe(2)
  expect(numbers.map(({ role, unit, start, end }) => [role, unit, source.slice(start, end)])).toEqual([
    ['at', 's', '2'],
    ['back', 'min', '1.5'],
  ])
})

describe('a line that makes no sense', () => {
  test.for([
    ['// fault: cable breaks', '“worker” or “processor” or “receiver” is missing before “cable”.'],
    ['// fault: worker A dies', '“at” is missing at the end.'],
    ['// fault: worker A dies at noon', '“noon” is no time: say it like 500ms, 2s, 5min or 2h.'],
    ['// fault: worker A dies at 2s back at 1s', 'It comes back before it dies.'],
    ['// fault: processor throws 5', '“5” is no share: say it like 5%, up to 100%.'],
    ['// fault: processor throws 120%', '“120%” is no share: say it like 5%, up to 100%.'],
    [
      '// fault: receiver hook is down',
      '“hook” is no address: say it like /hook or https://example.org/hook.',
    ],
    ['// fault: receiver /hook answers 20', '20 is no status: say one from 200 to 599.'],
    ['// fault: receiver /hook is down from 2s to 1s', 'It ends before it begins.'],
    ['// fault: receiver /hook is down today', '“today” is too much.'],
    ['// burst: many to emails at 1s', '“many” is no whole number.'],
    ['// burst: 10 emails at 1s', '“to” is missing before “emails”.'],
    ['// burst: 0/s to emails from 0 to 1s', 'A rate of 0 brings no job.'],
    ['// burst: 10 to emails at 1s {to}', '“{to}” is no JSON, which the data of a job is.'],
    ['// alert: orders over 600', '“above” is missing before “over”.'],
    ['// alert: orders above', 'A depth is missing at the end.'],
  ] as const)('%s', ([line, said]) => {
    const kind = /\w+/.exec(line)![0]
    expect(messagesOf(`let a\n${line}`)).toEqual([`In the ${kind} on line 2: ${said}`])
  })

  test('keeps the program from running, and shows what is possible', () => {
    const { outcome } = simulate('// alert: 600\nconsole.log(1)', { host: 'node' })
    expect(outcome.kind === 'problems' && outcome.problems[0]).toMatchObject({
      span: { line: 1 },
      explanation: 'An alert is written like this: // alert: orders above 600',
    })
  })
})

test('a receiver that is down breaks the connection, and only for its time', () => {
  const source = `
// route: POST http://shop.example/hook 200 0ms ok
// fault: receiver http://shop.example/hook is down from 0 to 20ms
// fault: receiver http://shop.example/* is slow 5ms from 20ms to 40ms
// fault: receiver http://shop.example/hook answers 503 from 60ms
const call = () => fetch('http://shop.example/hook', { method: 'POST' })
  .then(({ status }) => console.log(status), ({ message }) => console.log(message))
for (const ms of [10, 30, 50, 70]) setTimeout(call, ms)`
  const { output } = simulate(source, { host: 'node' })
  expect(output.map(({ time, text }) => `${Math.floor(time)} ${text}`)).toEqual([
    '10 fetch failed',
    '35 200',
    '50 200',
    '70 503',
  ])
})
