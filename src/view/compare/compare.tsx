import { StepBack, StepForward } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { learnWords } from '../ask/asking'
import { SmallButton } from '../parts/small-button'
import type { Recording } from '../recording'
import type { ShownRun } from '../run'
import { useView, useViewStore, useWords } from '../view-context'
import { panelNames } from '../words/panel-names'
import { Column } from './column'
import styles from './compare.module.css'
import { besidePage, compareStore, keyOf } from './compare-state'
import { type Option, optionsOf } from './options'
import { firstDifferent, positionAfter, printedBy, type Side, sideOf } from './sides'
import { useOther } from './use-other'
import { compareWords } from './words'

/** The run on the page, and beside it another one. */
export default function Compare() {
  const words = useWords(compareWords)
  const learn = useWords(learnWords)
  const belief = useView((state) => state.belief)
  const against = useStore(compareStore, (state) => besidePage(state.against, belief?.rule))
  const run = useView((state) => state.run)
  const runBefore = useView((state) => state.runBefore)
  const possible = useView((state) => state.possible)
  const other = useOther(against)
  const options = optionsOf({ run, runBefore, possible, belief }, words, (rule) => learn.beliefs[rule].claim)
  const chosen = options.find(({ key }) => against && key === keyOf(against))
  return (
    <div className={styles.compare}>
      <header className={styles.header}>
        <h2 className={styles.title}>{useWords(panelNames).Comparison}</h2>
        {chosen && <Choice options={options} chosen={chosen} />}
      </header>
      {run?.recording && other?.recording && chosen ? (
        <Both
          left={run.recording}
          right={other.recording}
          names={[leftName(run, chosen, words), chosen.label]}
        />
      ) : (
        <div className={styles.empty}>
          <p role="status">
            {run?.recording ? (chosen ? stateOf(other, words) : words.choose) : words.nothing}
          </p>
          {run?.recording && !chosen && <Options options={options} />}
        </div>
      )}
    </div>
  )
}

/** A host is compared with a host; all others with what is on the page. */
const leftName = ({ host }: ShownRun, { against }: Option, words: (typeof compareWords)['en']): string =>
  against.kind === 'host' ? words.hosts[host] : words.here

function stateOf(other: ShownRun | undefined, words: (typeof compareWords)['en']): string {
  if (other === undefined) return words.running
  const { outcome } = other
  return words.notRun('message' in outcome ? outcome.message : words.didNotRun)
}

/** Before anything was chosen. */
const Options = ({ options }: { readonly options: readonly Option[] }) => (
  <ul className={styles.options}>
    {options.map(({ key, label, against }) => (
      <li key={key}>
        <SmallButton onClick={() => compareStore.setState({ against })}>{label}</SmallButton>
      </li>
    ))}
  </ul>
)

function Choice({ options, chosen }: { readonly options: readonly Option[]; readonly chosen: Option }) {
  const words = useWords(compareWords)
  return (
    <label className={styles.choice}>
      {words.compareWith}
      <select
        value={chosen.key}
        onChange={({ target }) => {
          const option = options.find(({ key }) => key === target.value)
          if (option) compareStore.setState({ against: option.against })
        }}
      >
        {options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface BothProps {
  readonly left: Recording
  readonly right: Recording
  readonly names: readonly [left: string, right: string]
}

function Both({ left, right, names }: BothProps) {
  const [one, other] = useMemo(() => [sideOf(left.trace), sideOf(right.trace)] as const, [left, right])
  const parting = useMemo(() => firstDifferent(one.lines, other.lines, ({ text }) => text), [one, other])
  const turn = useMemo(() => firstDifferent(one.turns, other.turns, ({ what }) => what), [one, other])
  const [count, go] = useLine(one)
  const most = Math.max(one.lines.length, other.lines.length)
  const shared = { count, parting, turn, go }
  return (
    <>
      <div className={styles.controls}>
        <Steps count={count} most={most} go={go} />
        <p role="status">
          <Verdict sides={[one, other]} parting={parting} turn={turn} names={names} />
        </p>
        {parting !== undefined && <ToDifference onClick={() => go(parting + 1)} />}
      </div>
      <div className={styles.columns}>
        <Column
          {...shared}
          name={names[0]}
          side={one}
          recording={left}
          position={positionAfter(one, count)}
        />
        <Column
          {...shared}
          name={names[1]}
          side={other}
          recording={right}
          position={positionAfter(other, count)}
        />
      </div>
    </>
  )
}

/** How many lines have been printed: as many as on the page, unless the other one prints more. The page goes along. */
function useLine(side: Side): readonly [count: number, go: (count: number) => void] {
  const { moveTo, play } = useViewStore().getState()
  const position = useView((state) => state.position)
  const [beyond, setBeyond] = useState<{ readonly count: number; readonly position: number }>()
  const count = beyond?.position === position ? beyond.count : printedBy(side, position)
  const go = (next: number) => {
    const to = positionAfter(side, next)
    setBeyond({ count: next, position: to })
    play(false)
    moveTo(to, 'leap')
  }
  return [count, go]
}

interface StepsProps {
  readonly count: number
  readonly most: number
  readonly go: (count: number) => void
}

function Steps({ count, most, go }: StepsProps) {
  const words = useWords(compareWords)
  return (
    <div className={styles.steps}>
      <button
        type="button"
        aria-label={words.previousLine}
        title={words.previousLine}
        disabled={count <= 0}
        onClick={() => go(count - 1)}
      >
        <StepBack size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={words.nextLine}
        title={words.nextLine}
        disabled={count >= most}
        onClick={() => go(count + 1)}
      >
        <StepForward size={18} aria-hidden="true" />
      </button>
      <input
        type="range"
        aria-label={words.lines}
        aria-valuetext={words.lineOf(count, most)}
        min={0}
        max={Math.max(1, most)}
        value={count}
        onChange={({ target }) => go(Math.min(most, target.valueAsNumber))}
      />
    </div>
  )
}

const ToDifference = ({ onClick }: { readonly onClick: () => void }) => (
  <SmallButton onClick={onClick}>{useWords(compareWords).toDifference}</SmallButton>
)

interface VerdictProps {
  readonly sides: readonly [Side, Side]
  readonly parting: number | undefined
  readonly turn: number | undefined
  readonly names: readonly [string, string]
}

function Verdict({ sides: [one, other], parting, turn, names }: VerdictProps) {
  const words = useWords(compareWords)
  if (parting === undefined && turn !== undefined) return words.sameLinesOtherTurns(turn + 1)
  if (parting === undefined) return words.same(one.lines.length)
  if (parting === one.lines.length) return words.ends(names[0], parting)
  return parting === other.lines.length ? words.ends(names[1], parting) : words.differ(parting + 1)
}
