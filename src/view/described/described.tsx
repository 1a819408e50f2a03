import { useStore } from 'zustand'
import { timeText } from '../../trace/duration'
import type { Snapshot } from '../../trace/picture'
import { lastPosition, selectSnapshot, selectStopIndex } from '../selectors'
import { useView, useWords } from '../view-context'
import { type NameOf, useNames } from '../words/names'
import { describedStore } from './described-state'
import { describedWords, type Listed } from './words'

/** The whole picture in sentences, where it was asked for. */
export function Described() {
  const { position, times } = useStore(describedStore)
  const isAsked = useView((state) => state.position === position && position <= lastPosition(state))
  const snapshot = useView(selectSnapshot)
  const step = useView((state) => selectStopIndex(state))
  const words = useWords(describedWords)
  const nameOf = useNames()
  if (!isAsked) return null
  const told = words.moment({ step, time: timeText(snapshot.time) })
  const lists = listsOf(snapshot, nameOf).map((list) => words.list(list))
  const last = snapshot.console.at(-1)?.text
  const printed = words.printed(snapshot.counts.console, last)
  // A text that differs is read again.
  return `${[told, ...lists, printed].join(' ')}${times % 2 === 0 ? '\u00a0' : ''}`
}

function listsOf(
  { stack, suspended, ticks, jobs, tasks, timers, shelves, counts }: Snapshot,
  nameOf: NameOf,
) {
  const called = ({ id, badge, label }: { id: number; badge?: string; label: string }) =>
    [badge, nameOf(id, label)].filter(Boolean).join(' ')
  const list = (
    what: Listed['what'],
    items: readonly Parameters<typeof called>[0][],
    count: number,
  ): Listed => ({
    what,
    names: items.slice(0, MOST).map(called),
    count,
  })
  return [
    list('stack', stack.toReversed(), counts.stack),
    list('paused', suspended, counts.suspended),
    list('ticks', ticks, counts.ticks),
    list('jobs', jobs, counts.jobs),
    list('tasks', tasks, counts.tasks),
    list('timers', timers, counts.timers),
    list('waiting', shelves, counts.shelves),
  ].filter(({ what, count }) => count > 0 || ALWAYS.has(what))
}

/** Names of a list that are told. */
const MOST = 5

/** Told where they are empty, too. */
const ALWAYS: ReadonlySet<Listed['what']> = new Set(['stack', 'jobs', 'tasks'])
