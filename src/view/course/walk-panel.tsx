import { useEffect, useRef } from 'react'
import type { Walk, WalkStep } from '../../learn/walks/walk'
import { WALKS } from '../../learn/walks/walks'
import { selectScenario } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewStore } from '../view-state'
import { type Guide, guideStore, openGuide } from './guide'
import { GuideFrame } from './guide-frame'
import styles from './guide-panel.module.css'
import { guideWords } from './guide-words'

type Walking = Extract<Guide, { kind: 'walk' }>

/** One step of a walk, beside the moment that shows it. */
export function WalkPanel({ guide }: { readonly guide: Walking }) {
  const walk = WALKS.find(({ name }) => name === guide.walk)
  const step = walk?.steps[guide.step]
  if (!walk || !step) return null
  return <Step walk={walk} step={step} guide={guide} />
}

interface StepProps {
  readonly walk: Walk
  readonly step: WalkStep
  readonly guide: Walking
}

function Step({ walk, step, guide }: StepProps) {
  const store = useViewStore()
  const words = useWords(guideWords)
  const language = useView((state) => state.language)
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => void goTo(store, step), [store, step])
  // Keeps the keyboard's focus on the button that goes on, also where the next step has another one.
  useEffect(() => next.current?.focus({ preventScroll: true }), [])
  const isAway = useIsAway(step)
  const { says, here } = step[language]
  const last = walk.steps.length - 1
  const title = `${walk.title[language]} · ${walk.parts[step.part][language]}`
  return (
    <GuideFrame title={title} note={words.step(guide.step + 1, last + 1)}>
      <div role="status">
        <p className={styles.says}>{says}</p>
        <p>{here}</p>
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.other}
          disabled={guide.step === 0}
          onClick={() => openGuide({ ...guide, step: guide.step - 1 })}
        >
          {words.back}
        </button>
        <button
          ref={next}
          type="button"
          className={styles.main}
          data-walk-next
          onClick={() => openGuide(guide.step < last ? { ...guide, step: guide.step + 1 } : undefined)}
        >
          {guide.step < last ? words.next : words.end}
        </button>
        {step.isPuzzle && (
          <button type="button" className={styles.other} onClick={() => store.getState().startAsking()}>
            {words.askMe}
          </button>
        )}
        {isAway && (
          <button type="button" className={styles.other} onClick={() => void goTo(store, step)}>
            {words.showMoment}
          </button>
        )}
      </div>
    </GuideFrame>
  )
}

/** The run stands somewhere else than the step does. */
function useIsAway({ scenario, at }: WalkStep): boolean {
  const isThere = useView((state) => selectScenario(state)?.name === scenario)
  const trace = useView((state) => state.run?.recording?.trace)
  const position = useView((state) => state.position)
  if (at === undefined) return false
  return !isThere || (trace !== undefined && at(trace) !== position)
}

/** Opens the program of the step where another one is shown, and goes to its moment. */
async function goTo(store: ViewStore, { scenario, at, places = [] }: WalkStep): Promise<void> {
  const { loadScenario, chooseScenario, stopAsking } = store.getState()
  const { source, hosts } = await loadScenario(scenario)
  const shown = store.getState().run
  if (shown?.source !== source || shown.host !== hosts[0] || store.getState().source !== source)
    await chooseScenario({ name: scenario }, true)
  stopAsking()
  const { run, moveTo } = store.getState()
  const trace = run?.recording?.trace
  const position = at === undefined ? -1 : trace && at(trace)
  if (position === undefined) return
  moveTo(position, 'leap')
  guideStore.setState({ sight: { position, places } })
}
