// What is larger than its place is dragged about, or moved by the arrow keys.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

/** Of an arrow key, in px. */
const STEP = 48

const ARROWS: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
])

/** Listeners of the element that scrolls. Fingers scroll it without them. */
export function usePan() {
  const grip = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined)
  const letGo = () => {
    grip.current = undefined
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const isOnControl = event.target instanceof Element && event.target.closest('button') !== null
      if (event.pointerType !== 'mouse' || event.button !== 0 || isOnControl) return
      const { scrollLeft, scrollTop } = event.currentTarget
      grip.current = { x: scrollLeft + event.clientX, y: scrollTop + event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) {
      const { current } = grip
      if (current !== undefined) currentTarget.scrollTo(current.x - clientX, current.y - clientY)
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const arrow = event.target === event.currentTarget ? ARROWS.get(event.key) : undefined
      if (arrow === undefined) return
      const { scrollLeft, scrollTop } = event.currentTarget
      event.currentTarget.scrollBy(arrow[0] * STEP, arrow[1] * STEP)
      const hasMoved =
        event.currentTarget.scrollLeft !== scrollLeft || event.currentTarget.scrollTop !== scrollTop
      if (!hasMoved) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
