// Everything a person can do to the run, as data: buttons, keys and the help come from this list.
import type { Granularity } from '../trace/picture'
import { linesOfBreakpoints, nextBreakpoint, previousBreakpoint } from './breakpoints'
import { SPEEDS, type Speed } from './saved'
import { lastPosition, nextStop, previousStop, selectActiveSpan } from './selectors'
import type { ViewState } from './store'

export interface Command {
  readonly label: string
  /** As `KeyboardEvent.key` says them, with "Shift+" and "Ctrl+" before; Ctrl stands for Cmd too. */
  readonly keys: readonly string[]
  /** Works while the editor has the focus. */
  readonly isGlobal?: true
  /** Has its keys while the page is presented, before all others. */
  readonly isForPresenting?: true
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

/** Before anything has run, in which order all is printed; later on, something about the moment. */
export const predict: Command = {
  label: 'Ask me: what comes next?',
  keys: ['q'],
  isPossible: (state) => lastPosition(state) > -1 && state.belief === undefined,
  perform: (state) => state.startAsking(),
}

const stopAsking: Command = {
  label: 'Stop asking',
  keys: ['Escape'],
  isPossible: (state) => state.ask !== undefined,
  perform: (state) => state.stopAsking(),
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
  perform: (state) => state.openDialog(state.dialog === 'help' ? undefined : 'help'),
}

const togglePresentation: Command = {
  label: 'Present, or end the presentation',
  keys: ['f'],
  isPossible: always,
  perform(state) {
    const isPresenting = state.presentation === undefined
    state.present(isPresenting)
    if (isPresenting) document.documentElement.requestFullscreen?.().catch(() => {})
    else if (document.fullscreenElement) void document.exitFullscreen()
  },
}

/** Panels by their keys. */
const PRESENTED = ['Call stack', 'Job queue', 'Task queue', 'Timers', 'Promises', 'Console'] as const

const presenting: readonly Command[] = [
  forPresenting('Larger', ['+', '='], (state) => state.scale(1.1)),
  forPresenting('Smaller', ['-'], (state) => state.scale(1 / 1.1)),
  forPresenting('Blank, or show again', ['b'], (state) => state.blank(!state.presentation?.isBlank)),
  forPresenting('End the presentation', ['Escape'], (state) => state.present(false)),
  ...PRESENTED.map((name, index) =>
    forPresenting(`Show or hide: ${name}`, [String(index + 1)], (state) => state.togglePanel(name)),
  ),
]

function forPresenting(label: string, keys: readonly string[], perform: Command['perform']): Command {
  const isPossible = ({ presentation }: ViewState) => presentation !== undefined
  return { label, keys, isForPresenting: true, isPossible, perform }
}

const nextBreakpointCommand: Command = {
  label: 'Next breakpoint',
  keys: ['}'],
  isPossible: (state) => nextBreakpoint(state) !== undefined,
  perform: (state) => leapTo(state, nextBreakpoint(state) ?? state.position),
}

const previousBreakpointCommand: Command = {
  label: 'Previous breakpoint',
  keys: ['{'],
  isPossible: (state) => previousBreakpoint(state) !== undefined,
  perform: (state) => leapTo(state, previousBreakpoint(state) ?? state.position),
}

const toggleBreakpoint: Command = {
  label: 'Breakpoint at the line that is shown',
  keys: ['F9'],
  isPossible: (state) => selectActiveSpan(state) !== undefined,
  perform(state) {
    const { line } = selectActiveSpan(state)!
    const lines = linesOfBreakpoints(state.breakpoints)
    state.breakAtLines(lines.includes(line) ? lines.filter((other) => other !== line) : [...lines, line])
  },
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
  nextBreakpointCommand,
  previousBreakpointCommand,
  toggleBreakpoint,
  speedCommand('Slower', '-', (speed) => SPEEDS[SPEEDS.indexOf(speed) - 1]),
  speedCommand('Faster', '=', (speed) => SPEEDS[SPEEDS.indexOf(speed) + 1]),
  speedCommand('Normal speed', '0', (speed) => (speed === 1 ? undefined : 1)),
  predict,
  stopAsking,
  runProgram,
  editProgram,
  togglePresentation,
  ...presenting,
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
