// A drawing that follows the size of its place, the density of the screen and the colours of the page.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useView } from '../view-context'

const NAMES = [
  'paper',
  'raised',
  'ink',
  'ink-soft',
  'hairline',
  'outline',
  'stack',
  'job',
  'task',
  'timer',
  'danger',
  'warning',
  'active-frame',
] as const

export type Colours = { readonly [N in (typeof NAMES)[number]]: string }

export interface Drawing {
  readonly context: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
  readonly colours: Colours
}

interface CanvasProps {
  readonly className: string | undefined
  /** Made anew where what is drawn has changed. */
  readonly draw: (drawing: Drawing) => void
}

/** It says nothing to assistive technology: who uses it says the same in words. */
export function Canvas({ className, draw }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(place)
  const colours = useColours(place)
  useEffect(() => {
    if (!colours || size.width === 0) return
    const frame = requestAnimationFrame(() => drawOn(canvas.current, size, colours, draw))
    return () => cancelAnimationFrame(frame)
  }, [draw, size, colours])
  return (
    <div ref={place} className={className} aria-hidden="true">
      <canvas ref={canvas} style={{ width: '100%', height: '100%', display: 'block' }} />
    </div>
  )
}

interface Size {
  readonly width: number
  readonly height: number
}

function drawOn(
  canvas: HTMLCanvasElement | null,
  { width, height }: Size,
  colours: Colours,
  draw: CanvasProps['draw'],
) {
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return
  const density = devicePixelRatio
  const [columns, rows] = [Math.round(width * density), Math.round(height * density)]
  if (canvas.width !== columns) canvas.width = columns
  if (canvas.height !== rows) canvas.height = rows
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, width, height)
  draw({ context, width, height, colours })
}

export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      setSize({ width, height })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}

/** A canvas knows no custom properties, so the page is asked what they come to. */
function useColours(element: RefObject<HTMLElement | null>): Colours | undefined {
  const theme = useView((state) => state.theme)
  const [colours, setColours] = useState<Colours>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours.
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const read = () => setColours(element.current ? coloursOf(element.current) : undefined)
    // The theme is written on the page after its parts have been drawn.
    const frame = requestAnimationFrame(read)
    dark.addEventListener('change', read)
    return () => {
      cancelAnimationFrame(frame)
      dark.removeEventListener('change', read)
    }
  }, [element, theme])
  return colours
}

function coloursOf(element: HTMLElement): Colours {
  const before = element.style.color
  const read = NAMES.map((name) => {
    element.style.color = `var(--${name})`
    return [name, getComputedStyle(element).color] as const
  })
  element.style.color = before
  return Object.fromEntries(read) as { [N in (typeof NAMES)[number]]: string }
}
