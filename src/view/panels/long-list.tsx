// A list of any length, of which only what is in sight is in the document. It loads when a list is that long.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useLayoutEffect } from 'react'

interface LongListProps {
  /** What scrolls. */
  readonly list: RefObject<HTMLElement | null>
  readonly count: number
  draw(index: number): ReactNode
}

const usualHeight = 26

export default function LongList({ list, count, draw }: LongListProps) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => usualHeight,
    overscan: 8,
  })

  useLayoutEffect(() => rows.scrollToIndex(count - 1, { align: 'end' }), [rows, count])

  return (
    <ol style={{ position: 'relative', height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
        >
          {draw(index)}
        </li>
      ))}
    </ol>
  )
}
