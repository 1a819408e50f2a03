// Playing: a step, a pause as long as its sentence takes to read, the next step.
import { useEffect } from 'react'
import type { Sentence } from '../trace/picture'
import { nextStop, selectSentence } from './selectors'
import { useView, useViewStore } from './view-context'

export function usePlayback(): void {
  const store = useViewStore()
  const isPlaying = useView((state) => state.isPlaying)
  const position = useView((state) => state.position)
  const pauseInMs = useView((state) => readingTimeInMs(selectSentence(state)) / state.speed)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each position starts its own pause.
  useEffect(() => {
    if (!isPlaying) return
    const timeout = setTimeout(() => {
      const state = store.getState()
      const next = nextStop(state, state.granularity)
      if (next === undefined) state.play(false)
      else state.moveTo(next, 'step')
    }, pauseInMs)
    return () => clearTimeout(timeout)
  }, [store, isPlaying, position, pauseInMs])
}

export function readingTimeInMs(sentence: Sentence | undefined): number {
  const text = sentence?.short.map((phrase) => phrase.text).join('') ?? ''
  return 900 + 45 * text.split(/\s+/).filter(Boolean).length
}
