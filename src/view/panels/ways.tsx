import type { RecordedChoice } from '../recording'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './ways.module.css'
import { panelWords } from './words'

/** At a choice: the ways that a real engine may go on. A click goes another one, and the run is computed anew from here. */
export function Ways({ choice }: { readonly choice: RecordedChoice }) {
  const words = useWords(panelWords)
  const nouns = useView((state) => state.sentenceWords?.nouns)
  const { takeWay } = useViewStore().getState()
  return (
    <ul className={styles.ways} aria-label={words.waysOn}>
      {choice.options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two ways may say the same, and none ever changes.
        <li key={index}>
          <button
            type="button"
            className={styles.way}
            aria-pressed={index === choice.chosen}
            onClick={() => index !== choice.chosen && takeWay(choice.position, index)}
          >
            {nouns?.label(option) ?? option}
          </button>
        </li>
      ))}
    </ul>
  )
}
