import { explain } from '../../trace/explain'
import { plainText } from '../../trace/explain/phrases'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './ask-panel.module.css'
import { learnWords } from './asking'

/** Why it goes on so: what the record says of a moment, its rule, and the way there. */
export function Reason({ position }: { readonly position: number }) {
  const { jumpTo } = useViewStore().getState()
  const recording = useView((state) => state.run?.recording)
  const sentences = useView((state) => state.sentenceWords)
  const words = useWords(learnWords)
  if (recording === undefined) return null
  const { short, why } = explain(recording.trace, position, sentences)
  return (
    <div className={styles.refutation} data-reason>
      <p>
        <strong>{plainText(short)}</strong>
      </p>
      <p>{plainText(why)}</p>
      <p className={styles.ways}>
        <button type="button" className={styles.main} onClick={() => jumpTo(position)}>
          {words.ask.showMoment}
        </button>
      </p>
    </div>
  )
}
