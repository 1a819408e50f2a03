import { useEffect, useState } from 'react'
import { type Puzzle, puzzleOf } from '../../learn/prediction'
import { askingLink } from '../../scenario/link/asking-link'
import { learnWords } from '../ask/asking'
import { linkTo } from '../link-to'
import { Sheet } from '../parts/sheet'
import type { Loss } from '../run'
import { SaidText } from '../said/use-said'
import { QrCode } from '../sharing/qr-code'
import { LinkField } from '../sharing/share'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './own-puzzle.module.css'
import { puzzleWords } from './puzzle-words'

type Made = { readonly puzzle: Puzzle } | { readonly isUnfit: true } | Loss

/** The program in the editor as a puzzle: what it is made of, and a link that asks before it shows. */
export default function OwnPuzzle() {
  const words = useWords(puzzleWords)
  const made = useMade()
  return (
    <Sheet title={words.title}>
      {made === undefined && <p role="status">{words.making}</p>}
      {made && 'message' in made && (
        <p role="alert">
          <SaidText {...made} />
        </p>
      )}
      {made && 'isUnfit' in made && <p role="alert">{words.unfit}</p>}
      {made && 'puzzle' in made && <Parts puzzle={made.puzzle} />}
    </Sheet>
  )
}

function useMade(): Made | undefined {
  const store = useViewStore()
  const [made, setMade] = useState<Made>()
  useEffect(() => {
    let isWanted = true
    void store
      .getState()
      .pose()
      .then((parts) => {
        if (!isWanted || parts === undefined) return
        if ('message' in parts) return setMade(parts)
        const puzzle = puzzleOf(parts)
        setMade(puzzle ? { puzzle } : { isUnfit: true })
      })
    return () => {
      isWanted = false
    }
  }, [store])
  return made
}

/** Of a long output a part is asked for: which, and why. */
function PartOf({ puzzle: { given, outputs, left, wrong } }: { readonly puzzle: Puzzle }) {
  const words = useWords(puzzleWords)
  if (given.length === 0 && left === 0) return null
  const to = given.length + outputs[0]!.length
  return <p>{words.part(given.length + 1, to, to + left, wrong.length > 0)}</p>
}

function Parts({ puzzle }: { readonly puzzle: Puzzle }) {
  const store = useViewStore()
  const words = useWords(puzzleWords)
  const { beliefs } = useWords(learnWords)
  const { source, inputs, host } = useView((state) => state)
  const link = linkTo(askingLink({ source, inputs }, host))
  const tryIt = () => {
    store.getState().openDialog(undefined)
    store.getState().moveTo(-1, 'leap')
    store.getState().startAsking()
  }
  return (
    <>
      <p>{words.asks(puzzle.chips.length)}</p>
      <PartOf puzzle={puzzle} />
      <p>{words.outcomes(puzzle.outputs.length)}</p>
      {puzzle.wrong.length === 0 ? (
        <p>{words.noDistractors}</p>
      ) : (
        <details className={styles.wrong}>
          <summary>{words.distractors(puzzle.wrong.length)}</summary>
          <ul>
            {puzzle.wrong.map(({ beliefs: held, lines }) => (
              <li key={held[0]}>
                {beliefs[held[0]!].claim}
                <bdi className={styles.lines}>{lines.join(' · ')}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <LinkField link={link} />
      {link.length <= 4000 && <QrCode text={link} />}
      <button type="button" className={styles.tryIt} onClick={tryIt}>
        {words.tryIt}
      </button>
    </>
  )
}
