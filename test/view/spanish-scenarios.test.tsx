// @vitest-environment happy-dom
// Every scenario is looked at in Spanish: what the page says beside the program's own texts has no English in it.
import { readdirSync, readFileSync } from 'node:fs'
import { act } from 'react'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { parseScenario } from '../../src/scenario/scenario'
import { spanish } from '../../src/trace/explain/in-spanish'
import type { Sentence } from '../../src/trace/picture'
import { contextDetail } from '../../src/trace/things/stack/format'
import { prepareRecording, type Recording } from '../../src/view/recording'
import type { ShownRun } from '../../src/view/run'
import { isThorough } from '../thorough'
import { drawWith } from './draw'
import { engineThatAnswers } from './fixture'

/** Words of English that no Spanish text has, and that the panels, labels and sentences of the page might have. */
const ENGLISH =
  /\b(?:the|of|and|is|are|that|this|with|to|from|goes?|next|back|steps?|lines?|waits?|queues?|stack|empty|running|programs?|share|help|shows?|hide|built|settles?|follow|another|pass|result|resume|made|handled|rejections?|settled|queued|printed|rejecter|executor|helper|keeper|collector|engine|frame|idle|period|message|turn|when|because|asked|began|ended|then|runs?|was|were|by|in|at|it|jobs?|tasks?|timers?)\b/gi

/** Words of code and of Node's phases, which are the same in each language. */
const CODE = new Set(['then', 'message', 'in', 'timers'])

/** What V8 and fetch say of an error is the same in each language, too. */
const OF_THE_ENGINE = /\w+Error: |Failed to fetch/

const files = readdirSync('scenarios').filter((name) => name.endsWith('.js'))
const scenarios = files.map((name) => parseScenario(name, readFileSync(`scenarios/${name}`, 'utf8')))

function recorded(source: string, host: 'browser' | 'node'): ShownRun {
  const { trace, outcome } = simulate(source, { host })
  const preparing = prepareRecording(trace!)
  let done = preparing.next()
  while (!done.done) done = preparing.next()
  return { source, host, outcome: outcome as ShownRun['outcome'], recording: done.value as Recording }
}

/** What a person would read or hear of it. */
function saidOnPage(): string[] {
  const said: string[] = []
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('[data-code-surface], code, option, kbd, select')) continue
    for (const name of ['aria-label', 'title', 'aria-valuetext']) said.push(element.getAttribute(name) ?? '')
    for (const node of element.childNodes) if (node.nodeType === 3) said.push(node.textContent ?? '')
  }
  return said
}

const textOf = ({ short, why }: Sentence): string =>
  [...short, ...why].map(({ text, isCode }) => (isCode ? '' : text)).join('')

const wordsOf = (text: string): string[] => (text.match(ENGLISH) ?? []).map((word) => word.toLowerCase())

/** What the program says itself, and what the built-ins are called that it calls, by name or through an iterator. */
function wordsOfProgram(source: string, { trace }: Recording): ReadonlySet<string> {
  const words = new Set(wordsOf(source))
  for (let position = 0; position < trace.length; position++) {
    if (trace.kindAt(position) !== 'context-pushed') continue
    const { label, isBuiltin } = contextDetail(trace, trace.subjectAt(position))
    if (isBuiltin) words.add(label)
  }
  return words
}

/** A long piece of the program is shown as its beginning, which may end inside of a word. */
const withoutCutWord = (text: string, source: string): string =>
  text.replace(/(\w+)…/g, (all, cut: string) => (source.includes(cut) ? '…' : all))

test('the page says of no scenario anything in English', async () => {
  const english = new Map<string, string>()
  const note = (text: string, source: string, own: ReadonlySet<string>) => {
    if (OF_THE_ENGINE.test(text)) return
    for (const word of wordsOf(withoutCutWord(text, source)))
      if (!own.has(word) && !CODE.has(word)) english.set(`${word}: ${text.slice(0, 160)}`, word)
  }
  await import('../../src/view/said/spanish')
  const store = await drawWith({
    ...engineThatAnswers({ kind: 'finished' }),
    run: async ({ source, host }) => recorded(source, host),
  })
  await act(async () => store.getState().chooseLanguage('es'))
  for (const { source, hosts } of isThorough ? scenarios : scenarios.filter((_, index) => index % 12 === 0)) {
    await act(async () => store.getState().openForeign({ source, host: hosts[0]! }))
    const { recording } = store.getState().run!
    const own = wordsOfProgram(source, recording!)
    const last = recording!.lastPosition
    for (const part of [0.4, 1]) {
      await act(async () => store.getState().moveTo(Math.floor(last * part), 'leap'))
      for (const text of saidOnPage()) note(text, source, own)
    }
    for (let position = 0; position <= last; position += Math.ceil(last / 100))
      note(textOf(recording!.tellAt(position, spanish)!), source, own)
  }
  expect([...english.keys()]).toEqual([])
})
