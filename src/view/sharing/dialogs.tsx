import { lazily } from '../lazily'
import { useView } from '../view-context'
import type { Dialog } from '../view-state'

/** They load when they are opened. */
const dialogs: { readonly [D in Dialog]: React.ComponentType } = {
  breakpoints: lazily(() => import('../breakpoints/breakpoints')),
  help: lazily(() => import('../help')),
  share: lazily(() => import('./share')),
  programs: lazily(() => import('./programs')),
  parts: lazily(() => import('../glossary/parts')),
  course: lazily(() => import('../course/catalogue')),
  puzzle: lazily(() => import('../course/own-puzzle')),
  lesson: lazily(() => import('../course/lesson-editor')),
}

export function Dialogs() {
  const open = useView((state) => state.dialog)
  if (open === undefined) return null
  const Open = dialogs[open]
  return <Open />
}
