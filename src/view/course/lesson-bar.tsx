import { ChevronLeft, ChevronRight, Printer, X } from 'lucide-react'
import type { LessonItem } from '../../scenario/link/link'
import { titleOf } from '../programs'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewState } from '../view-state'
import { useLesson } from './guide'
import { endLesson, goInLesson } from './lesson'
import styles from './lesson-bar.module.css'
import { lessonWords } from './lesson-words'

export const titleOfItem = (
  { scenario, program }: LessonItem,
  { scenarios, language }: Pick<ViewState, 'scenarios' | 'language'>,
): string =>
  program
    ? titleOf({ name: undefined, source: program.source }, language)
    : (scenarios.find(({ name }) => name === scenario)?.titles[language] ?? scenario ?? '')

/** Where the lesson is, and the way on. */
export default function LessonBar() {
  const store = useViewStore()
  const lesson = useLesson()
  const words = useWords(lessonWords)
  const scenarios = useView((state) => state.scenarios)
  const language = useView((state) => state.language)
  if (lesson === undefined) return null
  const { items, at } = lesson
  const title = (i: number) => {
    const item = items[i]
    return item && titleOfItem(item, { scenarios, language })
  }
  return (
    <nav className={styles.bar} aria-label={words.lesson}>
      <button
        type="button"
        className={styles.go}
        disabled={at === 0}
        aria-label={words.previous}
        title={title(at - 1)}
        onClick={() => goInLesson(store, -1)}
      >
        <ChevronLeft size={18} aria-hidden="true" />
      </button>
      <span className={styles.place}>{words.place(at + 1, items.length)}</span>
      <bdi className={styles.title}>{title(at)}</bdi>
      <button
        type="button"
        className={styles.go}
        disabled={at === items.length - 1}
        aria-label={words.next}
        title={title(at + 1)}
        onClick={() => goInLesson(store, 1)}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.go}
        aria-label={words.handoutOf}
        title={words.handoutOf}
        onClick={() => store.getState().openDialog('lesson')}
      >
        <Printer size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.go}
        aria-label={words.end}
        title={words.end}
        onClick={endLesson}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </nav>
  )
}
