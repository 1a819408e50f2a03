import { lazy, Suspense } from 'react'
import { useView } from '../view-context'
import type { Dialog } from '../view-state'

/** They load when they are opened. */
const dialogs: { readonly [D in Dialog]: React.LazyExoticComponent<() => React.ReactNode> } = {
  breakpoints: lazy(() => import('../breakpoints/breakpoints')),
  help: lazy(() => import('../help')),
  share: lazy(() => import('./share')),
  programs: lazy(() => import('./programs')),
  parts: lazy(() => import('../glossary/parts')),
  course: lazy(() => import('../course/catalogue')),
  puzzle: lazy(() => import('../course/own-puzzle')),
  lesson: lazy(() => import('../course/lesson-editor')),
}

export function Dialogs() {
  const open = useView((state) => state.dialog)
  if (open === undefined) return null
  const Open = dialogs[open]
  return (
    <Suspense fallback={null}>
      <Open />
    </Suspense>
  )
}
