// The console shows what was printed in the part of the run that is chosen, if one is.
import type { ConsoleLine } from '../../trace/picture'
import { SmallButton } from '../parts/small-button'
import type { Recording } from '../recording'
import { timelineStoreOf, useTimeline } from '../timeline/timeline-state'
import { useViewStore, useWords } from '../view-context'
import styles from './console.module.css'
import { panelWords } from './words'

/** Lines by their index. */
interface PartPrinted {
  readonly first: number
  readonly count: number
}

/** Of so many lines; undefined where no part is chosen. */
export function usePartPrinted(recording: Recording | undefined, printed: number): PartPrinted | undefined {
  const range = useTimeline((state) => state.range)
  if (!range || !recording) return undefined
  const before = (position: number) => {
    const index = recording.printed.findIndex((at) => at >= position)
    return index < 0 ? recording.printed.length : index
  }
  const first = Math.min(printed, before(range.from))
  return { first, count: Math.max(0, Math.min(printed, before(range.to + 1)) - first) }
}

export const linesOf = (recording: Recording, { first, count }: PartPrinted): readonly ConsoleLine[] =>
  Array.from({ length: count }, (_, index) => recording.lineAt(first + index))

export function PartNote({ shown, all }: { readonly shown: number; readonly all: number }) {
  const words = useWords(panelWords)
  const { chooseRange } = timelineStoreOf(useViewStore()).getState()
  return (
    <p className={styles.part}>
      {words.partPrinted(shown, all)}{' '}
      <SmallButton onClick={() => chooseRange(undefined)}>{words.showAllLines}</SmallButton>
    </p>
  )
}
