// What was on the screen before a step, and where.
import type { Snapshot } from '../../trace/picture'

export interface Scene {
  readonly snapshot: Snapshot
  readonly elements: ReadonlyMap<string, { readonly element: HTMLElement; readonly place: DOMRect }>
  readonly code: DOMRect | undefined
}

export const elementOf = (token: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-token="${token}"]`)

export function sceneOf(snapshot: Snapshot): Scene {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-token]')]
  return {
    snapshot,
    elements: new Map(
      elements.map((element) => [
        element.dataset.token ?? '',
        { element, place: element.getBoundingClientRect() },
      ]),
    ),
    code: placeInCode(),
  }
}

/** The marked range, or the nearest edge of the code where that is scrolled out of sight. */
export function placeInCode(): DOMRect | undefined {
  const range = document.querySelector('[data-active-range]')?.getBoundingClientRect()
  const surface = document.querySelector('[data-code-surface]')?.getBoundingClientRect()
  if (!range || !surface) return surface
  const top = Math.min(Math.max(range.top, surface.top), surface.bottom - 24)
  return new DOMRect(range.left, top, range.width, range.height)
}
