// From stop to stop of the run, and playing it.
import type { Granularity } from '../../trace/picture'
import type { Command } from '../commands'
import { lastPosition, nextStop, previousStop } from '../selectors'
import type { ViewState } from '../view-state'
import type { InLanguages } from '../words/language'

const isBeforeEnd = (state: ViewState) => state.position < lastPosition(state)

const isAfterStart = (state: ViewState) => state.position > -1

export const stepForward = forward({ en: 'Step forward', es: 'Un paso adelante' }, ['ArrowRight', 'PageDown'])

export const stepBack = back({ en: 'Step back', es: 'Un paso atrás' }, ['ArrowLeft', 'PageUp'])

export const nextOutput = forward(
  { en: 'Next console line', es: 'Línea de consola siguiente' },
  [']'],
  'output',
)

export const previousOutput = back(
  { en: 'Previous console line', es: 'Línea de consola anterior' },
  ['['],
  'output',
)

export const togglePlay: Command = {
  label: { en: 'Play or pause', es: 'Reproducir o pausar' },
  keys: [' ', 'F8'],
  isPossible: (state) => lastPosition(state) > -1,
  perform(state) {
    if (!state.isPlaying && !isBeforeEnd(state)) state.moveTo(-1, 'leap')
    state.play(!state.isPlaying)
  },
}

export const goToStart: Command = {
  label: { en: 'First step', es: 'Primer paso' },
  keys: ['Home'],
  isPossible: isAfterStart,
  perform: (state) => leapTo(state, -1),
}

export const goToEnd: Command = {
  label: { en: 'Last step', es: 'Último paso' },
  keys: ['End'],
  isPossible: isBeforeEnd,
  perform: (state) => leapTo(state, lastPosition(state)),
}

export const stopCommands: readonly Command[] = [
  stepForward,
  stepBack,
  togglePlay,
  goToStart,
  goToEnd,
  forward({ en: 'Next callback', es: 'Callback siguiente' }, ['Shift+ArrowRight'], 'callback'),
  back({ en: 'Previous callback', es: 'Callback anterior' }, ['Shift+ArrowLeft'], 'callback'),
  forward({ en: 'Next event', es: 'Evento siguiente' }, ['.'], 'event'),
  back({ en: 'Previous event', es: 'Evento anterior' }, [','], 'event'),
  nextOutput,
  previousOutput,
]

/** Without a granularity, the one that the user chose. */
function forward(label: InLanguages<string>, keys: readonly string[], granularity?: Granularity): Command {
  return {
    label,
    keys,
    isPossible: isBeforeEnd,
    perform: (state) => stepTo(state, nextStop(state, granularity ?? state.granularity)),
  }
}

function back(label: InLanguages<string>, keys: readonly string[], granularity?: Granularity): Command {
  return {
    label,
    keys,
    isPossible: isAfterStart,
    perform: (state) => stepTo(state, previousStop(state, granularity ?? state.granularity)),
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
