import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useGuide } from '../course/guide'
import { lazily } from '../lazily'
import { Panel } from '../parts/panel'
import { isCovered, selectActiveSpan, selectIsStale, selectProblems, selectScenario } from '../selectors'
import { useView, useWords } from '../view-context'
import { whatIfCommand } from '../what-if/command-words'
import { toggleWhatIf, whatIfStore } from '../what-if/what-if-state'
import type { CodeValues, FailureInCode } from './code-marks'
import styles from './code-panel.module.css'
import { PlainCode } from './plain-code'
import { editorWords } from './words'

const Autorun = lazily(() => import('./autorun'))
const Lesson = lazily(() => import('./lesson'))
const Problems = lazily(() => import('./problems'))
const FileTabs = lazily(() => import('./files/file-tabs'))
const GuidePanel = lazily(() => import('../course/guide-panel'))
const WhatIf = lazily(() => import('../what-if/what-if'))
const CodeEditor = lazily(() => import('./code-editor').catch(() => ({ default: PlainCode })), PlainCode)

/** The program. What the current step is about is marked in it. */
export function CodePanel() {
  const source = useView((state) => state.source)
  const activeSpan = useView(selectActiveSpan)
  const pointedSpan = useView((state) => state.pointedSpan)
  const problems = useView(selectProblems)
  const scenario = useView(selectScenario)
  const values = useValues()
  const isAsked = useView(isCovered)
  const hasGuide = useGuide() !== undefined
  const failures = useFailures()
  const isWhatIf = useStore(whatIfStore, ({ isOpen }) => isOpen) && !isAsked
  const marks = { source, activeSpan, pointedSpan, problems, values, failures }
  const tools = (
    <>
      <Autorun />
      {!isAsked && <WhatIfButton />}
    </>
  )
  return (
    <Panel name="Code" isLarge className={styles.panel} action={tools}>
      <FileTabs />
      <div className={styles.surface} data-code-surface>
        <CodeEditor {...marks} />
      </div>
      {scenario && !isAsked && !hasGuide && !isWhatIf && <Lesson key={scenario.name} name={scenario.name} />}
      {hasGuide && <GuidePanel />}
      {isWhatIf && <WhatIf />}
      {problems.length > 0 && <Problems problems={problems} />}
    </Panel>
  )
}

function WhatIfButton() {
  const words = useWords(whatIfCommand)
  const isOpen = useStore(whatIfStore, (state) => state.isOpen)
  return (
    <button
      type="button"
      className={styles.whatIf}
      aria-expanded={isOpen}
      title={words.tip}
      onClick={toggleWhatIf}
    >
      {words.short}
    </button>
  )
}

/** None once the text is another one than what ran. */
function useValues(): CodeValues | undefined {
  const recording = useView((state) => (selectIsStale(state) ? undefined : state.run?.recording))
  const position = useView((state) => state.position)
  const activeAt = useView(selectActiveSpan)?.start
  return useMemo(() => {
    if (!recording || position < 0) return undefined
    return {
      ranAt: recording.ranBefore(position),
      activeAt,
      of: (name, offset) => recording.valueAt(position, name, offset),
    }
  }, [recording, position, activeAt])
}

const noFailures: readonly FailureInCode[] = []

/** Once they have been thrown. */
function useFailures(): readonly FailureInCode[] {
  const recording = useView((state) => (selectIsStale(state) ? undefined : state.run?.recording))
  const position = useView((state) => state.position)
  const { holds } = useWords(editorWords)
  const thrown = recording?.failures.filter(({ origin }) => origin <= position).length ?? 0
  return useMemo(() => {
    if (!recording || thrown === 0) return noFailures
    return recording.failures.slice(0, thrown).map(({ origin, start, text }) => ({
      start,
      text,
      tell(name, offset) {
        const value = recording.valueAt(origin, name, offset)?.value
        if (!value || value.kind === 'function') return undefined
        return {
          text: holds(name, value.text),
          isMissing: value.text === 'undefined' || value.text === 'null',
        }
      },
    }))
  }, [recording, thrown, holds])
}
