// Exercises made by the engine: a topic, a level and a seed determine one.
import { hostOf, type PracticeLevel, type Topic } from '../../learn/practice/drafts'
import type { ViewStore } from '../view-state'
import { openGuide } from './guide'
import { practiceWords } from './practice-words'

/** Opens an exercise and asks for its order; says so where the engine was lost. */
export async function startPractice(
  store: ViewStore,
  topic: Topic,
  level: PracticeLevel,
  seed: number,
): Promise<void> {
  openGuide({ kind: 'practice', topic, level, seed })
  const exercise = await store.getState().practise({ topic, level, seed }, hostOf(topic))
  if (exercise === undefined) return
  if ('message' in exercise) {
    store.getState().setAsk({ phase: 'silent', reason: exercise })
    return
  }
  const { language, openForeign } = store.getState()
  const words = practiceWords[language]
  await openForeign({ ...exercise, name: words.title(words.topics[topic], level) })
  store.getState().startAsking()
}

/** Whole numbers that a link may say. */
export const anySeed = (): number => Math.floor(Math.random() * 1_000_000)
