// Playing: a step, a pause as long as its sentence takes to read, the next step.
import { useEffect } from 'react'
import type { Sentence, Snapshot } from '../trace/picture'
import { areOn } from './breakpoints/list'
import { nextStop, selectSentence, selectSnapshot } from './selectors'
import { useView, useViewStore } from './view-context'

export function usePlayback(): void {
  const store = useViewStore()
  const isPlaying = useView((state) => state.isPlaying)
  const position = useView((state) => state.position)
  const pauseInMs = useView(
    (state) => readingTimeInMs(selectSentence(state), selectSnapshot(state).kind) / state.speed,
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: each position starts its own pause.
  useEffect(() => {
    if (!isPlaying) return
    const timeout = setTimeout(() => {
      const state = store.getState()
      const next = nextStop(state, state.granularity)
      if (next === undefined) state.play(false)
      else if (areOn(state.breakpoints).length === 0) state.moveTo(next, 'step')
      else void import('./breakpoints/search').then(({ playTo }) => playTo(store, next))
    }, pauseInMs)
    return () => clearTimeout(timeout)
  }, [store, isPlaying, position, pauseInMs])
}

/** ms at a stop at the usual speed: a base for a short sentence, more for each further word, less for the next printed line. */
const PACE = { least: 900, shortInWords: 15, word: 45, nextLine: 250 }

export function readingTimeInMs(sentence: Sentence | undefined, kind?: Snapshot['kind']): number {
  if (kind === 'step-reached') return PACE.nextLine
  const text = sentence?.short.map((phrase) => phrase.text).join('') ?? ''
  const words = text.split(/\s+/).filter(Boolean).length
  return PACE.least + PACE.word * Math.max(0, words - PACE.shortInWords)
}
