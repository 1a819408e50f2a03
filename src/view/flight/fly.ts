// How a token travels: its old shape becomes its new one on the way.
import type { Flight, Token } from './flight-plan'
import { elementOf, placeInCode, type Scene } from './scene'

const EASING = 'cubic-bezier(.3, 0, .2, 1)'

/** ms at the usual speed. A token leaves its queue once the loop's train has moved; when it has left, the others close up. */
const TIMES = { train: 150, dequeue: 350, flight: 400, closing: 150, fade: 80, outline: 500 }

/** What the token becomes when it has arrived. */
const frames = () => document.querySelectorAll<HTMLElement>('[data-token^="stack:"]')

const isDequeue = ({ to }: Flight): boolean => to.startsWith('running:')

export function fly(flight: Flight, scene: Scene, overlay: HTMLElement, pace: number): Animation[] {
  const { token, from, to } = flight
  const start = from === 'code' ? placeInCode() : scene.elements.get(from)?.place
  const target = to === 'code' ? undefined : elementOf(to)
  const end = to === 'code' ? scene.code : target?.getBoundingClientRect()
  const before = scene.elements.get(from === 'code' ? token : from)?.element
  const after = target ?? before
  if (!start || !end || !after) return []
  const timing = {
    ...(isDequeue(flight)
      ? { delay: TIMES.train * pace, duration: TIMES.dequeue * pace }
      : { duration: TIMES.flight * pace }),
    easing: EASING,
  }
  const isFromCode = from === 'code'
  const paths = [
    { copy: copyOf(after, end), path: arriving(start, end, isFromCode) },
    ...(before && !isFromCode && to !== 'code' && before !== after
      ? [{ copy: copyOf(before, start), path: leaving(start, end) }]
      : []),
  ]
  const flights = paths.map(({ copy, path }) => {
    overlay.append(copy)
    const animation = copy.animate(to === 'code' ? intoCode(start, end) : path, { ...timing, fill: 'both' })
    animation.onfinish = () => copy.remove()
    return animation
  })
  const hidden = [target, ...(isDequeue(flight) ? frames() : [])]
  const hiding = hidden.flatMap(
    (each) => each?.animate({ opacity: [0, 0] }, { ...timing, fill: 'backwards' }) ?? [],
  )
  return [...flights, ...hiding]
}

function copyOf(original: HTMLElement, { left, top, width, height }: DOMRect): HTMLElement {
  const copy = original.cloneNode(true)
  if (!(copy instanceof HTMLElement)) throw new Error('A token is an element.')
  copy.removeAttribute('data-token')
  copy.tabIndex = -1
  Object.assign(copy.style, { position: 'fixed', margin: '0', left: `${left}px`, top: `${top}px` })
  Object.assign(copy.style, { width: `${width}px`, height: `${height}px`, transformOrigin: '0 0' })
  return copy
}

/** Where something is that stands at `place`, seen from one that stands at `own`. */
const placedAt = (place: DOMRect, own: DOMRect): string =>
  `translate(${place.left - own.left}px, ${place.top - own.top}px) scale(${place.width / own.width}, ${place.height / own.height})`

/** The new shape grows out of the old one; from the code, which has none, it lifts off in an arc. */
const arriving = (start: DOMRect, end: DOMRect, isArc: boolean): Keyframe[] =>
  isArc
    ? arc(start, end)
    : [
        { transform: placedAt(start, end), opacity: 0 },
        { opacity: 1, offset: 0.6 },
        { transform: 'none', opacity: 1 },
      ]

const leaving = (start: DOMRect, end: DOMRect): Keyframe[] => [
  { transform: 'none', opacity: 1 },
  { opacity: 0, offset: 0.6 },
  { transform: placedAt(end, start), opacity: 0 },
]

function arc(start: DOMRect, end: DOMRect): Keyframe[] {
  const x = start.left - end.left
  const y = start.top - end.top
  const lift = Math.min(64, Math.abs(x) / 6)
  return [
    { transform: `translate(${x}px, ${y}px)`, opacity: 0.4 },
    { transform: `translate(${x / 2}px, ${y / 2 - lift}px)`, opacity: 1 },
    { transform: 'none', opacity: 1 },
  ]
}

/** The same way as out of it, backwards: the copy stands where it ends. */
const intoCode = (start: DOMRect, end: DOMRect): Keyframe[] =>
  arc(end, start)
    .toReversed()
    .map(({ transform, opacity }) => ({
      transform: `translate(${start.left - end.left}px, ${start.top - end.top}px) ${transform === 'none' ? '' : transform}`,
      opacity: opacity ?? 1,
    }))

/**
 * The rest of a queue moves up once its head has left, and at once where room is made for who comes. Each takes its place in the list
 * along. All are measured before any is moved.
 */
export function closeUp(tokens: readonly Token[], scene: Scene, pace: number): Animation[] {
  const timing = { duration: TIMES.closing * pace, easing: EASING }
  const delayOf = (x: number, y: number) => (y > 0 || (y === 0 && x > 0) ? TIMES.flight * pace : 0)
  return tokens
    .flatMap((token) => {
      const place = scene.elements.get(token)?.place
      const element = elementOf(token)
      if (!place || !element) return []
      const { left, top } = element.getBoundingClientRect()
      return [{ element: element.closest('li') ?? element, x: place.left - left, y: place.top - top }]
    })
    .filter(({ x, y }) => x !== 0 || y !== 0)
    .map(({ element, x, y }) =>
      element.animate(
        { transform: [`translate(${x}px, ${y}px)`, 'none'] },
        { ...timing, delay: delayOf(x, y), fill: 'backwards' },
      ),
    )
}

/** Without travel: it fades in where it is, and its outline shows once. */
export function appear({ to }: Flight): Animation[] {
  const element = to === 'code' ? null : elementOf(to)
  const outline = {
    outline: ['3px solid var(--ink)', '3px solid transparent'],
    outlineOffset: ['1px', '1px'],
  }
  return element
    ? [
        element.animate({ opacity: [0, 1] }, { duration: TIMES.fade }),
        element.animate(outline, { duration: TIMES.outline }),
      ]
    : []
}
