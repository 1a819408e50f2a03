import { applyDiff, type Change } from '../../scenario/changes'
import { compareWith } from '../compare/compare-state'
import { SmallButton } from '../parts/small-button'
import { useView, useViewStore, useWords } from '../view-context'
import { changeWords } from './change-words'
import styles from './changes.module.css'
import { useChanges } from './use-changes'

interface ChangesProps {
  readonly name: string
  readonly tries: readonly string[]
}

/** The changes to try of a scenario, each with how it is made and, once that is asked for, what it prints. */
export default function Changes({ name, tries }: ChangesProps) {
  const changes = useChanges(name)
  return (
    <ul>
      {tries.map((text, i) => (
        <li key={text}>
          {text}
          <WrittenOut name={name} ways={changes.filter(({ number }) => number === i + 1)} />
        </li>
      ))}
    </ul>
  )
}

function WrittenOut({ name, ways }: { readonly name: string; readonly ways: readonly Change[] }) {
  const words = useWords(changeWords)
  if (ways.length === 0) return null
  return (
    <details className={styles.change}>
      <summary>{words.show(ways.length)}</summary>
      {ways.map((way) => (
        <Way key={`${way.host} ${way.diff.join('\n')}`} name={name} way={way} />
      ))}
    </details>
  )
}

function Way({ name, way }: { readonly name: string; readonly way: Change }) {
  const words = useWords(changeWords)
  const { host, diff, outputs } = way
  return (
    <div className={styles.way}>
      {host && <p className={styles.host}>{words.inHost[host]}</p>}
      {diff.length > 0 && <Diff lines={diff} />}
      <MakeIt name={name} way={way} />
      <details>
        <summary>{words.prints(outputs.length)}</summary>
        {outputs.map((lines) => (
          <pre key={lines.join('\n')} className={styles.output}>
            {lines.join('\n')}
          </pre>
        ))}
      </details>
    </div>
  )
}

/** Its signs stand in the text, so that who hears or copies it has them. */
function Diff({ lines }: { readonly lines: readonly string[] }) {
  return (
    <pre className={styles.diff}>
      {lines.map((line, i) => {
        const Line = line.startsWith('+') ? 'ins' : line.startsWith('-') ? 'del' : 'span'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may say the same.
          <Line key={i}>{line === '@@' ? '…' : line || ' '}</Line>
        )
      })}
    </pre>
  )
}

function MakeIt({ name, way: { host, diff } }: { readonly name: string; readonly way: Change }) {
  const store = useViewStore()
  const words = useWords(changeWords)
  const shown = useView((state) => state.host)
  if (diff.length === 0 && host !== undefined)
    return host === shown ? null : (
      <SmallButton onClick={() => compareWith({ kind: 'host', host })}>
        {words.compareHosts[host]}
      </SmallButton>
    )
  const make = async () => {
    const { loadScenario, chooseHost, edit, startRun } = store.getState()
    const applied = applyDiff((await loadScenario(name)).source, diff)
    if (!('source' in applied)) return
    if (host !== undefined && host !== shown) await chooseHost(host)
    edit(applied.source)
    await startRun()
    compareWith({ kind: 'before' })
  }
  return <SmallButton onClick={() => void make()}>{words.compare}</SmallButton>
}
