import { lazy, Suspense } from 'react'
import { Panel } from '../parts/panel'
import { selectActiveSpan, selectProblems, selectScenario } from '../selectors'
import { useView } from '../view-context'
import styles from './code-panel.module.css'
import { Lesson } from './lesson'
import { PlainCode } from './plain-code'
import { Problems } from './problems'

const CodeEditor = lazy(() => import('./code-editor').catch(() => ({ default: PlainCode })))

/** The program. What the current step is about is marked in it. */
export function CodePanel() {
  const source = useView((state) => state.source)
  const activeSpan = useView(selectActiveSpan)
  const pointedSpan = useView((state) => state.pointedSpan)
  const problems = useView(selectProblems)
  const scenario = useView(selectScenario)
  const marks = { source, activeSpan, pointedSpan, problems }
  return (
    <Panel name="Code" className={styles.panel}>
      <div className={styles.surface} data-code-surface>
        <Suspense fallback={<PlainCode {...marks} />}>
          <CodeEditor {...marks} />
        </Suspense>
      </div>
      {scenario?.lesson && <Lesson key={scenario.name} text={scenario.lesson} />}
      {problems.length > 0 && <Problems problems={problems} />}
    </Panel>
  )
}
