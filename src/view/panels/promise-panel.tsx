import { ChevronDown, ChevronRight } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Panel } from '../parts/panel'
import type { Recording } from '../recording'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './promise-panel.module.css'
import { panelWords } from './words'

const Rows = lazy(() => import('./promises'))

interface PromisesProps {
  readonly recording: Recording | undefined
  readonly position: number
}

/** Has its place and its size before what is in it has loaded. */
export function Promises({ recording, position }: PromisesProps) {
  const isOpen = useView((state) => state.isStripOpen)
  const words = useWords(panelWords)
  const { openStrip } = useViewStore().getState()
  const nodes = recording?.promisesAt(position) ?? []
  const toggle = (
    <button
      type="button"
      className={styles.toggle}
      aria-label={words.showPromises}
      aria-expanded={isOpen}
      onClick={() => openStrip(!isOpen)}
    >
      {isOpen ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
    </button>
  )
  return (
    <Panel
      name="Promises"
      alias={words.whatWaits}
      count={nodes.length}
      className={`${styles.panel} ${isOpen ? styles.open : ''}`}
      action={toggle}
    >
      {isOpen && (
        <Suspense fallback={null}>
          <Rows nodes={nodes} isEnd={position === recording?.lastPosition} />
        </Suspense>
      )}
    </Panel>
  )
}
