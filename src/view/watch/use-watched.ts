// The expressions of the program on the page, and what they are at the moment that is shown.
import { useEffect, useRef, useState } from 'react'
import type { Evaluation } from '../../scenario/evaluation'
import { isEditOf, programName } from '../kept-by-program'
import { useView, useViewStore } from '../view-context'
import { keepWatched, MOST_EXPRESSIONS, watchedIn } from './watch-state'

/** Pause before asking: quick steps ask only where they stop. */
const PAUSE_IN_MS = 60

const browserStorage = () => localStorage

export function useWatched(): readonly [readonly string[], (expressions: readonly string[]) => void] {
  const program = useView(programName)
  const source = useView((state) => state.source)
  const [watched, setWatched] = useState(() => ({
    program,
    source,
    list: watchedIn(browserStorage, program),
  }))
  if (watched.program !== program) {
    const own = watchedIn(browserStorage, program)
    // An edited example becomes a program of the user's, and takes its expressions along.
    const isEdited = own.length === 0 && isEditOf(watched.source, source)
    setWatched({ program, source, list: isEdited ? watched.list : own })
  }
  const change = (expressions: readonly string[]) => {
    const list = [...new Set(expressions)].slice(-MOST_EXPRESSIONS)
    setWatched({ program, source, list })
  }
  useEffect(() => keepWatched(browserStorage, watched.program, watched.list), [watched])
  return [watched.list, change]
}

/** What was answered last, by expression: it stays until there is something newer. */
export type Values = ReadonlyMap<string, Evaluation>

export function useValues(expressions: readonly string[]): { values: Values; isOld: boolean } {
  const store = useViewStore()
  const run = useView((state) => state.run)
  const position = useView((state) => state.position)
  const isRunning = useView((state) => state.isRunning)
  const [answer, setAnswer] = useState<{ readonly to: string; readonly values: Values }>()
  const runs = useRef({ run, number: 0 })
  if (runs.current.run !== run) runs.current = { run, number: runs.current.number + 1 }
  const question = JSON.stringify([runs.current.number, position, expressions])
  const isAsking = expressions.length > 0 && run?.recording !== undefined && !isRunning
  useEffect(() => {
    if (!isAsking) return
    let isWanted = true
    const asked: string[] = JSON.parse(question)[2]
    const ask = async () => {
      const values = await store.getState().evaluate(asked)
      if (!isWanted || values === undefined) return
      const given: readonly Evaluation[] =
        'kind' in values ? asked.map(() => ({ kind: 'limit', message: values.message })) : values
      setAnswer({ to: question, values: new Map(asked.map((expression, i) => [expression, given[i]!])) })
    }
    const timeout = setTimeout(() => void ask(), PAUSE_IN_MS)
    return () => {
      isWanted = false
      clearTimeout(timeout)
    }
  }, [store, question, isAsking])
  return { values: answer?.values ?? new Map(), isOld: answer?.to !== question }
}
