// What hands do on the timeline: drag to choose a part, turn the wheel to look closer or aside, pinch, point.
import { type RefObject, useEffect, useRef } from 'react'

export interface Hands {
  /** Nothing is above or beneath what is seen, so that the wheel has nothing else to do than to look closer. */
  isStill(): boolean
  /** In pixels from the left and upper edge of what is touched. */
  point(x: number, y: number): void
  leave(): void
  press(x: number, y: number): void
  /** From where it was pressed to where it is now. */
  drag(from: number, to: number): void
  /** So many times as close, around a place. */
  zoom(factor: number, x: number): void
  /** So many pixels to the left. */
  pan(distance: number): void
}

/** Less is a click. */
const STILL = 4

interface Touch {
  readonly id: number
  x: number
  y: number
  readonly from: number
}

export function useGestures(element: RefObject<HTMLElement | null>, hands: Hands): void {
  const latest = useRef(hands)
  useEffect(() => {
    latest.current = hands
  })
  useEffect(() => {
    const target = element.current
    if (!target) return
    const gestures = new Gestures(target, () => latest.current)
    return () => gestures.end()
  }, [element])
}

class Gestures {
  private readonly touches = new Map<number, Touch>()
  private hasMoved = false
  private readonly listening = new AbortController()

  constructor(
    private readonly target: HTMLElement,
    private readonly hands: () => Hands,
  ) {
    const { signal } = this.listening
    target.addEventListener('wheel', (event) => this.turn(event), { passive: false, signal })
    target.addEventListener('pointerdown', (event) => this.down(event), { signal })
    target.addEventListener('pointermove', (event) => this.move(event), { signal })
    target.addEventListener('pointerup', (event) => this.up(event), { signal })
    target.addEventListener('pointercancel', ({ pointerId }) => this.touches.delete(pointerId), { signal })
    target.addEventListener('pointerleave', () => this.hands().leave(), { signal })
  }

  end(): void {
    this.listening.abort()
  }

  private placeOf({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const { left, top } = this.target.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }

  /** As in other timelines: with Ctrl, or by a pinch of two fingers, closer; sideways or with Shift, aside; else the page scrolls. */
  private turn(event: WheelEvent): void {
    const { deltaX, deltaY } = event
    const aside = event.shiftKey && deltaX === 0 ? deltaY : deltaX
    if (event.ctrlKey || event.metaKey || (aside === 0 && this.hands().isStill()))
      this.hands().zoom(Math.exp(-deltaY / 200), this.placeOf(event).x)
    else if (Math.abs(aside) > Math.abs(event.shiftKey ? 0 : deltaY)) this.hands().pan(aside)
    else return
    event.preventDefault()
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return
    const { x, y } = this.placeOf(event)
    this.touches.set(event.pointerId, { id: event.pointerId, x, y, from: x })
    this.hasMoved = this.touches.size > 1
    this.target.setPointerCapture(event.pointerId)
  }

  private move(event: PointerEvent): void {
    const { x, y } = this.placeOf(event)
    const touch = this.touches.get(event.pointerId)
    if (!touch) {
      this.hands().point(x, y)
      return
    }
    const before = this.spread()
    const moved = x - touch.x
    if (Math.abs(x - touch.from) > STILL) this.hasMoved = true
    touch.x = x
    touch.y = y
    if (!this.hasMoved) return
    const after = this.spread()
    if (before && after) {
      this.hands().zoom(after.width / before.width, after.middle)
      this.hands().pan(before.middle - after.middle)
    } else if (event.pointerType === 'touch') this.hands().pan(-moved)
    else this.hands().drag(touch.from, x)
  }

  private up(event: PointerEvent): void {
    const touch = this.touches.get(event.pointerId)
    this.touches.delete(event.pointerId)
    if (touch && !this.hasMoved) this.hands().press(touch.x, touch.y)
  }

  /** How far two fingers are apart. */
  private spread(): { readonly width: number; readonly middle: number } | undefined {
    const [one, other] = [...this.touches.values()]
    if (!one || !other) return undefined
    return { width: Math.max(10, Math.abs(one.x - other.x)), middle: (one.x + other.x) / 2 }
  }
}
