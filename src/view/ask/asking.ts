// Asking: the actions behind the key Q. Where nothing has run yet the whole order is asked for, later on a question about a moment.

import type { Way } from '../../learn/divergence'
import type { QuestionKind } from '../../learn/questions/question'
import { nextQuestion } from '../../learn/questions/questions'
import { refutationOf } from '../../learn/refutation'
import { english } from '../../learn/words/english'
import { spanish } from '../../learn/words/spanish'
import type { LearnWords } from '../../learn/words/words'
import type { Belief } from '../../machine/running/beliefs'
import { hasRun } from '../actions/has-run'
import { guideStore } from '../course/guide'
import { showOverlay } from '../overlay/overlay-state'
import type { ViewStore } from '../view-state'
import type { InLanguages } from '../words/language'
import { beginPredicting, check, type Parted, type Predicting, type Questioned, tell } from './ask'
import { withDraft } from './draft'

export const learnWords: InLanguages<LearnWords> = { en: english, es: spanish }

const wordsOf = (store: ViewStore): LearnWords => learnWords[store.getState().language]

export async function startAsking(store: ViewStore): Promise<void> {
  const { position, ask, stopAsking, play } = store.getState()
  if (ask?.phase !== 'loading') {
    stopAsking()
    return
  }
  play(false)
  if (position >= 0) askAboutMoment(store, position)
  else await askForOrder(store)
}

async function askForOrder(store: ViewStore): Promise<void> {
  const loading = { phase: 'loading' } as const
  showOverlay(undefined)
  store.getState().setAsk(loading)
  const parts = await store.getState().pose()
  if (store.getState().ask !== loading) return
  if (parts === undefined) store.getState().stopAsking()
  else if ('message' in parts) store.getState().setAsk({ phase: 'silent', reason: parts })
  else {
    const asked = beginPredicting(parts)
    store
      .getState()
      .setAsk(asked ? withDraft(asked, store.getState()) : { phase: 'silent', reason: 'nothing-to-order' })
  }
}

export function askAboutMoment(
  store: ViewStore,
  position: number,
  asked: ReadonlyMap<QuestionKind, number> = new Map(),
): void {
  const { run, setAsk, moveTo } = store.getState()
  const trace = run?.recording?.trace
  const question = trace && nextQuestion(trace, position - 1, wordsOf(store), asked)
  if (question === undefined) {
    setAsk({ phase: 'silent', reason: 'nothing-to-ask' })
    return
  }
  moveTo(question.position, 'leap')
  setAsk({ phase: 'question', question, answer: undefined, asked })
}

/** Shows the answer, and goes to the moment that shows it. */
export function answer(store: ViewStore, ask: Questioned, option: number): void {
  if (ask.answer !== undefined || ask.question.options[option] === undefined) return
  const { kind, answeredAt } = ask.question
  const asked = new Map(ask.asked).set(kind, (ask.asked.get(kind) ?? 0) + 1)
  store.getState().setAsk({ ...ask, answer: option, asked })
  store.getState().moveTo(answeredAt, 'step')
}

/** The order may be there before the run is, where the machine is slow. */
export function checkPrediction(store: ViewStore, ask: Predicting): void {
  const { run, isRunning, setAsk, moveTo } = store.getState()
  if (isRunning && ask.chosen.length > 0) {
    const checking: Predicting = { ...ask, notice: 'checking' }
    setAsk(checking)
    void hasRun(store).then(() => {
      if (store.getState().ask === checking) checkPrediction(store, ask)
    })
    return
  }
  const trace = run?.recording?.trace
  if (trace === undefined || ask.chosen.length === 0) return
  const checked = check(ask, trace)
  setAsk(checked)
  if (checked.phase === 'parted') moveTo(checked.divergence.position, 'leap')
  else moveTo(trace.length - 1, 'leap')
}

/** Goes on to the line that was predicted wrong. */
export function reveal(store: ViewStore, ask: Parted, served: Way | undefined): void {
  store.getState().setAsk(tell(ask, served))
  store.getState().moveTo(ask.divergence.printedAt, 'leap')
}

/** Goes to the moment that refutes a belief, and marks where to look. */
export function showRefutation(store: ViewStore, belief: Belief, near: number | undefined): void {
  const { run, jumpTo } = store.getState()
  const trace = run?.recording?.trace
  if (trace === undefined) return
  const parted = near ?? trace.length - 1
  const sight = refutationOf(trace, belief, parted) ?? { position: parted, places: ['stack', 'console'] }
  jumpTo(sight.position)
  guideStore.setState({ sight })
}

/** Runs the program by a wrong rule, from its beginning. */
export function playByBelief(store: ViewStore, rule: Belief): void {
  const words = wordsOf(store)
  const notice = words.ask.wrongMachine(words.beliefs[rule].claim)
  store.getState().believe({ rule, notice, back: words.ask.backToReal })
}
