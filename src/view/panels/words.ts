// What the panels of the machine say.
import type { ScenarioHost } from '../../scenario/scenario'
import type { ConsoleLine } from '../../trace/picture'
import type { ScopeView } from '../../trace/things/variables/read'
import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'
import type { StationName } from './loop-track'
import type { QueuePlace } from './queue'

interface QueueWords {
  /** The familiar word beside ours. */
  readonly alias: string
  readonly whenEmpty: string
}

interface StationWords {
  readonly name: string
  readonly rule: string
}

export interface PanelWords {
  readonly line: (line: number) => string
  readonly at: (time: string) => string
  readonly toOrigin: string
  readonly more: (count: number) => string

  readonly noFrames: string
  readonly noCode: string
  readonly frames: string
  readonly showAll: string
  readonly pausedFunctions: string
  readonly paused: string
  readonly nothingPaused: string
  readonly awaitAt: (line: number) => string
  readonly builtIn: string
  readonly variablesOf: (frame: string, variables: string) => string
  readonly lookInto: (name: string, value: string) => string
  readonly scopes: { readonly [K in ScopeView['kind']]: string }

  readonly queues: { readonly [P in QueuePlace]: QueueWords }
  readonly waitingIn: (queue: string, count: number) => string

  readonly timersOf: { readonly [H in ScenarioHost]: string }
  readonly noTimer: string
  readonly runningTimers: (count: number) => string
  readonly shelvesOf: { readonly [H in ScenarioHost]: { readonly name: string; readonly alias: string } }
  readonly nothingWaits: string
  readonly onShelf: (name: string, count: number) => string
  readonly waitsForThread: (time: string) => string
  readonly nextFrame: string
  readonly whenIdle: string
  readonly idleOrAt: (time: string) => string

  readonly stations: { readonly [S in StationName]: StationWords }
  readonly jobsLeft: (count: number) => string
  readonly thenJobs: (count: number) => string
  readonly next: (badge: string) => string
  readonly waitsFor: (time: string) => string
  readonly waitsForFrame: string
  readonly nothingLeft: string

  readonly why: string
  readonly notStarted: string
  readonly noProgram: string
  readonly startsRunning: string
  readonly hasProblem: string
  readonly nothingToShow: string
  readonly nothingHasRun: string
  readonly meetParts: string
  readonly waysOn: string

  readonly levels: { readonly [L in ConsoleLine['level']]?: string }
  readonly nothingPrinted: string
  readonly partPrinted: (shown: number, all: number) => string
  readonly showAllLines: string
  readonly toPrinting: (time: string) => string
  readonly showMore: (count: number) => string

  readonly anythingElse: string

  readonly showPromises: string
  readonly whatWaits: string
  readonly graph: string
}

const jobs = (count: number) => (count === 1 ? '1 job' : `${count} jobs`)
const trabajos = (count: number) => (count === 1 ? '1 trabajo' : `${count} trabajos`)

const en: PanelWords = {
  line: (line) => `line ${line}`,
  at: (time) => `at ${time}`,
  toOrigin: 'When it came, ran and ended, and why',
  more: (count) => `and ${grouped.en(count)} more`,

  noFrames: 'Empty.',
  noCode: 'Empty: no code is running.',
  frames: 'Frames, the running one first',
  showAll: 'Show all of them',
  pausedFunctions: 'Paused functions',
  paused: 'Paused',
  nothingPaused: 'No function is paused at an await or a yield.',
  awaitAt: (line) => `await at line ${line}`,
  builtIn: 'built in',
  lookInto: (name, value) => `Look into ${name}, ${value}`,
  variablesOf: (frame, variables) => `Variables of ${frame}: ${variables}`,
  scopes: {
    block: 'In this block',
    function: 'In this function',
    closure: 'Kept from around it',
    module: 'In this file',
    global: 'Everywhere',
  },

  queues: {
    ticks: {
      alias: 'before all jobs',
      whenEmpty: 'Empty. process.nextTick puts callbacks here; they run before any job.',
    },
    jobs: {
      alias: 'microtasks',
      whenEmpty: 'Empty. Settled promises and queueMicrotask put jobs here.',
    },
    tasks: {
      alias: 'macrotasks',
      whenEmpty: 'Empty. A timer that is due puts its callback here.',
    },
  },
  waitingIn: (queue, count) => `${queue}, ${count} waiting, the next one first`,

  timersOf: { browser: 'Web APIs', node: 'libuv' },
  noTimer: 'No timer is running.',
  runningTimers: (count) => `Timers, ${count} running, the next one due first`,
  shelvesOf: {
    browser: { name: 'Web APIs', alias: 'frames, idle, network' },
    node: { name: 'System', alias: 'files, network' },
  },
  nothingWaits: 'Nothing waits here.',
  onShelf: (name, count) => `${name}, ${count} waiting`,
  waitsForThread: (time) => `waits for a thread until ${time}`,
  nextFrame: 'next frame',
  whenIdle: 'when idle',
  idleOrAt: (time) => `idle, or at ${time}`,

  stations: {
    task: { name: 'Task', rule: 'One task runs to its end. The script is the first.' },
    jobs: { name: 'Jobs', rule: 'Then jobs run until their queue is empty.' },
    pick: { name: 'Pick', rule: 'Then the loop picks the next task, or waits for one.' },
    script: { name: 'Script', rule: 'First the script runs to its end.' },
    timers: { name: 'Timers', rule: 'Callbacks of timers that are due.' },
    poll: {
      name: 'Poll',
      rule: 'Callbacks of input and output. Node waits here while nothing else is to do.',
    },
    check: { name: 'Check', rule: 'Callbacks of setImmediate.' },
  },
  jobsLeft: (count) => (count > 0 ? `${jobs(count)} left` : 'no job left'),
  thenJobs: (count) => (count > 0 ? `then ${jobs(count)}` : 'no job waits'),
  next: (badge) => `next: ${badge}`,
  waitsFor: (time) => `waits until ${time}`,
  waitsForFrame: 'waits for a frame or a pause',
  nothingLeft: 'nothing left to do',

  why: 'why?',
  notStarted: 'The program has not been started.',
  noProgram: 'There is no program to show.',
  startsRunning: 'Running the program…',
  hasProblem: 'The program cannot run yet: see the problem under the code.',
  nothingToShow: 'There is nothing to show.',
  nothingHasRun: 'Nothing has run yet. Step forward to begin.',
  meetParts: 'Meet the parts',
  waysOn: 'Ways that a real engine may go on',

  levels: {
    warn: 'Warning',
    error: 'Error',
    uncaught: 'Error',
    handled: 'Handled error',
    notice: 'Not simulated',
  },
  nothingPrinted: 'Nothing has been printed yet.',
  partPrinted: (shown, all) =>
    `${grouped.en(shown)} of ${grouped.en(all)} lines: those of the part that is chosen.`,
  showAllLines: 'Show all lines',
  toPrinting: (time) => `Printed at ${time}: go to that moment, and see why`,
  showMore: (count) => `Show more: ${grouped.en(count)} characters are hidden`,

  anythingElse: 'Can it print anything else?',

  showPromises: 'Show the promises',
  whatWaits: 'what waits for what',
  graph: 'Graph',
}

const es: PanelWords = {
  line: (line) => `línea ${line}`,
  at: (time) => `a los ${time}`,
  toOrigin: 'Cuándo llegó, se ejecutó y terminó, y por qué',
  more: (count) => `y ${grouped.es(count)} más`,

  noFrames: 'Vacía.',
  noCode: 'Vacía: no se ejecuta código.',
  frames: 'Marcos, primero el que se ejecuta',
  showAll: 'Mostrarlos todos',
  pausedFunctions: 'Funciones en pausa',
  paused: 'En pausa',
  nothingPaused: 'Ninguna función está en pausa en un await o un yield.',
  awaitAt: (line) => `await en la línea ${line}`,
  builtIn: 'incorporada',
  lookInto: (name, value) => `Mirar dentro de ${name}, ${value}`,
  variablesOf: (frame, variables) => `Variables de ${frame}: ${variables}`,
  scopes: {
    block: 'En este bloque',
    function: 'En esta función',
    closure: 'Conservado de su alrededor',
    module: 'En este archivo',
    global: 'En todas partes',
  },

  queues: {
    ticks: {
      alias: 'antes de todo trabajo',
      whenEmpty: 'Vacía. process.nextTick pone aquí callbacks, que se ejecutan antes de cualquier trabajo.',
    },
    jobs: {
      alias: 'microtareas',
      whenEmpty: 'Vacía. Las promesas concluidas y queueMicrotask ponen aquí trabajos.',
    },
    tasks: {
      alias: 'macrotareas',
      whenEmpty: 'Vacía. Un temporizador que vence pone aquí su callback.',
    },
  },
  waitingIn: (queue, count) => `${queue}, ${count} en espera, primero lo siguiente`,

  timersOf: { browser: 'Web APIs', node: 'libuv' },
  noTimer: 'No corre ningún temporizador.',
  runningTimers: (count) => `Temporizadores, ${count} en marcha, primero el próximo en vencer`,
  shelvesOf: {
    browser: { name: 'Web APIs', alias: 'fotogramas, ocio, red' },
    node: { name: 'Sistema', alias: 'archivos, red' },
  },
  nothingWaits: 'Aquí no espera nada.',
  onShelf: (name, count) => `${name}, ${count} en espera`,
  waitsForThread: (time) => `espera un hilo hasta los ${time}`,
  nextFrame: 'próximo fotograma',
  whenIdle: 'cuando haya ocio',
  idleOrAt: (time) => `en ocio, o a los ${time}`,

  stations: {
    task: { name: 'Tarea', rule: 'Una tarea se ejecuta hasta su final. El script es la primera.' },
    jobs: { name: 'Trabajos', rule: 'Luego se ejecutan trabajos hasta que su cola queda vacía.' },
    pick: { name: 'Elegir', rule: 'Luego el bucle elige la tarea siguiente, o espera una.' },
    script: { name: 'Script', rule: 'Primero el script se ejecuta hasta su final.' },
    timers: { name: 'Timers', rule: 'Callbacks de los temporizadores que han vencido.' },
    poll: {
      name: 'Poll',
      rule: 'Callbacks de entrada y salida. Node espera aquí mientras no hay otra cosa que hacer.',
    },
    check: { name: 'Check', rule: 'Callbacks de setImmediate.' },
  },
  jobsLeft: (count) =>
    count > 1 ? `quedan ${trabajos(count)}` : count === 1 ? 'queda 1 trabajo' : 'no quedan trabajos',
  thenJobs: (count) => (count > 0 ? `después, ${trabajos(count)}` : 'ningún trabajo espera'),
  next: (badge) => `siguiente: ${badge}`,
  waitsFor: (time) => `espera hasta los ${time}`,
  waitsForFrame: 'espera un fotograma o una pausa',
  nothingLeft: 'no queda nada por hacer',

  why: '¿por qué?',
  notStarted: 'El programa no se ha iniciado.',
  noProgram: 'No hay ningún programa que mostrar.',
  startsRunning: 'Ejecutando el programa…',
  hasProblem: 'El programa aún no se puede ejecutar: mira el problema debajo del código.',
  nothingToShow: 'No hay nada que mostrar.',
  nothingHasRun: 'Aún no se ha ejecutado nada. Avanza un paso para empezar.',
  meetParts: 'Conoce las partes',
  waysOn: 'Caminos por los que puede seguir un motor real',

  levels: {
    warn: 'Advertencia',
    error: 'Error',
    uncaught: 'Error',
    handled: 'Error atendido',
    notice: 'No simulado',
  },
  nothingPrinted: 'Aún no se ha impreso nada.',
  partPrinted: (shown, all) => `${grouped.es(shown)} de ${grouped.es(all)} líneas: las de la parte elegida.`,
  showAllLines: 'Mostrar todas las líneas',
  toPrinting: (time) => `Impreso a los ${time}: ir a ese momento, y ver por qué`,
  showMore: (count) => `Mostrar más: hay ${grouped.es(count)} caracteres ocultos`,

  anythingElse: '¿Puede imprimir otra cosa?',

  showPromises: 'Mostrar las promesas',
  whatWaits: 'qué espera a qué',
  graph: 'Grafo',
}

export const panelWords: InLanguages<PanelWords> = { en, es }
