import { Footprints, Pause, Play, SkipBack, SkipForward, StepBack, StepForward, Undo2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { inMs, timeText } from '../trace/duration'
import type { Command } from './commands'
import { keyWords } from './key-words'
import { lazily } from './lazily'
import { Segmented } from './parts/segmented'
import { useCoversRun } from './present/class-store'
import { GRANULARITIES, SPEEDS } from './saved'
import { selectSnapshot, selectStopIndex, selectStops, selectWait } from './selectors'
import menu from './stepping/step-menu.module.css'
import { goToEnd, goToStart, stepBack, stepForward, togglePlay } from './stepping/stop-commands'
import { stepWords } from './stepping/words'
import { PositionSlider } from './timeline/position-slider'
import styles from './transport.module.css'
import { useView, useViewStore, useWords } from './view-context'
import { transportWords } from './words/transport'

const StepMenu = lazily(() => import('./stepping/step-menu'))

/** The way through the run: buttons, the size of a step, and a slider over all stops. */
export function Transport() {
  const isPlaying = useView((state) => state.isPlaying)
  const words = useWords(transportWords)
  return (
    <footer className={styles.transport}>
      <div className={styles.buttons}>
        <CommandButton command={goToStart} icon={<SkipBack />} />
        <CommandButton command={stepBack} icon={<StepBack />} />
        <CommandButton
          command={togglePlay}
          label={isPlaying ? words.pause : words.play}
          icon={isPlaying ? <Pause /> : <Play />}
        />
        <CommandButton command={stepForward} icon={<StepForward />} isMain />
        <CommandButton command={goToEnd} icon={<SkipForward />} />
        <OtherSteps />
      </div>
      <StepSize />
      <Speed />
      <div className={styles.slider}>
        <PositionSlider />
      </div>
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
function CommandButton({ command, label, icon, isMain = false }: CommandButtonProps) {
  const store = useViewStore()
  const words = useWords(transportWords)
  const name = useWords(command.label)
  const nameOf = useWords(keyWords)
  const shown = label ?? name
  const isHeld = useCoversRun()
  const isPossible = useView(command.isPossible) && !isHeld
  return (
    <button
      type="button"
      className={styles.button}
      data-main={isMain}
      aria-label={shown}
      aria-disabled={!isPossible}
      title={`${shown} (${words.keys(command.keys.map(nameOf))})`}
      onClick={() => isPossible && command.perform(store.getState())}
    >
      {icon}
    </button>
  )
}

/** Over, into and out of calls, to the next task, job or printed line. */
function OtherSteps() {
  const id = useId()
  const [isOpen, open] = useState(false)
  const name = useWords(stepWords).more
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id} aria-label={name} title={name}>
        <Footprints />
      </button>
      <div id={id} popover="auto" className={menu.menu} onToggle={(event) => open(event.newState === 'open')}>
        {isOpen && <StepMenu />}
      </div>
    </>
  )
}

function StepSize() {
  const granularity = useView((state) => state.granularity)
  const words = useWords(transportWords)
  const { chooseGranularity } = useViewStore().getState()
  return (
    <Segmented
      name={words.stepBy}
      options={GRANULARITIES}
      labels={words.granularities}
      value={granularity}
      onChoose={chooseGranularity}
    />
  )
}

function Speed() {
  const speed = useView((state) => state.speed)
  const words = useWords(transportWords)
  const { chooseSpeed } = useViewStore().getState()
  return (
    <select
      className={styles.speed}
      aria-label={words.speed}
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

/** After a jump, a button that leads back; and a notice where the moment that was shown is lost. */
function Back() {
  const words = useWords(transportWords)
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
    <button type="button" className={styles.back} data-back onClick={() => goBack()}>
      <Undo2 size={16} aria-hidden="true" />
      {words.backTo(step)}
    </button>
  )
}

/** Nobody waits for virtual time while the program plays, so it is said how much was left out. */
function Counter() {
  const last = useView((state) => selectStops(state).length - 1)
  const index = useView(selectStopIndex)
  const time = useView((state) => selectSnapshot(state).time)
  const waited = useView(selectWait)
  const words = useWords(transportWords)
  return (
    <p className={styles.counter}>
      <span key={index}>
        {index}
        <span className={styles.soft}> / {last}</span>
      </span>
      <span key={`at ${time}`} title={words.virtualTime(inMs(time))}>
        {waited > 0 && <span className={styles.wait}>⋯ {timeText(waited)} </span>}
        {timeText(time)}
      </span>
    </p>
  )
}
