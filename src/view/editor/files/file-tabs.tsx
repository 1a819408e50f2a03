import { Pencil, Plus, X } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { filesOf, type SourceFile } from '../../../syntax/source-files'
import { selectActiveSpan } from '../../selectors'
import { useView, useViewStore, useWords } from '../../view-context'
import { goToOffset, placeStore } from '../place'
import styles from './file-tabs.module.css'
import { addFile, beginOf, fileAt, hasFiles, problemOfName, removeFile, renameFile } from './files'
import { filesWords } from './words'

/** The files of a program that has several. A click goes to one; what runs, or is written, shows its own. */
export default function FileTabs() {
  const source = useView((state) => state.source)
  if (!hasFiles(source)) return null
  return <Tabs source={source} />
}

function Tabs({ source }: { readonly source: string }) {
  const words = useWords(filesWords)
  const { edit } = useViewStore().getState()
  const current = useCurrent(source)
  const files = filesOf(source)
  const add = () => {
    const added = addFile(source)
    edit(added.source)
    const file = filesOf(added.source).find(({ name }) => name === added.name)
    if (file) goToOffset(beginOf(file))
  }
  return (
    <nav className={styles.files} aria-label={words.files}>
      <ul>
        {files.map((file) => (
          <Tab key={file.start} file={file} isCurrent={file.start === current} isOnly={files.length === 1} />
        ))}
      </ul>
      <button type="button" className={styles.tool} aria-label={words.add} title={words.add} onClick={add}>
        <Plus size={16} />
      </button>
    </nav>
  )
}

/** Where the current file begins: that of the cursor, or of what the step is about, whichever moved last. */
function useCurrent(source: string): number {
  const cursor = useStore(placeStore, (state) => state.cursor)
  const active = useView(selectActiveSpan)?.start
  const [offset, setOffset] = useState(active ?? cursor)
  useEffect(() => setOffset(cursor), [cursor])
  useEffect(() => {
    if (active !== undefined) setOffset(active)
  }, [active])
  return fileAt(source, offset).start
}

interface TabProps {
  readonly file: SourceFile
  readonly isCurrent: boolean
  readonly isOnly: boolean
}

function Tab({ file, isCurrent, isOnly }: TabProps) {
  const words = useWords(filesWords)
  const { edit } = useViewStore().getState()
  const [isRenaming, rename] = useState(false)
  if (isRenaming) return <NewName file={file} onEnd={() => rename(false)} />
  return (
    <li data-current={isCurrent}>
      <button
        type="button"
        className={styles.name}
        aria-current={isCurrent}
        onClick={() => goToOffset(beginOf(file))}
        onDoubleClick={() => rename(true)}
      >
        {file.name}
      </button>
      {isCurrent && (
        <>
          <button
            type="button"
            className={styles.tool}
            aria-label={words.rename(file.name)}
            title={words.rename(file.name)}
            onClick={() => rename(true)}
          >
            <Pencil size={14} />
          </button>
          {!isOnly && (
            <button
              type="button"
              className={styles.tool}
              aria-label={words.remove(file.name)}
              title={words.remove(file.name)}
              onClick={() => edit(removeFile(file))}
            >
              <X size={14} />
            </button>
          )}
        </>
      )}
    </li>
  )
}

/** Enter takes it, Escape leaves it as it was. */
function NewName({ file, onEnd }: { readonly file: SourceFile; onEnd(): void }) {
  const words = useWords(filesWords)
  const { edit } = useViewStore().getState()
  const [name, setName] = useState(file.name)
  const problem = problemOfName(file.source, file.name, name)
  const take = (event: FormEvent) => {
    event.preventDefault()
    if (problem) return
    if (name !== file.name) edit(renameFile(file, name))
    onEnd()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onEnd()
  }
  return (
    <li data-current>
      <form onSubmit={take}>
        <input
          // biome-ignore lint/a11y/noAutofocus: who asked for it writes next.
          autoFocus
          className={styles.input}
          aria-label={words.name}
          aria-invalid={problem !== undefined}
          title={problem && words.problems[problem]}
          size={Math.max(8, name.length)}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={leave}
          onBlur={onEnd}
        />
        {problem && (
          <span role="alert" className={styles.problem}>
            {words.problems[problem]}
          </span>
        )}
      </form>
    </li>
  )
}
