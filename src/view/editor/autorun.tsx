// Running as one types, for who wants it: after a pause, and only what the editor can read to its end.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { selectIsStale } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './autorun.module.css'
import { filesWords } from './files/words'
import { isReadable } from './readable'

const KEY = 'loopscope.autorun'

export const autorunStore = createStore<{ readonly isOn: boolean }>()(() => ({ isOn: read() }))

/** Storage may be missing or forbidden. */
function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on'
  } catch {
    return false
  }
}

function choose(isOn: boolean): void {
  autorunStore.setState({ isOn })
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off')
  } catch {
    // Without storage the choice holds until the page is left.
  }
}

/** Longer than between two keys, shorter than anybody waits. */
const PAUSE_IN_MS = 700

export default function Autorun() {
  const isOn = useStore(autorunStore, (state) => state.isOn)
  const source = useView((state) => state.source)
  const isStale = useView(selectIsStale)
  const store = useViewStore()
  useEffect(() => {
    if (!isOn || !isStale) return
    const timeout = setTimeout(() => {
      if (isReadable(source)) void store.getState().startRun()
    }, PAUSE_IN_MS)
    return () => clearTimeout(timeout)
  }, [isOn, isStale, source, store])
  return <AutorunSwitch />
}

export function AutorunSwitch() {
  const words = useWords(filesWords)
  const isOn = useStore(autorunStore, (state) => state.isOn)
  return (
    <label className={styles.autorun}>
      <input type="checkbox" checked={isOn} onChange={(event) => choose(event.target.checked)} />
      {words.runsAsTyped}
    </label>
  )
}
