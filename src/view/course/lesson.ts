// A lesson: programs that are gone through one by one.
import type { BrokenLink, LessonItem, LinkedLesson } from '../../scenario/link/link'
import { said, sentence } from '../../syntax/said'
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

/** While presenting, the class is asked instead. */
async function present(store: ViewStore, item: LessonItem, asks: boolean): Promise<void> {
  const [isOpen, { askClass }] = await Promise.all([openItem(store, item), import('../present/ask-class')])
  if (asks && isOpen) await askClass(store.getState())
}

/** False where there is no such scenario, or it does not load: the page says so, and the lesson goes on. */
async function openItem(store: ViewStore, { scenario, program, host }: LessonItem): Promise<boolean> {
  const { chooseScenario, openForeign, openLink, setAsk, stopAsking, ask } = store.getState()
  // Opening a program ends a question to the class; in a lesson it goes on with the new program.
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
    await openLink(missing(scenario ?? ''))
    return false
  }
}

function missing(name: string): BrokenLink {
  const told = said`The program ${name} of this lesson is not in the course, or did not load. Go on to another one, or reload the page.`
  return { kind: 'broken', message: sentence(told), said: told }
}

export function goInLesson(store: ViewStore, step: number): void {
  const { lesson, lessonAsks } = guideStore.getState()
  const at = lesson === undefined ? -1 : lesson.at + step
  if (lesson?.items[at] === undefined) return
  void openLesson(store, { ...lesson, at }, lessonAsks)
}

export const endLesson = (): void => guideStore.setState({ lesson: undefined })
