// The curve that a queue had before a number of the program was changed.
import { useStore } from 'zustand'
import type { DepthCurve } from '../../learn/what-if/observation'
import { useView } from '../view-context'
import { whatIfStore } from '../what-if/what-if-state'

/** Undefined where nothing is changed. */
export function useGhost(queue: string): DepthCurve | undefined {
  return useStore(whatIfStore, ({ question, value, observations }) => {
    if (question === undefined || value === question.number.value) return undefined
    return observations.get(question.number.value)?.queues.find(({ name }) => name === queue)?.depth
  })
}

/** The curve with the number as it stands, where it is known before the run with it has been recorded. */
export function useReckoned(queue: string): DepthCurve | undefined {
  const isShown = useView(({ run, source, isRunning }) => run?.source === source && !isRunning)
  const curve = useStore(whatIfStore, ({ question, value, observations }) => {
    if (question === undefined) return undefined
    return observations.get(value)?.queues.find(({ name }) => name === queue)?.depth
  })
  return isShown ? undefined : curve
}

/** A path through its points; `at` says where a time and a number of jobs are. */
export function pathOf({ from, to, depths }: DepthCurve, at: (time: number, jobs: number) => string): string {
  const last = Math.max(1, depths.length - 1)
  return `M${depths.map((jobs, i) => at(from + (i / last) * (to - from), jobs)).join('L')}`
}
