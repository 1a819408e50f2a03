// A lesson: programs that are gone through one by one.
import type { LessonItem, LinkedLesson } from '../../scenario/link/link'
import type { ViewStore } from '../view-state'
import { guideStore } from './guide'

/** Opens the item that it is at; with a question, where the lesson is to ask. */
export async function openLesson(store: ViewStore, lesson: LinkedLesson, asks: boolean): Promise<void> {
  const item = lesson.items[lesson.at]
  if (item === undefined) return
  guideStore.setState({ lesson, lessonAsks: asks, guide: undefined, sight: undefined })
  if (store.getState().presentation) return present(store, item, asks)
  if (asks) store.getState().setAsk({ phase: 'loading' })
  const isOpen = await openItem(store, item)
  if (asks && isOpen) store.getState().startAsking()
  else if (asks) store.getState().stopAsking()
}

/** Whoever presents asks the class. */
async function present(store: ViewStore, item: LessonItem, asks: boolean): Promise<void> {
  const [isOpen, { askClass }] = await Promise.all([openItem(store, item), import('../present/ask-class')])
  if (asks && isOpen) await askClass(store.getState())
}

/** False where there is no such scenario, or it does not load. */
async function openItem(store: ViewStore, { scenario, program, host }: LessonItem): Promise<boolean> {
  const { chooseScenario, openForeign, setAsk, stopAsking, ask } = store.getState()
  // Another program takes a question away: this one goes on.
  const askAgain = () => (ask ? setAsk(ask) : stopAsking())
  if (program) {
    await openForeign({ source: program.source, host: host ?? store.getState().host })
    askAgain()
    return true
  }
  try {
    await chooseScenario({ name: scenario ?? '' }, host === undefined)
    askAgain()
    return true
  } catch {
    return false
  }
}

export function goInLesson(store: ViewStore, step: number): void {
  const { lesson, lessonAsks } = guideStore.getState()
  const at = lesson === undefined ? -1 : lesson.at + step
  if (lesson?.items[at] === undefined) return
  void openLesson(store, { ...lesson, at }, lessonAsks)
}

export const endLesson = (): void => guideStore.setState({ lesson: undefined })
