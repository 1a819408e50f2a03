// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import { simulate } from '../../src/library'
import { firstHolding } from '../../src/scenario/holding'
import { followBreakpoints } from '../../src/view/breakpoints/keeping'
import { withLines } from '../../src/view/breakpoints/list'
import { goToBreak, playTo } from '../../src/view/breakpoints/search'
import { breakpointWords } from '../../src/view/breakpoints/words'
import { createViewStore } from '../../src/view/store'
import { button, click, drawPage, press } from './draw'
import { course, engineThatAnswers, recording } from './fixture'

const SOURCE = `let sum = 0
for (let i = 0; i < 4; i++) {
  sum += i
}
Promise.reject(1).catch(() => {})
setTimeout(() => console.log(sum))`

/** A page with a real record, whose conditions are really evaluated. */
async function pageOf(source: string) {
  const run = simulate(source)
  const trace = run.trace!
  const engine = engineThatAnswers(
    { kind: 'finished' },
    { ...recording, trace, lastPosition: trace.length - 1 },
  )
  const store = createViewStore({
    engine: {
      ...engine,
      firstHolding: async ({ host }, candidates) => ({
        position: firstHolding((setup) => createHost(host, setup), source, {}, candidates),
      }),
    },
    ...course,
    storage: () => localStorage,
  })
  await store.getState().startRun()
  return { store, run }
}

beforeEach(() => localStorage.clear())

test('the next breakpoint is where its condition holds, in both directions; where there is none, that is said', async () => {
  const { store, run } = await pageOf(SOURCE)
  store.setState({ breakpoints: [{ kind: 'line', line: 3, condition: 'i % 2 === 1' }], position: -1 })
  const seen: string[] = []
  for (let stop = 0; stop < 2; stop++) {
    await goToBreak(store, 1)
    const answer = run.evaluate(store.getState().position, 'i')
    seen.push(answer.kind === 'value' ? answer.text : answer.kind)
  }
  expect(seen).toEqual(['1', '3'])
  const last = store.getState().position
  await goToBreak(store, 1)
  expect(store.getState()).toMatchObject({ position: last, momentNotice: breakpointWords.en.noNext })
  await goToBreak(store, -1)
  expect(run.evaluate(store.getState().position, 'i')).toEqual({ kind: 'value', text: '1' })
})

test('one that is switched off stops nobody; kinds of events stop, too', async () => {
  const { store, run } = await pageOf(SOURCE)
  store.setState({
    breakpoints: [{ kind: 'line', line: 3, isOff: true }, { kind: 'job-starts' }],
    position: -1,
  })
  await goToBreak(store, 1)
  expect(run.trace!.kindAt(store.getState().position)).toBe('job-started')
})

test('playing stops at a breakpoint on the way, and goes on from it', async () => {
  const { store, run } = await pageOf(SOURCE)
  store.setState({ breakpoints: [{ kind: 'promise-rejected' }], position: -1, isPlaying: true })
  await playTo(store, run.trace!.length - 1)
  expect(store.getState()).toMatchObject({ isPlaying: false, momentNotice: breakpointWords.en.stopped })
  const { position } = store.getState()
  expect(position).toBe(run.nextBreak(-1, [{ kind: 'promise-rejected' }]))
  store.setState({ isPlaying: true })
  await playTo(store, run.trace!.length - 1)
  expect(store.getState()).toMatchObject({ isPlaying: true, position: run.trace!.length - 1 })
})

test('lines that move with the text keep their conditions', () => {
  const list = [{ kind: 'line', line: 3, condition: 'i' }, { kind: 'job-starts' }] as const
  expect(withLines(list, [4])).toEqual([{ kind: 'line', line: 4, condition: 'i' }, { kind: 'job-starts' }])
  expect(withLines(list, [3, 1])).toEqual([{ kind: 'line', line: 1 }, ...list])
})

test('each program has its own; they are there after a reload, and go along when an example is edited', async () => {
  const { store } = await pageOf(SOURCE)
  followBreakpoints(store, () => localStorage)
  store.getState().openText('a()\nb()\nc()', 'mine')
  const breakpoints = [{ kind: 'line', line: 2, condition: 'true', isOff: true }] as const
  store.setState({ breakpoints })
  store.getState().edit('a()\nb()\nc(1)')
  expect(store.getState().breakpoints).toEqual(breakpoints)
  store.getState().openText('something(else)', undefined)
  expect(store.getState().breakpoints).toEqual([])
  const { programs } = store.getState()
  store.getState().chooseProgram(programs.find(({ name }) => name === 'mine')!)
  expect(store.getState().breakpoints).toEqual(breakpoints)
})

test('what was stored by hand is taken as far as it is understood', async () => {
  const { store } = await pageOf(SOURCE)
  const { programId, source } = store.getState()
  expect(programId).toBeUndefined()
  followBreakpoints(store, () => localStorage)
  store.setState({ breakpoints: [{ kind: 'job-starts' }] })
  const stored = JSON.parse(localStorage.getItem('loopscope.breakpoints')!)
  stored[0][1] = [{ kind: 'nonsense' }, 7, { kind: 'line', line: '3' }, { kind: 'task-starts' }]
  localStorage.setItem('loopscope.breakpoints', JSON.stringify(stored))
  const { store: again } = await pageOf(source)
  followBreakpoints(again, () => localStorage)
  expect(again.getState().breakpoints).toEqual([{ kind: 'task-starts' }])
})

test('b opens the list: lines can be added, switched off and removed, and kinds of events switched on', async () => {
  const store = await drawPage()
  await press('b')
  const title = () => document.querySelector('dialog h2')?.textContent
  await vi.waitFor(() => expect(title()).toBe('Breakpoints'), { timeout: 15_000 })
  await act(async () => store.getState().breakAtLines([2]))
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('dialog input[type=checkbox]')]
  await click(boxes()[0]!)
  expect(store.getState().breakpoints).toEqual([{ kind: 'line', line: 2, isOff: true }])
  await click(boxes().at(-1)!)
  expect(store.getState().breakpoints.at(-1)).toEqual({ kind: 'promise-rejected' })
  await click(button('Remove the breakpoint of line 2'))
  expect(store.getState().breakpoints).toEqual([{ kind: 'promise-rejected' }])
})
