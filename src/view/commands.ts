// Everything a person can do to the run, as data: buttons, keys and the help come from this list.
import type { Granularity } from '../trace/picture'
import { areOn, isOfLine } from './breakpoints/list'
import { showLine } from './life/line-state'
import { toggleOverlay } from './overlay/overlay-state'
import { SPEEDS, type Speed } from './saved'
import { isCovered, lastPosition, nextStop, previousStop, selectActiveSpan } from './selectors'
import { stepCommands } from './stepping/commands'
import { whilePrepared, zoom } from './timeline/timeline-state'
import { goToVisit, visitOf } from './timeline/visits'
import type { ViewState } from './view-state'
import { whatIfCommand } from './what-if/command-words'
import { toggleWhatIf } from './what-if/what-if-state'
import type { InLanguages } from './words/language'
import { type PanelName, panelNames } from './words/panel-names'

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

export const runProgram: Command = {
  label: { en: 'Run', es: 'Ejecutar' },
  keys: ['Ctrl+Enter'],
  isGlobal: true,
  isPossible: always,
  perform: (state) => void state.startRun(),
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
  isPossible: always,
  perform(state) {
    state.play(false)
    document.querySelector<HTMLElement>('[data-code-surface] [contenteditable]')?.focus()
  },
}

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

const togglePresentation: Command = {
  label: { en: 'Present, or end the presentation', es: 'Presentar, o terminar la presentación' },
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
const PRESENTED: readonly PanelName[] = [
  'Call stack',
  'Job queue',
  'Task queue',
  'Timers',
  'Promises',
  'Console',
]

const showOrHide = (name: PanelName): InLanguages<string> => ({
  en: `Show or hide: ${panelNames.en[name]}`,
  es: `Mostrar u ocultar: ${panelNames.es[name]}`,
})

const presenting: readonly Command[] = [
  forPresenting({ en: 'Larger', es: 'Más grande' }, ['+', '='], (state) => state.scale(1.1)),
  forPresenting({ en: 'Smaller', es: 'Más pequeño' }, ['-'], (state) => state.scale(1 / 1.1)),
  forPresenting({ en: 'Blank, or show again', es: 'En blanco, o mostrar de nuevo' }, ['b'], (state) =>
    state.blank(!state.presentation?.isBlank),
  ),
  forPresenting({ en: 'End the presentation', es: 'Terminar la presentación' }, ['Escape'], (state) =>
    state.present(false),
  ),
  forPresenting(
    { en: 'Ask the class, or end the question', es: 'Preguntar a la clase, o terminar la pregunta' },
    ['v'],
    (state) => state.askClass(),
  ),
  forPresenting(
    { en: "Open the presenter's window", es: 'Abrir la ventana del presentador' },
    ['n'],
    (state) => state.openPresenter(),
  ),
  ...PRESENTED.map((name, index) =>
    forPresenting(showOrHide(name), [String(index + 1)], (state) => state.togglePanel(name)),
  ),
]

function forPresenting(
  label: InLanguages<string>,
  keys: readonly string[],
  perform: Command['perform'],
): Command {
  const isPossible = ({ presentation }: ViewState) => presentation !== undefined
  return { label, keys, isForPresenting: true, isPossible, perform }
}

const hasBreakpoints = ({ breakpoints, run }: ViewState) =>
  run?.recording !== undefined && areOn(breakpoints).length > 0

export const listBreakpoints: Command = {
  label: {
    en: 'Breakpoints: lines, conditions, events',
    es: 'Puntos de interrupción: líneas, condiciones, eventos',
  },
  keys: ['b'],
  isPossible: always,
  perform: (state) => state.openDialog(state.dialog === 'breakpoints' ? undefined : 'breakpoints'),
}

export const nextBreakpointCommand: Command = {
  label: { en: 'Next breakpoint', es: 'Siguiente punto de interrupción' },
  keys: ['}'],
  isPossible: hasBreakpoints,
  perform: (state) => state.goToBreak(1),
}

export const previousBreakpointCommand: Command = {
  label: { en: 'Previous breakpoint', es: 'Punto de interrupción anterior' },
  keys: ['{'],
  isPossible: hasBreakpoints,
  perform: (state) => state.goToBreak(-1),
}

const toggleBreakpoint: Command = {
  label: {
    en: 'Breakpoint at the line that is shown',
    es: 'Punto de interrupción en la línea que se muestra',
  },
  keys: ['F9'],
  isPossible: (state) => selectActiveSpan(state) !== undefined,
  perform(state) {
    const { line } = selectActiveSpan(state)!
    const lines = state.breakpoints.filter(isOfLine).map((one) => one.line)
    state.breakAtLines(lines.includes(line) ? lines.filter((other) => other !== line) : [...lines, line])
  },
}

const hasRun = (state: ViewState) => lastPosition(state) > -1

/** Of what the event is about, if that has a life, else of the function that runs. */
function tellLife({ run, position, timeline }: ViewState) {
  const trace = run?.recording?.trace
  if (!trace) return
  const kind = trace.kindAt(position)
  const hasLife = LIVING.some((thing) => kind.startsWith(thing))
  const id = hasLife ? trace.subjectAt(position) : run.recording.stackAt(position, 1)[0]?.id
  if (id !== undefined) timeline.getState().showLife({ id, x: innerWidth / 2, y: 180 })
}

const LIVING = ['job-', 'task-', 'timer-', 'entry-', 'context-', 'promise-', 'line-', 'reaction-']

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

export const tellLifeOfStep: Command = {
  label: {
    en: 'Why this, and when: the life of what the step is about',
    es: 'Por qué y cuándo: la vida de aquello de lo que trata el paso',
  },
  keys: ['l'],
  isPossible: ({ position, timeline }) => position >= 0 && timeline.getState().timeline !== undefined,
  perform: tellLife,
}

export const tellTimesOfLine: Command = {
  label: { en: 'All times that this line runs', es: 'Todas las veces que se ejecuta esta línea' },
  keys: ['y'],
  isPossible: (state) => selectActiveSpan(state) !== undefined,
  perform(state) {
    const { line } = selectActiveSpan(state)!
    const place = document.querySelector('[data-active-range]')?.getBoundingClientRect()
    showLine({ line, x: place?.left ?? 0, y: (place?.bottom ?? 100) + 6 })
  },
}

const nextVisit: Command = {
  label: { en: 'The next time that this line runs', es: 'La próxima vez que se ejecuta esta línea' },
  keys: ['n'],
  waitsFor: whilePrepared,
  isPossible: (state) => visitOf(state, 'next') !== undefined,
  perform: (state) => goToVisit(state, 'next'),
}

const previousVisit: Command = {
  label: { en: 'The time before that this line ran', es: 'La vez anterior que se ejecutó esta línea' },
  keys: ['p'],
  waitsFor: whilePrepared,
  isPossible: (state) => visitOf(state, 'previous') !== undefined,
  perform: (state) => goToVisit(state, 'previous'),
}

const ofTimeline: readonly Command[] = [
  {
    label: { en: 'Open or close the timeline', es: 'Abrir o cerrar la línea de tiempo' },
    keys: ['t'],
    isPossible: always,
    perform: (state) => state.togglePanel('Timeline'),
  },
  {
    label: { en: 'Open or close the record', es: 'Abrir o cerrar el registro' },
    keys: ['r'],
    isPossible: always,
    perform: (state) => state.togglePanel('Record'),
  },
  {
    label: { en: 'Look closer at the time', es: 'Ver el tiempo más de cerca' },
    keys: ['w'],
    isPossible: hasRun,
    perform: ({ timeline, position }) => zoom(timeline.getState(), 2, position),
  },
  {
    label: { en: 'Look from farther away', es: 'Ver el tiempo desde más lejos' },
    keys: ['s'],
    isPossible: ({ timeline }) => timeline.getState().window !== undefined,
    perform: ({ timeline, position }) => zoom(timeline.getState(), 1 / 2, position),
  },
  {
    label: { en: 'A part of the run begins here', es: 'Una parte de la ejecución empieza aquí' },
    keys: ['i'],
    isPossible: hasRun,
    perform: ({ timeline, position }) => timeline.getState().beginRange(position),
  },
  {
    label: { en: 'It ends here', es: 'Esa parte acaba aquí' },
    keys: ['o'],
    isPossible: hasRun,
    perform: ({ timeline, position }) => timeline.getState().endRange(position),
  },
  {
    label: { en: 'Show all of the run again', es: 'Volver a mostrar toda la ejecución' },
    keys: ['u'],
    isPossible: ({ timeline }) =>
      timeline.getState().range !== undefined || timeline.getState().window !== undefined,
    perform: ({ timeline }) => timeline.setState({ range: undefined, window: undefined }),
  },
]

/** All that lead to another moment. */
export const moves: readonly Command[] = [
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
  ...ofTimeline,
  predict,
  stopAsking,
  toggleGraph,
  toggleComparison,
  askWhatIf,
  runProgram,
  editProgram,
  togglePresentation,
  ...presenting,
  toggleHelp,
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

function stepTo(state: ViewState, position: number | undefined) {
  state.play(false)
  if (position !== undefined) state.moveTo(position, 'step')
}

function leapTo(state: ViewState, position: number) {
  state.play(false)
  state.moveTo(position, 'leap')
}
