// Everything a person can do to the run, as data: buttons, keys and the help come from this list.
import type { Granularity } from '../trace/picture'
import { SPEEDS, type Speed } from './saved'
import { lastPosition, nextStop, previousStop } from './selectors'
import type { ViewState } from './store'

export interface Command {
  readonly label: string
  /** As `KeyboardEvent.key` says them, with "Shift+" and "Ctrl+" before; Ctrl stands for Cmd too. */
  readonly keys: readonly string[]
  /** Works while the editor has the focus. */
  readonly isGlobal?: true
  isPossible(state: ViewState): boolean
  perform(state: ViewState): void
}

const always = () => true
const isBeforeEnd = (state: ViewState) => state.position < lastPosition(state)
const isAfterStart = (state: ViewState) => state.position > -1

export const stepForward = forward('Step forward', ['ArrowRight', 'PageDown'])
export const stepBack = back('Step back', ['ArrowLeft', 'PageUp'])

export const togglePlay: Command = {
  label: 'Play or pause',
  keys: [' ', 'F8'],
  isPossible: (state) => lastPosition(state) > -1,
  perform(state) {
    if (!state.isPlaying && !isBeforeEnd(state)) state.moveTo(-1, 'leap')
    state.play(!state.isPlaying)
  },
}

export const goToStart: Command = {
  label: 'First step',
  keys: ['Home'],
  isPossible: isAfterStart,
  perform: (state) => leapTo(state, -1),
}

export const goToEnd: Command = {
  label: 'Last step',
  keys: ['End'],
  isPossible: isBeforeEnd,
  perform: (state) => leapTo(state, lastPosition(state)),
}

export const runProgram: Command = {
  label: 'Run',
  keys: ['Ctrl+Enter'],
  isGlobal: true,
  isPossible: always,
  perform: (state) => void state.startRun(),
}

/** The text has a focus of its own, from which Escape and Tab lead away. */
const editProgram: Command = {
  label: 'Edit the program',
  keys: ['e'],
  isPossible: always,
  perform(state) {
    state.play(false)
    document.querySelector<HTMLElement>('[data-code-surface] [contenteditable]')?.focus()
  },
}

export const toggleHelp: Command = {
  label: 'Show or hide this help',
  keys: ['?'],
  isPossible: always,
  perform: (state) => state.openHelp(!state.isHelpOpen),
}

export const commands: readonly Command[] = [
  stepForward,
  stepBack,
  togglePlay,
  goToStart,
  goToEnd,
  forward('Next callback', ['Shift+ArrowRight'], 'callback'),
  back('Previous callback', ['Shift+ArrowLeft'], 'callback'),
  forward('Next event', ['.'], 'event'),
  back('Previous event', [','], 'event'),
  forward('Next console line', [']'], 'output'),
  back('Previous console line', ['['], 'output'),
  speedCommand('Slower', '-', (speed) => SPEEDS[SPEEDS.indexOf(speed) - 1]),
  speedCommand('Faster', '=', (speed) => SPEEDS[SPEEDS.indexOf(speed) + 1]),
  speedCommand('Normal speed', '0', (speed) => (speed === 1 ? undefined : 1)),
  runProgram,
  editProgram,
  toggleHelp,
]

/** Without a granularity, the one that the user chose. */
function forward(label: string, keys: readonly string[], granularity?: Granularity): Command {
  return {
    label,
    keys,
    isPossible: isBeforeEnd,
    perform: (state) => stepTo(state, nextStop(state, granularity ?? state.granularity)),
  }
}

function back(label: string, keys: readonly string[], granularity?: Granularity): Command {
  return {
    label,
    keys,
    isPossible: isAfterStart,
    perform: (state) => stepTo(state, previousStop(state, granularity ?? state.granularity)),
  }
}

function speedCommand(label: string, key: string, choose: (speed: Speed) => Speed | undefined): Command {
  return {
    label,
    keys: [key],
    isPossible: ({ speed }) => choose(speed) !== undefined,
    perform: (state) => state.chooseSpeed(choose(state.speed) ?? state.speed),
  }
}

function stepTo(state: ViewState, position: number | undefined) {
  state.play(false)
  if (position !== undefined) state.moveTo(position, 'step')
}

function leapTo(state: ViewState, position: number) {
  state.play(false)
  state.moveTo(position, 'leap')
}
