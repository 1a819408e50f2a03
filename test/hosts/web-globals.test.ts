import { describe, expect, test } from 'vitest'
import { type SimulateOptions, simulate } from '../../src/library'

const printed = (source: string, options?: SimulateOptions) =>
  simulate(source, options).output.map(({ text }) => text)

describe('a signal', () => {
  test('removes the listeners that were added with it', () => {
    const lines = printed(`
      const controller = new AbortController(), target = new EventTarget()
      target.addEventListener('x', () => console.log('x'), { signal: controller.signal })
      target.dispatchEvent(new Event('x'))
      controller.abort()
      target.dispatchEvent(new Event('x'))
    `)
    expect(lines).toEqual(['x'])
  })

  test('that follows others is aborted before any event is fired', () => {
    const lines = printed(`
      const controller = new AbortController()
      const any = AbortSignal.any([controller.signal])
      controller.signal.onabort = () => console.log('source', any.aborted)
      any.onabort = () => console.log('any', any.reason)
      controller.abort('why')
    `)
    expect(lines).toEqual(['source true', 'any why'])
  })
})

describe('a copy', () => {
  test('keeps cycles, maps, errors and holes, but no class', () => {
    const lines = printed(`
      class P { x = 1 }
      const value = { p: new P(), m: new Map([[1, new Set([2])]]), e: new RangeError('r'), a: [1, , 3] }
      value.self = value
      const copy = structuredClone(value)
      console.log(copy.self === copy, copy.p instanceof P, copy.p.x, [...copy.m.get(1)][0])
      console.log(copy.e instanceof RangeError, copy.e.message, 1 in copy.a, copy.a.length)
    `)
    expect(lines).toEqual(['true false 1 2', 'true r false 3'])
  })

  test('of a function fails in the words of Chromium', () => {
    const source = `try { structuredClone({ f() {} }) } catch (e) { console.log(e.name, e.code, e.message) }`
    expect(printed(source)).toEqual([
      "DataCloneError 25 Failed to execute 'structuredClone' on 'Window': f() {} could not be cloned.",
    ])
  })

  test('takes over what is transferred', () => {
    const lines = printed(`
      const buffer = new ArrayBuffer(4)
      const { port1, port2 } = new MessageChannel(), other = new MessageChannel()
      other.port1.onmessage = ({ data, ports: [port] }) => { console.log(data.byteLength); port.postMessage('back') }
      port1.onmessage = ({ data }) => console.log(data)
      other.port2.postMessage(buffer, [buffer, port2])
      console.log(buffer.byteLength)
    `)
    expect(lines).toEqual(['0', '4', 'back'])
  })
})

test('of task queues that wait, any may be chosen', () => {
  const source =
    "setTimeout(() => console.log('timer')); postMessage(1); onmessage = () => console.log('message')"
  expect(printed(source)).toEqual(['timer', 'message'])
  expect(printed(source, { choices: [1] })).toEqual(['message', 'timer'])
})

test('an idle callback waits for an idle loop, or for its timeout', () => {
  const lines = printed(`
    requestIdleCallback(({ didTimeout }) => console.log('idle', didTimeout))
    requestIdleCallback(({ didTimeout }) => console.log('late', didTimeout), { timeout: 5 })
    setTimeout(() => { console.log('timer'); const end = performance.now() + 10; while (performance.now() < end); }, 0)
  `)
  expect(lines).toEqual(['timer', 'late true', 'idle false'])
})

test('storage holds texts, also where they are properties', () => {
  const lines = printed(`
    localStorage.a = { toString: () => 'text' }
    localStorage.setItem('b', 1)
    console.log(localStorage.a, typeof localStorage.b, localStorage.length, localStorage.getItem('c'))
    delete localStorage.a
    console.log('a' in localStorage, Object.keys(localStorage).join())
  `)
  expect(lines).toEqual(['text string 2 null', 'false b'])
})

test('random numbers are those of the seed', () => {
  const source = 'console.log(crypto.randomUUID(), crypto.getRandomValues(new Uint8Array(3)).join())'
  expect(printed(source)).toEqual(printed(source))
  expect(printed(source, { seed: 2 })).not.toEqual(printed(source))
})

test('in Node, messages of a port come in the poll phase, in order, with ticks and jobs between them', () => {
  const lines = printed(
    `const { port1, port2 } = new MessageChannel()
    port2.on('message', (data) => {
      console.log(data)
      process.nextTick(() => console.log('tick', data))
    })
    port1.postMessage(1)
    port1.postMessage(2)
    setImmediate(() => console.log('immediate'))
    Promise.resolve().then(() => console.log('job'))`,
    { host: 'node' },
  )
  expect(lines).toEqual(['job', '1', 'tick 1', '2', 'tick 2', 'immediate'])
})
