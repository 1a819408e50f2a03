// Everything a person can do to the run, as data: buttons, keys and the help come from this list.
import {
  listBreakpoints,
  nextBreakpointCommand,
  previousBreakpointCommand,
  toggleBreakpoint,
} from './breakpoints/commands'
import { describeMoment } from './described/described-state'
import { nextVisit, previousVisit, tellLifeOfStep, tellTimesOfLine } from './life/commands'
import { toggleOverlay } from './overlay/overlay-state'
import { presenting, togglePresentation } from './present/commands'
import { SPEEDS, type Speed } from './saved'
import { isCovered, lastPosition } from './selectors'
import { stepCommands } from './stepping/commands'
import { stopCommands } from './stepping/stop-commands'
import { timelineCommands } from './timeline/commands'
import type { ViewState } from './view-state'
import { whatIfCommand } from './what-if/command-words'
import { toggleWhatIf } from './what-if/what-if-state'
import type { InLanguages } from './words/language'

export interface Command {
  readonly label: InLanguages<string>
  /** As `KeyboardEvent.key` says them, with "Shift+" and "Ctrl+" before; Ctrl stands for Cmd too. */
  readonly keys: readonly string[]
  /** Works while the editor has the focus. */
  readonly isGlobal?: true
  /** Has its keys while the page is presented, before all others. */
  readonly isForPresenting?: true
  /** Ends when what the command needs of the page is there. Undefined where it is. */
  waitsFor?(state: ViewState): Promise<void> | undefined
  isPossible(state: ViewState): boolean
  perform(state: ViewState): void
}

const always = () => true

export const runProgram: Command = {
  label: { en: 'Run', es: 'Ejecutar' },
  keys: ['Ctrl+Enter'],
  isGlobal: true,
  isPossible: always,
  perform: (state) => void state.startRun(),
}

/** In the text, too: there the browser would save the page. */
const share: Command = {
  label: { en: 'Share, save or print', es: 'Compartir, guardar o imprimir' },
  keys: ['Ctrl+s'],
  isGlobal: true,
  isPossible: always,
  perform: (state) => state.openDialog('share'),
}

/** Before anything has run, in which order all is printed; later on, something about the moment. */
export const predict: Command = {
  label: { en: 'Ask me: what comes next?', es: 'Pregúntame: ¿qué viene ahora?' },
  keys: ['q'],
  isPossible: (state) => lastPosition(state) > -1 && state.belief === undefined,
  perform: (state) => state.startAsking(),
}

const stopAsking: Command = {
  label: { en: 'Stop asking', es: 'Dejar de preguntar' },
  keys: ['Escape'],
  isPossible: (state) => state.ask !== undefined,
  perform: (state) => state.stopAsking(),
}

/** The text has a focus of its own, from which Escape and Tab lead away. */
const editProgram: Command = {
  label: { en: 'Edit the program', es: 'Editar el programa' },
  keys: ['e'],
  waitsFor: () => (editorShown() ? undefined : whenEditorIsShown()),
  isPossible: always,
  perform(state) {
    state.play(false)
    editorShown()?.focus()
  },
}

const editorShown = () => document.querySelector<HTMLElement>('[data-code-surface] [contenteditable]')

/** It loads after the page. */
const whenEditorIsShown = () =>
  new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!editorShown()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })

export const toggleGraph: Command = {
  label: { en: 'Graph of the promises', es: 'Grafo de las promesas' },
  keys: ['g'],
  isPossible: (state) => (state.run?.recording?.hasPromises ?? false) && !isCovered(state),
  perform: () => toggleOverlay('promise-graph'),
}

export const toggleComparison: Command = {
  label: { en: 'Compare with another run', es: 'Comparar con otra ejecución' },
  keys: ['c'],
  isPossible: (state) => lastPosition(state) > -1 && !isCovered(state),
  perform: () => toggleOverlay('compare'),
}

export const toggleHelp: Command = {
  label: { en: 'Show or hide this help', es: 'Mostrar u ocultar esta ayuda' },
  keys: ['?'],
  isPossible: always,
  perform: (state) => state.openDialog(state.dialog === 'help' ? undefined : 'help'),
}

export const askWhatIf: Command = {
  label: { en: whatIfCommand.en.explained, es: whatIfCommand.es.explained },
  keys: ['h'],
  isPossible: ({ ask }) => ask === undefined,
  perform: toggleWhatIf,
}

const toggleWatch: Command = {
  label: { en: 'Open or close the watched expressions', es: 'Abrir o cerrar las expresiones' },
  keys: ['x'],
  isPossible: always,
  perform: (state) => state.togglePanel('Watch'),
}

/** All that lead to another moment. */
export const moves: readonly Command[] = [
  ...stopCommands,
  ...stepCommands,
  nextBreakpointCommand,
  previousBreakpointCommand,
  nextVisit,
  previousVisit,
]

export const commands: readonly Command[] = [
  ...moves,
  toggleBreakpoint,
  listBreakpoints,
  speedCommand({ en: 'Slower', es: 'Más lento' }, '-', (speed) => SPEEDS[SPEEDS.indexOf(speed) - 1]),
  speedCommand({ en: 'Faster', es: 'Más rápido' }, '=', (speed) => SPEEDS[SPEEDS.indexOf(speed) + 1]),
  speedCommand({ en: 'Normal speed', es: 'Velocidad normal' }, '0', (speed) => (speed === 1 ? undefined : 1)),
  toggleWatch,
  tellLifeOfStep,
  tellTimesOfLine,
  ...timelineCommands,
  predict,
  stopAsking,
  toggleGraph,
  toggleComparison,
  askWhatIf,
  runProgram,
  editProgram,
  togglePresentation,
  ...presenting,
  describeMoment,
  share,
  toggleHelp,
]

function speedCommand(
  label: InLanguages<string>,
  key: string,
  choose: (speed: Speed) => Speed | undefined,
): Command {
  return {
    label,
    keys: [key],
    isPossible: ({ speed }) => choose(speed) !== undefined,
    perform: (state) => state.chooseSpeed(choose(state.speed) ?? state.speed),
  }
}
