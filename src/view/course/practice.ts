// Exercises made by the engine: a topic, a level and a seed determine one.
import { hostOf, type PracticeLevel, type Topic } from '../../learn/practice/drafts'
import type { ViewStore } from '../view-state'
import type { Language } from '../words/language'
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
  const titleIn = (language: Language) => {
    const words = practiceWords[language]
    return words.title(words.topics[topic], level)
  }
  await store.getState().openForeign({ ...exercise, name: { en: titleIn('en'), es: titleIn('es') } })
  store.getState().startAsking()
}

/** Whole numbers that a link may say. */
export const anySeed = (): number => Math.floor(Math.random() * 1_000_000)
