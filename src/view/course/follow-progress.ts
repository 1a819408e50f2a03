// Notes what is done on the page: which scenario was stepped through, and how its prediction came out. It loads after the page.
import { type Prediction, withMark, withPractice, withPrediction } from '../../learn/progress/progress'
import type { Ask } from '../ask/ask'
import { selectIsStale, selectScenario } from '../selectors'
import type { ViewState, ViewStore } from '../view-state'
import { guideStore } from './guide'
import { progressStore } from './progress-store'

export function followProgress(store: ViewStore): void {
  const { change } = progressStore.getState()
  store.subscribe((state, before) => {
    const answered = answeredBy(state.ask, before.ask)
    if (answered) note(state, answered)
    else if (isStepped(state, before)) {
      const scenario = selectScenario(state)
      if (scenario) change((progress) => withMark(progress, scenario.name, 'tried'))
    }
  })
}

function note(state: ViewState, answered: Answered): void {
  const { guide, streak } = guideStore.getState()
  if (guide?.kind === 'practice') guideStore.setState({ streak: answered.verdict.isRight ? streak + 1 : 0 })
  progressStore.getState().change((progress) => {
    const predicted = withPrediction(progress, predictionOf(state, answered))
    return guide?.kind === 'practice'
      ? withPractice(predicted, guide.topic, answered.verdict.isRight)
      : predicted
  })
}

type Answered = Extract<Ask, { phase: 'parted' | 'told' }>

function answeredBy(ask: Ask | undefined, before: Ask | undefined): Answered | undefined {
  const isAnswer = before?.phase === 'predict' && (ask?.phase === 'parted' || ask?.phase === 'told')
  return isAnswer ? ask : undefined
}

const isStepped = (state: ViewState, before: ViewState): boolean =>
  state.position !== before.position &&
  state.position >= 0 &&
  state.run === before.run &&
  state.belief === undefined &&
  !selectIsStale(state)

const predictionOf = (state: ViewState, { verdict, puzzle, isSure }: Answered): Prediction => ({
  scenario: selectScenario(state)?.name,
  isRight: verdict.isRight,
  beliefs: verdict.beliefs,
  atStake: verdict.atStake,
  separates: puzzle.wrong.flatMap(({ beliefs }) => beliefs),
  isSure: isSure === true,
  now: Date.now(),
})
