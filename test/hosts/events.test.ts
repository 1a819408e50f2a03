import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'

const printed = (source: string) => simulate(source, { host: 'browser' }).output.map(({ text }) => text)

describe('an event', () => {
  test('does not reach a callback whose former signal is aborted, as in Chromium and Node', () => {
    const lines = printed(`
      const target = new EventTarget(), controller = new AbortController(), callback = () => console.log('called')
      target.addEventListener('x', callback, { signal: controller.signal })
      target.removeEventListener('x', callback)
      target.addEventListener('x', callback)
      controller.abort()
      target.dispatchEvent(new Event('x'))
      console.log('end')
    `)
    expect(lines).toEqual(['end'])
  })

  test('calls listeners of one target in order, and a handler where it was first set', () => {
    const lines = printed(`
      onmessage = () => console.log('replaced')
      addEventListener('message', () => console.log('listener'))
      onmessage = () => console.log('handler')
      dispatchEvent(new Event('message'))
    `)
    expect(lines).toEqual(['handler', 'listener'])
  })

  test('goes on after a listener that throws, and the error event comes at once', () => {
    const lines = printed(`
      const target = new EventTarget()
      addEventListener('error', (event) => console.log(event.message, event instanceof ErrorEvent))
      target.addEventListener('x', () => { throw new Error('boom') })
      target.addEventListener('x', () => console.log('second'))
      target.dispatchEvent(new Event('x'))
      console.log('after')
    `)
    expect(lines).toEqual(['Uncaught Error: boom true', 'Uncaught Error: boom', 'second', 'after'])
  })

  test('that the loop fires has its jobs run after each listener; one that a script dispatches has not', () => {
    const lines = printed(`
      for (const name of ['a', 'b'])
        addEventListener('message', () => {
          console.log(name)
          queueMicrotask(() => console.log('job of', name))
        })
      dispatchEvent(new MessageEvent('message'))
      console.log('end')
      postMessage(1)
    `)
    expect(lines.slice(0, 5)).toEqual(['a', 'b', 'end', 'job of a', 'job of b'])
    expect(lines.slice(5)).toEqual(['a', 'job of a', 'b', 'job of b'])
  })

  test('about an error is part of the report: jobs run after all of it', () => {
    const lines = printed(`
      for (const name of ['a', 'b'])
        addEventListener('error', () => {
          console.log(name)
          queueMicrotask(() => console.log('job of', name))
        })
      setTimeout(() => { throw 1 })
    `)
    expect(lines).toEqual(['a', 'b', 'Uncaught 1', 'job of a', 'job of b'])
  })

  test('is cancelled by a handler that returns false, by onerror with true', () => {
    const lines = printed(`
      onmessage = () => false
      console.log(dispatchEvent(new Event('message', { cancelable: true })))
      window.onerror = (message, file, line, column, error) => { console.log(message, line, error); return true }
      setTimeout(() => { throw 'thrown' })
    `)
    expect(lines).toEqual(['false', 'Uncaught thrown 5 thrown'])
  })

  test('outside of a tree calls listeners in the order in which they were added', () => {
    const lines = printed(`
      for (const target of [new EventTarget(), window, document.createElement('i')]) {
        target.addEventListener('x', () => console.log('bubble'))
        target.addEventListener('x', () => console.log('capture'), true)
        target.dispatchEvent(new Event('x'))
      }
    `)
    expect(lines).toEqual(['bubble', 'capture', 'bubble', 'capture', 'capture', 'bubble'])
  })

  test('cannot be cancelled in a passive listener', () => {
    const lines = printed(`
      const target = new EventTarget()
      target.addEventListener('x', (event) => event.preventDefault(), { passive: true })
      console.log(target.dispatchEvent(new Event('x', { cancelable: true })))
    `)
    expect(lines).toEqual(['true'])
  })

  test('of Node throws what a listener threw in a tick', () => {
    const { output } = simulate(
      `const target = new EventTarget()
      target.addEventListener('x', () => { throw new Error('boom') })
      target.dispatchEvent(new Event('x'))
      process.nextTick(() => console.log('never'))
      console.log('after')`,
      { host: 'node' },
    )
    expect(output.map(({ text }) => text)).toEqual(['after', 'Uncaught Error: boom'])
  })
})
