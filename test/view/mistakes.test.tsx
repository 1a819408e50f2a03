// @vitest-environment happy-dom
// Mistakes of ours: what cannot be drawn, or cannot be shown, or took the page with it.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { simulate } from '../../src/library'
import type { Snapshot } from '../../src/trace/picture'
import { Trace } from '../../src/trace/trace'
import { prepareRecording, type Recording } from '../../src/view/recording'
import { markRun } from '../../src/view/saved'
import { createViewStore } from '../../src/view/store'
import { button, click, drawAgain, drawPage, itemsOf, region } from './draw'
import { engineThatAnswers, recording, source } from './fixture'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Something that React cannot draw. */
const monster = {} as string

function withBroken(position: number, change: Partial<Snapshot>): Recording {
  const broken = { ...recording.snapshotAt(position), ...change }
  return { ...recording, snapshotAt: (other) => (other === position ? broken : recording.snapshotAt(other)) }
}

describe('a panel that cannot be drawn', () => {
  const [job] = recording.snapshotAt(7).jobs
  const broken = withBroken(7, { jobs: [{ ...job!, label: monster }] })

  test('says so in its place; the others are there, and the step before is a click away', async () => {
    const store = await drawPage({ kind: 'finished' }, broken)
    await act(async () => store.getState().moveTo(7, 'leap'))
    expect(region('Job queue').textContent).toContain('This part could not be drawn at this moment.')
    expect(itemsOf('Timers')).toEqual(['T2tomat 50 ms'])
    await click(button('Step back'))
    expect(store.getState().position).toBe(6)
    expect(itemsOf('Job queue')).toEqual(['J1then callbackline 6'])
  })

  test('gives a text to report, with the program in it', async () => {
    const copied: string[] = []
    vi.stubGlobal('navigator', {
      userAgent: 'test',
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    })
    const store = await drawPage({ kind: 'finished' }, broken)
    await act(async () => store.getState().moveTo(7, 'leap'))
    await click(button('Copy a report'))
    expect(copied[0]).toContain('the panel Job queue could not be drawn')
    expect(copied[0]).toContain('position 7')
    expect(copied[0]).toContain(source)
    expect(button('The report is copied')).toBeDefined()
    vi.unstubAllGlobals()
  })
})

test('a page that cannot be drawn still has the program, and a way back', async () => {
  // React never comes to an end where the same moment has another picture each time.
  const restless = {
    ...recording,
    snapshotAt: (position: number) =>
      position === 7 ? { ...recording.snapshotAt(position) } : recording.snapshotAt(position),
  }
  const store = await drawPage({ kind: 'finished' }, restless)
  await act(async () => store.getState().moveTo(7, 'leap'))
  expect(document.body.textContent).toContain('Loopscope could not be drawn')
  expect(document.querySelector('textarea')!.value).toBe(source)
  await click(button('Go to the first step'))
  expect(region('Call stack').textContent).toContain('Empty: no code is running.')
})

test('a moment that cannot be shown is said, and the moments around it are there', async () => {
  const { data } = simulate("let a = 1; a = 2; console.log('x')").trace!
  const work = prepareRecording(new Trace({ ...data, bindings: [] }))
  let turn = work.next()
  while (!turn.done) turn = work.next()
  const store = await drawPage({ kind: 'finished' }, turn.value)
  const failing = Array.from({ length: turn.value.lastPosition }, (_, i) => i).find((i) =>
    turn.value.failureAt(i),
  )!
  await act(async () => store.getState().moveTo(failing, 'leap'))
  expect(document.querySelector('[role=alert]')?.textContent).toContain('This moment cannot be shown.')
  await act(async () => store.getState().moveTo(failing - 1, 'leap'))
  expect(document.querySelector('[role=alert]')).toBeNull()
})

test('a program whose last run took the page with it is opened, not run, until it is asked for', async () => {
  localStorage.clear()
  markRun(() => localStorage, true)
  const store = await drawAgain()
  expect(store.getState().run).toBeUndefined()
  expect(document.querySelector('[role=alert]')?.textContent).toContain('The last run never came to its end')
  await click(button('Run it'))
  expect(store.getState().run?.outcome.kind).toBe('finished')
  expect(document.querySelector('[role=alert]')).toBeNull()
  expect(localStorage.getItem('loopscope.running')).toBeNull()
})

test('an engine that fails has an answer, too, and the program can be run again', async () => {
  const store = await drawPage()
  const broken = createViewStore({
    engine: {
      ...engineThatAnswers({ kind: 'finished' }),
      run: async () => {
        throw new Error('no record')
      },
    },
    scenarios: { sums: new Set<number>(), loadTitles: async () => [] },
    loadScenario: () => Promise.reject(new Error('There is none.')),
    loadProse: () => Promise.reject(new Error('There is none.')),
    loadChanges: async () => [],
    storage: () => localStorage,
  })
  broken.setState({ source: store.getState().source })
  await broken.getState().startRun()
  expect(broken.getState()).toMatchObject({ isRunning: false, run: { outcome: { kind: 'lost' } } })
  expect(localStorage.getItem('loopscope.running')).toBeNull()
})
