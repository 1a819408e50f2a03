import { describe, expect, test } from 'vitest'
import { classQuestion, PHASES } from '../../src/view/present/class-question'
import { classStore, endClass } from '../../src/view/present/class-store'
import { loadPrograms, titleOf } from '../../src/view/programs'
import { titleOfShown } from '../../src/view/shown-title'
import { createViewStore } from '../../src/view/store'
import { course, engineThatAnswers, puzzle, source } from './fixture'

function storage(): () => Storage {
  const kept = new Map<string, string>()
  const one = {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  }
  return () => one as unknown as Storage
}

const storeWith = (kept: () => Storage, opened?: Parameters<typeof createViewStore>[0]['opened']) =>
  createViewStore({
    engine: engineThatAnswers({ kind: 'finished' }),
    ...course,
    storage: kept,
    ...(opened && { opened }),
  })

const inEnglish = (program: Parameters<typeof titleOf>[0]) => titleOf(program, 'en')

describe("the user's programs", () => {
  test('what is typed is one program until another is chosen, and survives', async () => {
    const kept = storage()
    const store = storeWith(kept)
    for (const text of ['a', 'a()', '// My shop\na()']) store.getState().edit(text)
    await store.getState().chooseScenario(puzzle)
    expect(store.getState()).toMatchObject({ source, programId: undefined })
    store.getState().edit(`${source}// more`)
    expect(storeWith(kept).getState().programs.map(inEnglish)).toEqual(
      ["const tom = () => console.log('Tom');", 'My shop'].map((title) =>
        expect.stringContaining(title.slice(0, 7)),
      ),
    )
    expect(loadPrograms(kept)).toHaveLength(2)
  })

  test('are renamed, removed, and had back', () => {
    const kept = storage()
    const store = storeWith(kept)
    store.getState().edit('mine()')
    const { id } = store.getState().programs[0]!
    store.getState().renameProgram(id, ' The shop ')
    expect(loadPrograms(kept).map(inEnglish)).toEqual(['The shop'])
    store.getState().removeProgram(id)
    expect(loadPrograms(kept)).toEqual([])
    store.getState().undoRemove()
    expect(loadPrograms(kept).map(({ source }) => source)).toEqual(['mine()'])
  })

  test('are not touched by a link until what it brought is edited', async () => {
    const kept = storage()
    storeWith(kept).getState().edit('mine()')
    const program = { source: 'theirs()', inputs: [], choices: [] }
    const store = storeWith(kept, Promise.resolve({ program }))
    await store.getState().open()
    expect(store.getState()).toMatchObject({ source: 'theirs()', isForeign: true, programId: undefined })
    expect(loadPrograms(kept).map(({ source }) => source)).toEqual(['mine()'])
    store.getState().edit('theirs(1)')
    expect(
      loadPrograms(kept)
        .map(({ source }) => source)
        .sort(),
    ).toEqual(['mine()', 'theirs(1)'])
  })

  test('are named by what brought them, where that has a name, and a text that is opened later is not', async () => {
    const kept = storage()
    const store = storeWith(kept)
    await store.getState().openForeign({ source: 'start()', host: 'browser', name: 'Three on the stack' })
    expect(titleOfShown(store.getState())).toBe('Three on the stack')
    store.getState().edit('start(1)')
    expect(loadPrograms(kept).map(inEnglish)).toEqual(['Three on the stack'])
    await store.getState().openForeign({ source: 'start()', host: 'browser', name: 'Three on the stack' })
    store.getState().openText('other()', undefined)
    expect(titleOfShown(store.getState())).toBe('other()')
  })

  test('that the course named are called by its name in each language, also once they are edited and kept', async () => {
    const kept = storage()
    const name = { en: 'Three on the stack', es: 'Tres en la pila' }
    const store = storeWith(kept)
    await store.getState().openForeign({ source: 'start()', host: 'browser', name })
    store.getState().chooseLanguage('es')
    expect(titleOfShown(store.getState())).toBe('Tres en la pila')
    store.getState().edit('start(1)')
    const later = storeWith(kept)
    later.getState().chooseProgram(later.getState().programs[0]!)
    later.getState().chooseLanguage('es')
    expect(titleOfShown(later.getState())).toBe('Tres en la pila')
    later.getState().chooseLanguage('en')
    expect(titleOfShown(later.getState())).toBe('Three on the stack')
  })

  test('that a link brings without a name are called by what they begin with', async () => {
    const program = { source: '// Their shop\nopen()', inputs: [], choices: [] }
    const store = storeWith(storage(), Promise.resolve({ program }))
    await store.getState().open()
    expect(titleOfShown(store.getState())).toBe('Their shop')
  })

  test('a browser that has no room says so', () => {
    const store = storeWith(() => {
      throw new Error('no')
    })
    store.getState().edit('mine()')
    expect(store.getState().isUnsaved).toBe(true)
  })

  test.each([
    ['// title: The shop\nopen()', 'The shop'],
    ['// page: <b>x</b>\n// A list\nlist()', 'A list'],
    ['/* Two */\ntwo()', 'Two'],
    ['/**\n * Three\n */\nthree()', 'Three'],
    ['#!/usr/bin/env node\n"use strict";\n//// Four\nfour()', 'Four'],
    ['*/', ''],
    ['\n  one()', 'one()'],
    ['  ', ''],
  ])('%j is called %j', (text, title) => {
    expect(inEnglish({ name: undefined, source: text })).toBe(title)
  })
})

describe('a moment', () => {
  test('is kept by another run of the same, and by a run that prints the same', async () => {
    const store = storeWith(storage())
    await store.getState().startRun()
    store.getState().moveTo(9, 'step')
    await store.getState().startRun()
    expect(store.getState().position).toBe(9)
    store.getState().edit(`${source} `)
    await store.getState().startRun()
    expect(store.getState().position, 'where Jerry is printed').toBe(8)
  })

  test('stays where it is while a class votes, whatever would move it', async () => {
    const store = storeWith(storage())
    await store.getState().startRun()
    const { moveTo, jumpTo, play } = store.getState()
    const question = classQuestion({
      outputs: [['a', 'b']],
      wrong: [{ beliefs: ['one-queue'], lines: ['b', 'a'], differsAt: 0 }],
      unprinted: [],
    })!
    for (const phase of PHASES) {
      classStore.setState({ question: { ...question, phase } })
      moveTo(3, 'step')
      jumpTo(8)
      play(true)
      const { position, jumps, isPlaying } = store.getState()
      const [isMoved, jumped] = phase === 'explain' ? [true, [3]] : [false, []]
      expect([position, jumps, isPlaying], phase).toEqual([isMoved ? 8 : -1, jumped, isMoved])
    }
    endClass()
  })

  test('that was left by jumps is come back to, one after the other', async () => {
    const store = storeWith(storage())
    await store.getState().startRun()
    store.getState().moveTo(3, 'step')
    store.getState().jumpTo(8)
    store.getState().jumpTo(11)
    store.getState().goBack()
    expect(store.getState()).toMatchObject({ position: 8, jumps: [3] })
    store.getState().goBack()
    expect(store.getState()).toMatchObject({ position: 3, jumps: [] })
  })
})
