import { X } from 'lucide-react'
import { type ComponentType, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { Guarded } from '../boundary'
import { lazily } from '../lazily'
import { useViewStore, useWords } from '../view-context'
import { type PanelName, panelNames } from '../words/panel-names'
import styles from './overlay.module.css'
import { type OverlayName, overlayStore, showOverlay } from './overlay-state'
import { overlayWords } from './words'

/** They load when they are opened. */
const overlays: {
  readonly [O in OverlayName]: {
    readonly name: PanelName
    readonly Content: ComponentType
  }
} = {
  'promise-graph': { name: 'Promise graph', Content: lazily(() => import('../promise-graph/promise-graph')) },
  compare: { name: 'Comparison', Content: lazily(() => import('../compare/compare')) },
}

/** What is opened over the machine. The code, the sentence and the way through the run stay. */
export default function Overlay() {
  const shown = useStore(overlayStore, (state) => state.shown)
  const names = useWords(panelNames)
  if (shown === undefined) return null
  const { name, Content } = overlays[shown]
  return (
    <section className={styles.overlay} aria-label={names[name]} data-overlay={shown}>
      <Guarded key={shown} name={name}>
        <Content />
      </Guarded>
      <Close />
    </section>
  )
}

/** Escape closes it, too, and the focus goes back to where it was. */
function Close() {
  const words = useWords(overlayWords)
  const store = useViewStore()
  const opener = useRef<Element>(null)
  useEffect(() => {
    opener.current ??= document.activeElement
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isInDialog(event) || store.getState().ask) return
      event.preventDefault()
      showOverlay(undefined)
    }
    document.addEventListener('keydown', listener, true)
    return () => {
      document.removeEventListener('keydown', listener, true)
      if (opener.current instanceof HTMLElement) opener.current.focus()
    }
  }, [store])
  return (
    <button
      type="button"
      className={styles.close}
      aria-label={words.close}
      title={`${words.close} (Esc)`}
      onClick={() => showOverlay(undefined)}
    >
      <X size={18} aria-hidden="true" />
    </button>
  )
}

const isInDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('dialog, [popover]') !== null
