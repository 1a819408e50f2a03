import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import { byChapter } from '../../scenario/course'
import { programToAsk } from '../../scenario/link/asking-link'
import { type LessonItem, linkText } from '../../scenario/link/link'
import { linkTo } from '../link-to'
import { Sheet } from '../parts/sheet'
import { SmallButton } from '../parts/small-button'
import { selectScenario } from '../selectors'
import { QrCode } from '../sharing/qr-code'
import { LinkField } from '../sharing/share'
import { useView, useViewStore, useWords } from '../view-context'
import { guideStore } from './guide'
import { openLesson } from './lesson'
import { titleOfItem } from './lesson-bar'
import styles from './lesson-editor.module.css'
import LessonHandout from './lesson-handout'
import { lessonWords } from './lesson-words'
import { courseWords } from './words'

/** A list of programs, and the link that opens it. */
export default function LessonEditor() {
  const store = useViewStore()
  const words = useWords(lessonWords)
  const [items, setItems] = useState<readonly LessonItem[]>(() => guideStore.getState().lesson?.items ?? [])
  const [asks, setAsks] = useState(true)
  const lesson = { items, at: 0 }
  const linked = asks ? { ...lesson, items: items.map(toAsk) } : lesson
  const text = linkText(undefined, { lesson: linked, mode: asks ? 'ask' : undefined })
  const link = linkTo(text)
  const open = () => {
    store.getState().openDialog(undefined)
    void openLesson(store, lesson, asks)
  }
  return (
    <Sheet title={words.lesson}>
      <p>{words.what}</p>
      <Items items={items} onChange={setItems} />
      <Adding onAdd={(item) => setItems([...items, item])} />
      {items.length > 0 && (
        <>
          <label className={styles.asks}>
            <input type="checkbox" checked={asks} onChange={(event) => setAsks(event.target.checked)} />
            {words.asks}
          </label>
          <LinkField link={link} />
          {link.length <= 4000 && <QrCode text={link} />}
          <LessonHandout items={items} />
          <button type="button" className={styles.open} onClick={open}>
            {words.open}
          </button>
        </>
      )}
    </Sheet>
  )
}

const toAsk = (item: LessonItem): LessonItem =>
  item.program ? { ...item, program: programToAsk(item.program) } : item

interface ItemsProps {
  readonly items: readonly LessonItem[]
  readonly onChange: (items: readonly LessonItem[]) => void
}

function Items({ items, onChange }: ItemsProps) {
  const words = useWords(lessonWords)
  const scenarios = useView((state) => state.scenarios)
  const language = useView((state) => state.language)
  if (items.length === 0) return <p role="status">{words.empty}</p>
  const move = (from: number, to: number) => {
    const moved = [...items]
    const [item] = moved.splice(from, 1)
    moved.splice(to, 0, item!)
    onChange(moved)
  }
  return (
    <ol className={styles.items} aria-label={words.list}>
      {items.map((item, i) => {
        const title = titleOfItem(item, { scenarios, language }) || words.untitled
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same program may be there twice.
          <li key={i}>
            <bdi className={styles.title}>{`${i + 1}. ${title}`}</bdi>
            <button
              type="button"
              className={styles.act}
              disabled={i === 0}
              aria-label={words.up(title)}
              onClick={() => move(i, i - 1)}
            >
              <ArrowUp size={16} />
            </button>
            <button
              type="button"
              className={styles.act}
              disabled={i === items.length - 1}
              aria-label={words.down(title)}
              onClick={() => move(i, i + 1)}
            >
              <ArrowDown size={16} />
            </button>
            <button
              type="button"
              className={styles.act}
              aria-label={words.remove(title)}
              onClick={() => onChange(items.filter((_, other) => other !== i))}
            >
              <X size={16} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function Adding({ onAdd }: { readonly onAdd: (item: LessonItem) => void }) {
  const words = useWords(lessonWords)
  const { chapters } = useWords(courseWords)
  const scenarios = useView((state) => state.scenarios)
  const language = useView((state) => state.language)
  const current = useView(selectScenario)
  const { source, inputs, host } = useView((state) => state)
  const addCurrent = () =>
    onAdd(current ? { scenario: current.name, host } : { program: { source, inputs, choices: [] }, host })
  return (
    <div className={styles.adding}>
      <select
        className={styles.course}
        aria-label={words.add}
        value=""
        onChange={(event) => onAdd({ scenario: event.target.value })}
      >
        <option value="" disabled>
          {words.add}
        </option>
        {byChapter(scenarios).map((chapter) => (
          <optgroup key={chapter.id} label={chapters[chapter.id]}>
            {chapter.scenarios.map(({ name, titles }) => (
              <option key={name} value={name}>
                {titles[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <SmallButton onClick={addCurrent}>{words.addCurrent}</SmallButton>
    </div>
  )
}
