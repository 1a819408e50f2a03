// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { Sentence } from '../../src/trace/picture'
import { readingTimeInMs } from '../../src/view/playback'
import { lastPosition } from '../../src/view/selectors'
import { button, click, drawPage, itemsOf, press, region } from './draw'

describe('the page', () => {
  test('before the first step everything is empty and says so', async () => {
    await drawPage()
    expect(region('Call stack').textContent).toContain('Empty: no code is running.')
    expect(region('Job queue').textContent).toContain('Empty.')
    expect(region('Console').textContent).toContain('Nothing has been printed yet.')
    expect(region('Narration').textContent).toContain('Nothing has run yet. Step forward to begin.')
  })

  test('shows the picture at a position', async () => {
    const store = await drawPage()
    await act(async () => store.getState().moveTo(7, 'leap'))
    expect(itemsOf('Call stack')).toEqual(['jerryline 2', 'cartoonline 3', 'script'])
    expect(itemsOf('Job queue')).toEqual(['J1then callbackline 6'])
    expect(itemsOf('Timers')).toEqual(['T2tomat 50 ms'])
    expect(itemsOf('Console')).toEqual(['Cartoon'])
  })

  test('a click on a console line goes to the moment it was printed', async () => {
    const store = await drawPage()
    await act(async () => store.getState().moveTo(16, 'leap'))
    await click(region('Console').querySelectorAll<HTMLElement>('li button')[2]!)
    expect(store.getState().position).toBe(11)
    expect(itemsOf('Console')).toEqual(['Cartoon', 'Jerry', 'Really?'])
  })

  test('a phrase of the narration goes to its cause', async () => {
    const store = await drawPage()
    await act(async () => store.getState().moveTo(10, 'leap'))
    await click(button('J1'))
    expect(store.getState().position).toBe(6)
  })

  test('an edited text makes the picture a previous version', async () => {
    const store = await drawPage()
    expect(document.body.textContent).not.toContain('Shows the previous version.')
    await act(async () => store.getState().edit('tom()'))
    expect(document.body.textContent).toContain('Shows the previous version.')
    await click(button('Run again'))
    expect(document.body.textContent).not.toContain('Shows the previous version.')
  })

  test('problems are shown with their place, in words', async () => {
    const span = { start: 4, end: 5, line: 1, column: 5, endLine: 1 }
    await drawPage({ kind: 'problems', problems: [{ message: 'A name is missing.', span }] })
    expect(region('Problems').textContent).toBe('Line 1, column 5A name is missing.')
    expect(region('Narration').textContent).toContain('The program cannot run yet')
  })

  test('a limit is said', async () => {
    await drawPage({ kind: 'limit', which: 'virtual-time', message: 'Stopped after 24 simulated hours.' })
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Stopped after 24 simulated hours.')
  })

  test('what stops at the limit of steps can be run without a record', async () => {
    await drawPage({ kind: 'limit', which: 'steps', message: 'Stopped after 10,000 steps.' })
    await click(button('Run it without a record'))
    expect(document.querySelector('[role=alert]')?.textContent).toBe(
      'Stopped after 10,000 steps. The record ends here. Again from the start, without one: it came to its end. It printed:100000000',
    )
  })
})

describe('the keys', () => {
  test('step, leap, and stop at both ends', async () => {
    const store = await drawPage()
    const pressAndLook = async (key: string) => {
      await press(key)
      return store.getState().position
    }
    expect(await pressAndLook('ArrowLeft')).toBe(-1)
    expect(await pressAndLook('ArrowRight')).toBe(0)
    expect(await pressAndLook('PageDown')).toBe(1)
    expect(await pressAndLook(']')).toBe(4)
    expect(await pressAndLook(',')).toBe(3)
    expect(await pressAndLook('End')).toBe(lastPosition(store.getState()))
    expect(await pressAndLook('.')).toBe(lastPosition(store.getState()))
    expect(await pressAndLook('Home')).toBe(-1)
  })

  test('step wherever the focus is, but for where text is written', async () => {
    const store = await drawPage()
    const places = ['input[type=radio]', 'select', 'input[type=range]', 'button']
    for (const [index, place] of places.entries()) {
      await press('ArrowRight', document.querySelector(place)!)
      expect(store.getState().position, place).toBe(index)
    }
    await press('ArrowRight', document.querySelector('[contenteditable]')!)
    expect(store.getState().position).toBe(3)
  })

  test('of a widget that has the focus are its own', async () => {
    const store = await drawPage()
    await press(' ', button('Step forward'))
    await press('ArrowRight', document.querySelector('[role=separator]')!)
    expect(store.getState()).toMatchObject({ position: -1, isPlaying: false, sizes: { code: 42 } })
  })

  test('"?" opens the help, which lists them', async () => {
    await drawPage()
    await press('?')
    await act(async () => void (await import('../../src/view/help')))
    expect(document.querySelector('dialog')!.open).toBe(true)
    expect(document.querySelector('dialog')!.textContent).toContain('Next console line')
  })
})

describe('playing', () => {
  test('steps as fast as the sentences read, and pauses at the end', async () => {
    vi.useFakeTimers()
    const store = await drawPage()
    await click(button('Play'))
    await act(async () => vi.advanceTimersByTime(900))
    expect(store.getState().position).toBe(0)
    for (let step = 0; step < 20; step++) await act(async () => vi.advanceTimersByTime(2000))
    expect(store.getState()).toMatchObject({ position: 16, isPlaying: false })
    const sentence = { short: [{ text: 'word '.repeat(21) }] } as unknown as Sentence
    expect([readingTimeInMs(undefined), readingTimeInMs(sentence)]).toEqual([900, 1170])
    expect(readingTimeInMs(sentence, 'step-reached')).toBe(250)
    vi.useRealTimers()
  })
})
