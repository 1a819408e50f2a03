import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Sheet } from '../parts/sheet'
import { SmallButton } from '../parts/small-button'
import { type Program, titleOf } from '../programs'
import { useView, useViewStore } from '../view-context'
import { OpenFile } from './open-file'
import styles from './programs.module.css'

/** What the user typed, to be opened again, named and thrown away. */
export default function Programs() {
  const programs = useView((state) => state.programs)
  return (
    <Sheet title="Your programs">
      {programs.length === 0 && <p>What you type is kept here, in this browser.</p>}
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
  const title = titleOf(program)
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
          <span className={styles.when}>{new Date(program.changedAt).toLocaleString()}</span>
        </button>
      )}
      <button type="button" aria-label={`Rename ${title}`} onClick={() => setNaming(!isNaming)}>
        <Pencil size={16} />
      </button>
      <button type="button" aria-label={`Delete ${title}`} onClick={() => removeProgram(program.id)}>
        <Trash2 size={16} />
      </button>
    </li>
  )
}

function Naming({ program, onDone }: { readonly program: Program; readonly onDone: () => void }) {
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
        aria-label="Name"
        maxLength={100}
        defaultValue={titleOf(program)}
        ref={(field) => field?.select()}
      />
      <SmallButton type="submit">Keep</SmallButton>
    </form>
  )
}

function Removed() {
  const removed = useView((state) => state.removed)
  const { undoRemove } = useViewStore().getState()
  if (!removed) return null
  return (
    <p role="status">
      “<bdi>{titleOf(removed)}</bdi>” is deleted. <SmallButton onClick={undoRemove}>Undo</SmallButton>
    </p>
  )
}

function Unsaved() {
  const isUnsaved = useView((state) => state.isUnsaved)
  if (!isUnsaved) return null
  return (
    <p role="alert">
      This browser keeps nothing, or has no room left: what you type is lost when you leave. Download what you
      want to keep.
    </p>
  )
}
