import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Sheet } from '../parts/sheet'
import { SmallButton } from '../parts/small-button'
import { type Program, titleOf } from '../programs'
import { useView, useViewStore, useWords } from '../view-context'
import { headerWords } from '../words/header'
import { OpenFile } from './open-file'
import styles from './programs.module.css'
import { sharingWords } from './words'

/** What the user typed, to be opened again, named and thrown away. */
export default function Programs() {
  const programs = useView((state) => state.programs)
  const words = useWords(sharingWords)
  return (
    <Sheet title={words.yourPrograms}>
      {programs.length === 0 && <p>{words.isKeptHere}</p>}
      <ol className={styles.programs}>
        {programs.map((program) => (
          <Row key={program.id} program={program} />
        ))}
      </ol>
      <Removed />
      <Unsaved />
      <div className={styles.foot}>
        <OpenFile />
      </div>
    </Sheet>
  )
}

function Row({ program }: { readonly program: Program }) {
  const { chooseProgram, removeProgram, openDialog } = useViewStore().getState()
  const isCurrent = useView(({ programId }) => programId === program.id)
  const [isNaming, setNaming] = useState(false)
  const words = useWords(sharingWords)
  const language = useView((state) => state.language)
  const title = useTitle(program)
  const open = () => {
    chooseProgram(program)
    openDialog(undefined)
  }
  return (
    <li className={styles.row}>
      {isNaming ? (
        <Naming program={program} onDone={() => setNaming(false)} />
      ) : (
        <button type="button" className={styles.open} aria-current={isCurrent} onClick={open}>
          <bdi>{title}</bdi>
          <span className={styles.when}>{new Date(program.changedAt).toLocaleString(language)}</span>
        </button>
      )}
      <button type="button" aria-label={words.rename(title)} onClick={() => setNaming(!isNaming)}>
        <Pencil size={16} />
      </button>
      <button type="button" aria-label={words.remove(title)} onClick={() => removeProgram(program.id)}>
        <Trash2 size={16} />
      </button>
    </li>
  )
}

function useTitle(program: Program): string {
  const { untitled } = useWords(headerWords)
  const language = useView((state) => state.language)
  return titleOf(program, language) || untitled
}

function Naming({ program, onDone }: { readonly program: Program; readonly onDone: () => void }) {
  const words = useWords(sharingWords)
  const title = useTitle(program)
  const { renameProgram } = useViewStore().getState()
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault()
        renameProgram(program.id, String(new FormData(event.currentTarget).get('name')))
        onDone()
      }}
    >
      <input
        name="name"
        aria-label={words.name}
        maxLength={100}
        defaultValue={title}
        ref={(field) => field?.select()}
      />
      <SmallButton type="submit">{words.keep}</SmallButton>
    </form>
  )
}

function Removed() {
  const removed = useView((state) => state.removed)
  return removed ? <Undo removed={removed} /> : null
}

function Undo({ removed }: { readonly removed: Program }) {
  const { undoRemove } = useViewStore().getState()
  const { isDeleted, undo } = useWords(sharingWords)
  return (
    <p role="status">
      {isDeleted[0]}
      <bdi>{useTitle(removed)}</bdi>
      {isDeleted[1]} <SmallButton onClick={undoRemove}>{undo}</SmallButton>
    </p>
  )
}

function Unsaved() {
  const isUnsaved = useView((state) => state.isUnsaved)
  const words = useWords(sharingWords)
  if (!isUnsaved) return null
  return <p role="alert">{words.isUnsaved}</p>
}
