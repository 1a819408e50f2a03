import { ChevronDown, ChevronRight, Waypoints } from 'lucide-react'
import { useStore } from 'zustand'
import { toggleGraph } from '../commands'
import { keyWords } from '../key-words'
import { lazily } from '../lazily'
import { overlayStore } from '../overlay/overlay-state'
import { Panel } from '../parts/panel'
import type { Recording, ShownPromises } from '../recording'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './promise-panel.module.css'
import { panelWords } from './words'

const Rows = lazily(() => import('./promises'))

const NONE: ShownPromises = { nodes: [], focus: undefined }

interface PromisesProps {
  readonly recording: Recording | undefined
  readonly position: number
}

/** Takes its place and size before its content has loaded. */
export function Promises({ recording, position }: PromisesProps) {
  const isOpen = useView((state) => state.isStripOpen)
  const words = useWords(panelWords)
  const { openStrip } = useViewStore().getState()
  const { nodes, focus } = recording?.promisesAt(position) ?? NONE
  const actions = (
    <>
      <button
        type="button"
        className={styles.toggle}
        aria-label={words.showPromises}
        aria-expanded={isOpen}
        onClick={() => openStrip(!isOpen)}
      >
        {isOpen ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
      </button>
      <GraphButton />
    </>
  )
  return (
    <Panel
      name="Promises"
      alias={words.whatWaits}
      count={nodes.length}
      className={`${styles.panel} ${isOpen ? styles.open : ''}`}
      action={actions}
    >
      {isOpen && <Rows nodes={nodes} focus={focus} isEnd={position === recording?.lastPosition} />}
    </Panel>
  )
}

function GraphButton() {
  const store = useViewStore()
  const words = useWords(panelWords)
  const label = useWords(toggleGraph.label)
  const isShown = useStore(overlayStore, ({ shown }) => shown === 'promise-graph')
  return (
    <button
      type="button"
      className={styles.graph}
      aria-label={label}
      aria-pressed={isShown}
      title={`${label} (${toggleGraph.keys.map(useWords(keyWords)).join()})`}
      onClick={() => toggleGraph.perform(store.getState())}
    >
      <Waypoints size={16} aria-hidden="true" />
      <span>{words.graph}</span>
    </button>
  )
}
