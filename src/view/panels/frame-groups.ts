// Frames of a function that calls itself look alike: of many in a row, the first and the last are shown.
import type { FrameView } from '../../trace/picture'

/** Frames that are shown, or that are folded into one line. Number 0 is the top of the stack. */
export interface FrameGroup {
  readonly kind: 'shown' | 'folded'
  readonly from: number
  readonly count: number
  readonly label: string
}

/** Fewer in a row are all shown. */
const FEW = 4

export function groupFrames(fromTop: readonly FrameView[]): readonly FrameGroup[] {
  const groups: FrameGroup[] = []
  for (let from = 0; from < fromTop.length; ) {
    const { label } = fromTop[from]!
    let end = from + 1
    while (end < fromTop.length && isAlike(fromTop[from]!, fromTop[end]!)) end++
    const count = end - from
    if (count <= FEW) groups.push({ kind: 'shown', from, count, label })
    else
      groups.push(
        { kind: 'shown', from, count: 1, label },
        { kind: 'folded', from: from + 1, count: count - 2, label },
        { kind: 'shown', from: end - 1, count: 1, label },
      )
    from = end
  }
  return groups
}

const isAlike = (a: FrameView, b: FrameView): boolean =>
  a.kind === b.kind && a.label === b.label && a.span?.start === b.span?.start
