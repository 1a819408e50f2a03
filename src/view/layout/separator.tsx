import type { KeyboardEvent, PointerEvent } from 'react'
import { useView, useViewStore, useWords } from '../view-context'
import { SIZES, type Sized, within } from './regions'
import styles from './separator.module.css'
import { layoutWords } from './words'

interface Edge {
  readonly orientation: 'vertical' | 'horizontal'
  /** 1 where the region grows with the coordinate, -1 where it shrinks. */
  readonly sign: 1 | -1
}

const edges: { readonly [S in Sized]: Edge } = {
  code: { orientation: 'vertical', sign: 1 },
  stack: { orientation: 'vertical', sign: 1 },
  waiting: { orientation: 'vertical', sign: -1 },
  output: { orientation: 'horizontal', sign: -1 },
  timeline: { orientation: 'horizontal', sign: -1 },
  record: { orientation: 'vertical', sign: -1 },
}

const stepInPercent = 2

/** The edge of a region, to be dragged, or moved by arrow keys. A double click gives the usual size back. */
export function Separator({ sized }: { readonly sized: Sized }) {
  const { resize } = useViewStore().getState()
  const { orientation, sign } = edges[sized]
  const words = useWords(layoutWords)
  const label = words.edges[sized]
  const { usual, least, most } = SIZES[sized]
  const percent = useView(({ sizes }) => sizes[sized] ?? usual)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved.
    <div
      role="separator"
      className={styles.separator}
      data-sized={sized}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      title={words.usualSize(label)}
      onPointerDown={(event) => drag(event, percent)}
      onKeyDown={move}
      onDoubleClick={() => resize(sized, undefined)}
    />
  )

  /** It does not take the focus, so that the arrow keys go on stepping. */
  function drag(event: PointerEvent<HTMLElement>, percentBefore: number) {
    event.preventDefault()
    const { currentTarget: handle, clientX, clientY } = event
    const { width, height } = handle.parentElement!.getBoundingClientRect()
    const isVertical = orientation === 'vertical'
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = (moved) => {
      const distance = isVertical ? moved.clientX - clientX : moved.clientY - clientY
      const change = (100 * sign * distance) / (isVertical ? width : height)
      resize(sized, within(sized, percentBefore + change))
    }
    handle.onlostpointercapture = () => {
      handle.onpointermove = null
    }
  }

  function move(event: KeyboardEvent) {
    const changes = new Map([
      ['ArrowRight', stepInPercent],
      ['ArrowDown', stepInPercent],
      ['ArrowLeft', -stepInPercent],
      ['ArrowUp', -stepInPercent],
    ])
    const change = changes.get(event.key)
    if (change === undefined) return
    event.preventDefault()
    resize(sized, within(sized, percent + sign * change))
  }
}
