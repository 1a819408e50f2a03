import { useState } from 'react'
import type { FrameView } from '../../trace/picture'
import type { ScopeView, StandingFrame, VariableView } from '../../trace/things/variables/read'
import type { ValueView } from '../../trace/values'
import { lazily } from '../lazily'
import { Chip } from '../parts/chip'
import { useWords } from '../view-context'
import { useNames } from '../words/names'
import styles from './frame.module.css'
import { panelWords } from './words'

const ObjectTree = lazily(() => import('../objects/object-tree'))

interface FrameProps {
  readonly frame: FrameView & Partial<StandingFrame>
  /** The same frame before the step, to see what has changed. */
  readonly before?: StandingFrame | undefined
  readonly isOpen?: boolean
  onToggle?(): void
}

/** A function that runs: its name with the line it is at, and beneath, small, what its variables hold. */
export function Frame({ frame, before, isOpen = false, onToggle }: FrameProps) {
  const { scopes = [], standing } = frame
  const words = useWords(panelWords)
  const label = useNames()(frame.id, frame.label)
  const own = shownFirst(scopes)
  const old = before && namesAndTexts(before.scopes)
  return (
    <div className={styles.frame}>
      <Chip
        kind="stack"
        token={`stack:F${frame.id}`}
        label={label}
        span={standing ?? frame.span}
        entity={frame.id}
        {...(frame.kind === 'builtin' && { note: words.builtIn })}
      />
      {own.length > 0 && (
        <button
          type="button"
          className={styles.values}
          aria-expanded={isOpen}
          aria-label={words.variablesOf(label, own.map(inWords).join(', '))}
          onClick={onToggle}
        >
          {own.slice(0, MOST).map((variable) => (
            <Variable key={variable.name} variable={variable} old={old} />
          ))}
        </button>
      )}
      {isOpen &&
        scopes.map((scope) => (
          <Scope key={`${scope.kind} ${scope.variables[0]?.name}`} scope={scope} old={old} />
        ))}
    </div>
  )
}

/** More do not fit into a line. */
const MOST = 12

const inWords = ({ name, value }: VariableView): string => `${name} ${value.text}`

/** The function's own variables, its arguments first; of the whole file those that are no functions. */
function shownFirst(scopes: readonly ScopeView[]): readonly VariableView[] {
  const isOwn = ({ kind }: ScopeView) => kind === 'function' || kind === 'block'
  const own = scopes.filter(isOwn).flatMap(({ variables }) => variables)
  const all = own.length > 0 || scopes.some(isOwn) ? own : topLevel(scopes)
  const held = all.filter(
    ({ kind, value }) =>
      kind !== 'function-name' && value.kind !== 'uninitialized' && value.kind !== 'function',
  )
  const isArgument = ({ kind }: VariableView) => kind === 'parameter'
  return [...held.filter(isArgument), ...held.filter((variable) => !isArgument(variable))]
}

const topLevel = (scopes: readonly ScopeView[]): readonly VariableView[] =>
  scopes.some(({ kind }) => kind === 'closure') ? [] : scopes.flatMap(({ variables }) => variables)

type Texts = ReadonlyMap<string, string>

const namesAndTexts = (scopes: readonly ScopeView[]): Texts =>
  new Map(
    scopes.toReversed().flatMap(({ variables }) => variables.map(({ name, value }) => [name, value.text])),
  )

const valueText = ({ kind, text }: ValueView): string =>
  kind === 'object' && text === 'Object' ? '{…}' : text

interface VariableProps {
  readonly variable: VariableView
  readonly old: Texts | undefined
}

function Variable({ variable: { name, value, hasChanged }, old }: VariableProps) {
  const isNew = hasChanged || (old !== undefined && old.get(name) !== value.text)
  return (
    <span className={styles.variable} data-changed={isNew}>
      <bdi className={styles.name}>{name}</bdi> <bdi>{valueText(value)}</bdi>
    </span>
  )
}

/** One that holds an object can be looked into. */
function OpenVariable({ variable, old }: VariableProps) {
  const words = useWords(panelWords)
  const [isOpen, open] = useState(false)
  const { name, value } = variable
  if (value.id === undefined) return <Variable variable={variable} old={old} />
  return (
    <>
      <button
        type="button"
        className={styles.look}
        aria-expanded={isOpen}
        aria-label={words.lookInto(name, value.text)}
        onClick={() => open(!isOpen)}
      >
        <span aria-hidden="true">{isOpen ? '▾' : '▸'} </span>
        <Variable variable={variable} old={old} />
      </button>
      {isOpen && <ObjectTree name={name} value={value} />}
    </>
  )
}

function Scope({
  scope: { kind, variables },
  old,
}: {
  readonly scope: ScopeView
  readonly old: Texts | undefined
}) {
  const name = useWords(panelWords).scopes[kind]
  return (
    <section className={styles.scope} aria-label={name}>
      <h4>{name}</h4>
      <ul>
        {variables.map((variable) => (
          <li key={variable.name}>
            <OpenVariable variable={variable} old={old} />
          </li>
        ))}
      </ul>
    </section>
  )
}
