import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ms } from '../trace/explain/phrases'
import type { Granularity } from '../trace/picture'
import { type Command, goToEnd, goToStart, stepBack, stepForward, togglePlay } from './commands'
import { keyWords } from './key-words'
import { Segmented } from './parts/segmented'
import { GRANULARITIES, SPEEDS } from './saved'
import { selectSnapshot, selectStopIndex, selectStops, selectWait } from './selectors'
import type { ViewState } from './store'
import styles from './transport.module.css'
import { useView, useViewStore } from './view-context'

const granularityLabels: { readonly [G in Granularity]: string } = {
  event: 'Event',
  line: 'Line',
  callback: 'Callback',
  output: 'Output',
}

/** The way through the run: buttons, the size of a step, and a slider over all stops. */
export function Transport() {
  const isPlaying = useView((state) => state.isPlaying)
  return (
    <footer className={styles.transport}>
      <div className={styles.buttons}>
        <CommandButton command={goToStart} icon={<SkipBack />} />
        <CommandButton command={stepBack} icon={<StepBack />} />
        <CommandButton
          command={togglePlay}
          label={isPlaying ? 'Pause' : 'Play'}
          icon={isPlaying ? <Pause /> : <Play />}
        />
        <CommandButton command={stepForward} icon={<StepForward />} isMain />
        <CommandButton command={goToEnd} icon={<SkipForward />} />
      </div>
      <StepSize />
      <Speed />
      <PositionSlider />
      <Back />
      <Counter />
    </footer>
  )
}

interface CommandButtonProps {
  readonly command: Command
  readonly label?: string
  readonly icon: ReactNode
  readonly isMain?: boolean
}

/** Not `disabled`, or the focus would be lost at the end of a run. */
function CommandButton({ command, label = command.label, icon, isMain = false }: CommandButtonProps) {
  const store = useViewStore()
  const isPossible = useView(command.isPossible)
  return (
    <button
      type="button"
      className={styles.button}
      data-main={isMain}
      aria-label={label}
      aria-disabled={!isPossible}
      title={`${label} (${command.keys.map(keyWords).join(' or ')})`}
      onClick={() => isPossible && command.perform(store.getState())}
    >
      {icon}
    </button>
  )
}

function StepSize() {
  const granularity = useView((state) => state.granularity)
  const { chooseGranularity } = useViewStore().getState()
  return (
    <Segmented
      name="Step by"
      options={GRANULARITIES}
      labels={granularityLabels}
      value={granularity}
      onChoose={chooseGranularity}
    />
  )
}

function Speed() {
  const speed = useView((state) => state.speed)
  const { chooseSpeed } = useViewStore().getState()
  return (
    <select
      className={styles.speed}
      aria-label="Speed"
      value={speed}
      onChange={(event) => chooseSpeed(SPEEDS[event.target.selectedIndex] ?? 1)}
    >
      {SPEEDS.map((each) => (
        <option key={each} value={each}>
          {each}×
        </option>
      ))}
    </select>
  )
}

function PositionSlider() {
  const stops = useView(selectStops)
  const index = useView(selectStopIndex)
  const { time, span } = useView(selectSnapshot)
  const { moveTo, play } = useViewStore().getState()
  const last = stops.length - 1
  return (
    <div className={styles.slider}>
      <Ticks />
      <Forks />
      <input
        type="range"
        aria-label="Position"
        aria-valuetext={`Step ${index} of ${last}, ${ms(time)}${span ? `, line ${span.line}` : ''}`}
        min={0}
        max={Math.max(1, last)}
        value={index}
        onChange={(event) => {
          play(false)
          moveTo(stops[event.target.valueAsNumber] ?? -1, 'leap')
        }}
      />
    </div>
  )
}

/** A mark on the slider wherever a console line is printed. */
function Ticks() {
  const store = useViewStore()
  const last = useView(selectStops).length - 1
  const outputs = useView(selectOutputs).slice(1, -1).slice(0, 200)
  const places = outputs.map((position) => (100 * selectStopIndex(store.getState(), position)) / last)
  return (
    <div className={styles.ticks} aria-hidden="true">
      {[...new Set(places)].map((place) => (
        <span key={place} style={{ left: `${place}%` }} />
      ))}
    </div>
  )
}

/** A mark wherever a real engine may go another way. */
function Forks() {
  const store = useViewStore()
  const last = useView(selectStops).length - 1
  const choices = useView((state) => state.run?.recording?.choices) ?? []
  const places = choices
    .slice(0, 200)
    .map(({ position }) => (100 * selectStopIndex(store.getState(), position)) / last)
  return (
    <div className={styles.forks} aria-hidden="true">
      {[...new Set(places)].map((place) => (
        <span key={place} style={{ left: `${place}%` }} title="A real engine may go another way here" />
      ))}
    </div>
  )
}

/** After a jump, the way back; and where a moment was lost, that it was. */
function Back() {
  const { goBack } = useViewStore().getState()
  const left = useView(({ jumps }) => jumps.at(-1))
  const step = useView((state) => (left === undefined ? undefined : selectStopIndex(state, left)))
  const notice = useView((state) => state.momentNotice)
  if (notice)
    return (
      <p className={styles.notice} role="status">
        {notice}
      </p>
    )
  if (step === undefined) return null
  return (
    <button type="button" className={styles.back} onClick={() => goBack()}>
      <Undo2 size={16} aria-hidden="true" />
      back to step {step}
    </button>
  )
}

const selectOutputs = (state: ViewState) => selectStops(state, 'output')

function Counter() {
  const last = useView((state) => selectStops(state).length - 1)
  const index = useView(selectStopIndex)
  const time = useView((state) => selectSnapshot(state).time)
  const waited = useView(selectWait)
  return (
    <p className={styles.counter}>
      <span>
        {index}
        <span className={styles.soft}> / {last}</span>
      </span>
      <span title="Virtual time">
        {waited > 0 && <span className={styles.wait}>⏩ {ms(waited)} </span>}
        {ms(time)}
      </span>
    </p>
  )
}
