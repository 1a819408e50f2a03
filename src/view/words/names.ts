// How panels call what the record names itself; names that the program gave stay.
import { useCallback } from 'react'
import { useView } from '../view-context'

/** How a thing is called, by its identity and its label in the record. */
export type NameOf = (id: number, label: string) => string

/** The name of a thing by its identity and its label in the record. */
export function useNames(): NameOf {
  const words = useView((state) => state.sentenceWords)
  const trace = useView((state) => state.run?.recording?.trace)
  return useCallback(
    (id, label) => (words && trace ? words.nouns.shown(trace, id, label) : label),
    [words, trace],
  )
}
