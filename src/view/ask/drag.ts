// Chips are dragged by mouse, pen and finger alike: from the pool to a place, from place to place, and out.
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

export interface Dragged {
  readonly chip: number
  readonly x: number
  readonly y: number
  /** The place among the other chosen lines; undefined outside of the order. */
  readonly to: number | undefined
}

/** A pointer that moves less means a click, in px. */
const LEAST_IN_PX = 8
/** A finger that swipes over what can be scrolled scrolls; one that rests before drags. */
const REST_IN_MS = 250
/** Distance from the edge of a scrollable list at which it scrolls, in px. */
const EDGE_IN_PX = 40
const SCROLLED_IN_PX = 8
/** Around the order, so that the last place is not missed. */
const MARGIN_IN_PX = 24

interface Drag {
  readonly dragged: Dragged | undefined
  readonly begin: (chip: number, event: PointerEvent<HTMLElement>) => void
  /** Handler for the element around: it swallows the click with which a drag ends. */
  readonly ignoreClick: (event: MouseEvent) => void
}

export function useDrag(
  order: RefObject<HTMLElement | null>,
  onDrop: (chip: number, to: number | undefined) => void,
): Drag {
  const [dragged, show] = useState<Dragged>()
  const wasDragged = useRef(false)
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const begin = (chip: number, pressed: PointerEvent<HTMLElement>) => {
    wasDragged.current = false
    if (pressed.button !== 0 || !pressed.isPrimary) return
    stop.current?.()
    const element = pressed.currentTarget
    const scrolled = element.closest<HTMLElement>('[data-ask]')
    const { clientX, clientY, pointerId } = pressed
    const isFinger = pressed.pointerType === 'touch'
    let mayDrag = !isFinger || !canScroll(scrolled)
    let now: Dragged | undefined
    let frame = 0
    const rest = setTimeout(() => {
      mayDrag = true
    }, REST_IN_MS)

    const follow = (x: number, y: number) => {
      now = { chip, x, y, to: placeAt(order.current, chip, x, y) }
      show(now)
    }
    const scroll = () => {
      if (now && scrolled && scrollAtEdge(scrolled, now.y)) follow(now.x, now.y)
      frame = requestAnimationFrame(scroll)
    }
    const onMove = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return
      if (now === undefined) {
        if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < LEAST_IN_PX) return
        if (!mayDrag) return end()
        wasDragged.current = true
        element.setPointerCapture(pointerId)
        frame = requestAnimationFrame(scroll)
      }
      follow(event.clientX, event.clientY)
    }
    const onUp = () => {
      const dropped = now
      end()
      if (dropped) onDrop(chip, dropped.to)
    }
    const onKey = (event: KeyboardEvent) => {
      if (now === undefined) return
      event.preventDefault()
      if (event.key === 'Escape') end()
    }
    // A finger that drags does not scroll.
    const onTouch = (event: TouchEvent) => {
      if (mayDrag) event.preventDefault()
    }
    const end = () => {
      stop.current = undefined
      clearTimeout(rest)
      cancelAnimationFrame(frame)
      show(undefined)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', end)
      element.removeEventListener('touchmove', onTouch)
      document.removeEventListener('keydown', onKey, true)
    }
    stop.current = end
    if (!isFinger) element.setPointerCapture(pointerId)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', end)
    element.addEventListener('touchmove', onTouch, { passive: false })
    document.addEventListener('keydown', onKey, true)
  }

  const ignoreClick = (event: MouseEvent) => {
    if (!wasDragged.current) return
    wasDragged.current = false
    event.preventDefault()
    event.stopPropagation()
  }
  return { dragged, begin, ignoreClick }
}

const canScroll = (element: HTMLElement | null): boolean =>
  element !== null && element.scrollHeight > element.clientHeight + 1

/** Whether there was anything to scroll. */
function scrollAtEdge(element: HTMLElement, y: number): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const before = element.scrollTop
  if (y < top + EDGE_IN_PX) element.scrollTop -= SCROLLED_IN_PX
  else if (y > bottom - EDGE_IN_PX) element.scrollTop += SCROLLED_IN_PX
  return element.scrollTop !== before
}

/** The place at a point; places count without the chip itself. */
function placeAt(order: HTMLElement | null, chip: number, x: number, y: number): number | undefined {
  if (order === null) return undefined
  const { left, right, top, bottom } = order.getBoundingClientRect()
  if (x < left - MARGIN_IN_PX || x > right + MARGIN_IN_PX) return undefined
  if (y < top - 4 || y > bottom + MARGIN_IN_PX) return undefined
  const others = [...order.querySelectorAll<HTMLElement>('[data-chip]')].filter(
    (row) => row.dataset.chip !== String(chip),
  )
  return others.filter((row) => {
    const box = row.getBoundingClientRect()
    return (box.top + box.bottom) / 2 < y
  }).length
}
