import { type KeyboardEvent, useState } from 'react'
import type { ContentEntry } from '../../trace/things/objects/read'
import type { ValueView } from '../../trace/values'
import { useWords } from '../view-context'
import styles from './object-tree.module.css'
import { type Looked, useContents } from './use-contents'
import { objectWords } from './words'

interface TreeProps {
  readonly name: string
  /** Undefined for an expression, whose value is asked for. */
  readonly value?: ValueView | undefined
  readonly expression?: string
}

/** What is in a value, opened node by node. The record has no contents: each node asks for its own. */
export default function ObjectTree({ name, value, expression }: TreeProps) {
  const words = useWords(objectWords)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list is what a tree is made of.
    <ul className={styles.tree} role="tree" aria-label={words.contentsOf(name)} onKeyDown={goByKey}>
      {expression === undefined ? (
        <Node name={name} value={value} level={1} isFirst />
      ) : (
        <Evaluated name={name} expression={expression} />
      )}
    </ul>
  )
}

/** The root of an expression: what it comes to is known with the first answer. */
function Evaluated({ name, expression }: { readonly name: string; readonly expression: string }) {
  const words = useWords(objectWords)
  const inside = useContents({ expression }, 0)
  if (inside === undefined) return <Line level={2}>{words.loading}</Line>
  if (inside.root?.id === undefined) return <Line level={2}>{words.gone}</Line>
  return <Node name={name} value={inside.root} level={1} isFirst expression={expression} />
}

interface NodeProps {
  readonly name: string
  readonly value: ValueView | undefined
  readonly level: number
  /** Tab leads to it: the first item is the tree's tab stop. */
  readonly isFirst?: boolean
  readonly isSoft?: boolean
  readonly expression?: string | undefined
}

function Node({ name, value, level, isFirst = false, isSoft = false, expression }: NodeProps) {
  const words = useWords(objectWords)
  const [isOpen, open] = useState(isFirst)
  const id = value?.id
  return (
    <li
      role="treeitem"
      className={styles.node}
      aria-level={level}
      aria-selected={false}
      tabIndex={isFirst ? 0 : -1}
      {...(id !== undefined && { 'aria-expanded': isOpen })}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are the tree's. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's. */}
      <span
        className={styles.line}
        data-row=""
        onClick={(event) => {
          if (id !== undefined) open(!isOpen)
          event.currentTarget.closest('li')?.focus()
        }}
      >
        <span className={styles.sign} aria-hidden="true">
          {id === undefined ? '' : isOpen ? '▾' : '▸'}
        </span>
        <bdi className={styles.name} data-soft={isSoft}>
          {name}
        </bdi>{' '}
        <bdi className={styles.value}>{value === undefined ? words.accessor : value.text}</bdi>
        {id !== undefined && (
          <span className={styles.mark} title={words.mark}>
            {' '}
            {markOf(id)}
          </span>
        )}
      </span>
      {isOpen && id !== undefined && <Inner level={level + 1} looked={lookedAt(id, expression)} />}
    </li>
  )
}

const lookedAt = (id: number, expression: string | undefined): Looked =>
  expression === undefined ? { id } : { expression, id }

/** Objects that the record never mentions are numbered by the copy that is looked into. */
const markOf = (id: number): string => (id < 0 ? `#x${-id}` : `#${id}`)

const FIRST = 50
const MORE = 100

function Inner({ looked, level }: { readonly looked: Looked; readonly level: number }) {
  const words = useWords(objectWords)
  const [count, setCount] = useState(FIRST)
  const inside = useContents(looked, count)
  if (inside === undefined) return <Group level={level}>{words.loading}</Group>
  const { contents } = inside
  if (contents === undefined) return <Group level={level}>{words.gone}</Group>
  const left = contents.count - contents.entries.length
  const { expression } = looked
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a tree is a list.
    <ul role="group" className={styles.group}>
      {contents.entries.map((entry) => (
        <Entry key={`${entry.kind} ${entry.key.id ?? entry.key.text}`} {...{ entry, level, expression }} />
      ))}
      {left > 0 && (
        <li role="treeitem" className={styles.node} aria-level={level} aria-selected={false} tabIndex={-1}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.more}
            data-row=""
            onClick={() => setCount(count + MORE)}
          >
            {words.more(Math.min(MORE, left), left)}
          </button>
        </li>
      )}
      {contents.prototype ? (
        <Node name={`[[${words.prototype}]]`} value={contents.prototype} {...{ level, expression }} isSoft />
      ) : (
        contents.count === 0 && <Line level={level}>{words.empty}</Line>
      )}
    </ul>
  )
}

interface EntryProps {
  readonly entry: ContentEntry
  readonly level: number
  readonly expression: string | undefined
}

function Entry({ entry: { kind, key, value, isEnumerable }, level, expression }: EntryProps) {
  const name = kind === 'map entry' ? `${key.text} →` : kind === 'set entry' ? '·' : `${key.text}:`
  return <Node name={name} value={value} isSoft={!isEnumerable} {...{ level, expression }} />
}

const Group = ({ level, children }: { readonly level: number; readonly children: string }) => (
  // biome-ignore lint/a11y/useSemanticElements: a group of a tree is a list.
  <ul role="group" className={styles.group}>
    <Line level={level}>{children}</Line>
  </ul>
)

const Line = ({ level, children }: { readonly level: number; readonly children: string }) => (
  <li role="treeitem" className={styles.node} aria-level={level} aria-selected={false} tabIndex={-1}>
    <span className={styles.note}>{children}</span>
  </li>
)

/** Arrows go through the lines that are there, and open and close them. https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ */
function goByKey(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')]
  const item = (event.target as HTMLElement).closest<HTMLElement>('[role="treeitem"]')
  if (item === null || event.ctrlKey || event.altKey || event.metaKey) return
  const index = items.indexOf(item)
  const isOpen = item.getAttribute('aria-expanded')
  const press = () => item.querySelector<HTMLElement>(':scope > [data-row]')?.click()
  const go = (to: HTMLElement | null | undefined) => to?.focus()
  const acts: ReadonlyMap<string, () => void> = new Map([
    ['ArrowDown', () => go(items[index + 1])],
    ['ArrowUp', () => go(items[index - 1])],
    ['Home', () => go(items[0])],
    ['End', () => go(items.at(-1))],
    ['Enter', press],
    [' ', press],
    ['ArrowRight', () => (isOpen === 'false' ? press() : isOpen === 'true' && go(items[index + 1]))],
    [
      'ArrowLeft',
      () => (isOpen === 'true' ? press() : go(item.parentElement?.closest<HTMLElement>('[role="treeitem"]'))),
    ],
  ])
  const act = acts.get(event.key)
  if (act === undefined) return
  event.preventDefault()
  act()
}
