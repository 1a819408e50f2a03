import { lazy, Suspense, useMemo } from 'react'
import { useGuide } from '../course/guide'
import { Panel } from '../parts/panel'
import { isCovered, selectActiveSpan, selectIsStale, selectProblems, selectScenario } from '../selectors'
import { useView } from '../view-context'
import type { CodeValues } from './code-marks'
import styles from './code-panel.module.css'
import { Lesson } from './lesson'
import { PlainCode } from './plain-code'
import { Problems } from './problems'

const GuidePanel = lazy(() => import('../course/guide-panel'))
const CodeEditor = lazy(() => import('./code-editor').catch(() => ({ default: PlainCode })))

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
  const marks = { source, activeSpan, pointedSpan, problems, values }
  return (
    <Panel name="Code" isLarge className={styles.panel}>
      <div className={styles.surface} data-code-surface>
        <Suspense fallback={<PlainCode {...marks} />}>
          <CodeEditor {...marks} />
        </Suspense>
      </div>
      {scenario && !isAsked && !hasGuide && <Lesson key={scenario.name} name={scenario.name} />}
      {hasGuide && (
        <Suspense>
          <GuidePanel />
        </Suspense>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
    </Panel>
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
