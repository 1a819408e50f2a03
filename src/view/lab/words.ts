import { duration } from '../../trace/duration'
import type { ServerJobState, ServerWorkerChange } from '../../trace/things/server-jobs/format'
import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'

export const LAB_VIEWS = ['flow', 'jobs', 'families'] as const

export type LabView = (typeof LAB_VIEWS)[number]

interface LabWords {
  readonly other: string
  readonly about: string
  readonly preparing: string
  readonly nothingYet: string
  readonly close: string
  readonly views: { readonly [V in LabView]: string }
  readonly view: string
  readonly beside: string
  readonly queue: string
  readonly states: { readonly [S in ServerJobState]: string }
  readonly changes: { readonly [C in ServerWorkerChange]: string }
  readonly producers: string
  readonly added: (count: string) => string
  readonly workers: string
  readonly noWorker: string
  readonly isFree: string
  readonly isPaused: string
  readonly none: string
  readonly more: (count: string) => string
  readonly dueIn: (ms: number) => string
  readonly overdue: string
  readonly blocked: (count: string) => string
  /** A span of time as the axis tells it. */
  readonly span: (text: string) => string
  readonly attempt: (attempt: number, attempts: number) => string
  readonly toMoment: string
  readonly chart: string
  readonly chartTold: (facts: {
    time: string
    waiting: string
    active: string
    delayed: string
    failed: string
  }) => string
  readonly chartKeys: string
  readonly reckoned: string
  readonly shortened: (time: string) => string
  readonly conditions: string
  /** A number of a comment: its text, and what the number says. */
  readonly condition: (text: string, role: string) => string
  readonly alert: (facts: { isOver: boolean; count: number; time: string }) => string
  readonly figures: {
    readonly wait: string
    readonly waits: (half: string, most95: string, most99: string) => string
    readonly throughput: string
    readonly perUnit: (perSecond: number) => string
    readonly utilisation: string
    readonly wasted: string
    readonly percent: (part: number) => string
    readonly unknown: string
  }
  readonly lifeOf: (job: string) => string
  readonly stretch: (facts: {
    state: string
    from: string
    to: string
    attempt: number
    reason: string
  }) => string
  readonly family: string
}

const english: LabWords = {
  other: 'not the queue of microtasks',
  about:
    'Two things are called “job queue”. In the panels above, jobs are microtasks of this program. Here they are work on a server, which workers take.',
  preparing: 'Reading the run…',
  nothingYet: 'No job has been added yet. Step on.',
  close: 'Close the server queue',
  views: { flow: 'Flow', jobs: 'Jobs', families: 'Family tree' },
  view: 'What is shown',
  beside: 'Two queues side by side',
  queue: 'Queue',
  states: {
    waiting: 'Waiting',
    prioritized: 'Prioritized',
    delayed: 'Delayed',
    'waiting-children': 'Waiting for children',
    active: 'Active',
    completed: 'Completed',
    failed: 'Failed',
    removed: 'Removed',
  },
  changes: {
    started: 'started',
    paused: 'paused',
    resumed: 'resumed',
    closing: 'closing',
    closed: 'closed',
    died: 'dead',
  },
  producers: 'Producers',
  added: (count) => `${count} added`,
  workers: 'Workers',
  noWorker: 'No worker is there.',
  isFree: 'free',
  isPaused: 'paused',
  none: 'none',
  more: (count) => `+ ${count} more`,
  dueIn: (ms) => `in ${duration(ms)}`,
  overdue: 'due',
  blocked: (count) => (count === '1' ? '1 waits for its children' : `${count} wait for their children`),
  span: (text) => text,
  attempt: (attempt, attempts) => `${attempt}/${attempts}`,
  toMoment: 'Go to the moment at which it came here',
  chart: 'Jobs over time',
  chartTold: ({ time, waiting, active, delayed, failed }) =>
    `At ${time}: ${waiting} waiting, ${active} active, ${delayed} delayed, ${failed} failed`,
  chartKeys: 'Arrows go from change to change, with Shift to any time, also between two events.',
  reckoned: 'With the new number, while its run is recorded',
  shortened: (time) => `${time} in which nobody worked, drawn shorter`,
  conditions: 'What goes wrong and arrives: drag it along the time',
  condition: (text, role) => `${text} · ${role}`,
  alert: ({ isOver, count, time }) =>
    isOver ? `Alert over at ${time}: ${count} wait` : `Alert at ${time}: more than ${count} wait`,
  figures: {
    wait: 'Waited (p50 · p95 · p99)',
    waits: (half, most95, most99) => `${half} · ${most95} · ${most99}`,
    throughput: 'Completed',
    perUnit: (perSecond) =>
      perSecond >= 1 ? `${digits('en', perSecond)} a second` : `${digits('en', perSecond * 60)} a minute`,
    utilisation: 'Workers busy',
    wasted: 'Work for nothing',
    percent: (part) => `${digits('en', part * 100)} %`,
    unknown: '–',
  },
  lifeOf: (job) => `Life of job ${job}`,
  stretch: ({ state, from, to, attempt, reason }) =>
    `${state}, ${from} to ${to}${attempt > 0 ? `, attempt ${attempt}` : ''}${reason ? `: ${reason}` : ''}`,
  family: 'Parents and the jobs that they wait for',
}

const spanish: LabWords = {
  other: 'no es la cola de microtareas',
  about:
    'Dos cosas se llaman «cola de trabajos». En los paneles de arriba, los trabajos son microtareas de este programa. Aquí son trabajo en un servidor, que toman unos workers.',
  preparing: 'Leyendo la ejecución…',
  nothingYet: 'Todavía no se ha añadido ningún trabajo. Avanza.',
  close: 'Cerrar la cola del servidor',
  views: { flow: 'Flujo', jobs: 'Trabajos', families: 'Árbol' },
  view: 'Lo que se muestra',
  beside: 'Dos colas, una junto a otra',
  queue: 'Cola',
  states: {
    waiting: 'En espera',
    prioritized: 'Con prioridad',
    delayed: 'Aplazados',
    'waiting-children': 'Esperan a sus hijos',
    active: 'Activos',
    completed: 'Completados',
    failed: 'Fallidos',
    removed: 'Eliminados',
  },
  changes: {
    started: 'en marcha',
    paused: 'en pausa',
    resumed: 'en marcha',
    closing: 'cerrándose',
    closed: 'cerrado',
    died: 'muerto',
  },
  producers: 'Productores',
  added: (count) => (count === '1' ? '1 añadido' : `${count} añadidos`),
  workers: 'Workers',
  noWorker: 'No hay ningún worker.',
  isFree: 'libre',
  isPaused: 'en pausa',
  none: 'ninguno',
  more: (count) => `y ${count} más`,
  dueIn: (ms) => `dentro de ${decimalComma(duration(ms))}`,
  overdue: 'vencido',
  blocked: (count) => (count === '1' ? '1 espera a sus hijos' : `${count} esperan a sus hijos`),
  span: (text) => decimalComma(text),
  attempt: (attempt, attempts) => `${attempt}/${attempts}`,
  toMoment: 'Ir al momento en que llegó aquí',
  chart: 'Trabajos a lo largo del tiempo',
  chartTold: ({ time, waiting, active, delayed, failed }) =>
    `A los ${decimalComma(time)}: ${waiting} en espera, ${active} activos, ${delayed} aplazados, ${failed} fallidos`,
  chartKeys:
    'Las flechas van de cambio en cambio; con Mayús, a cualquier momento, también entre dos sucesos.',
  reckoned: 'Con el número nuevo, mientras se graba su ejecución',
  shortened: (time) => `${decimalComma(time)} en que nadie trabajó, más corto en el dibujo`,
  conditions: 'Lo que falla y lo que llega: arrástralo por el tiempo',
  condition: (text, role) => `${text} · ${role}`,
  alert: ({ isOver, count, time }) =>
    isOver
      ? `Fin de la alerta a los ${decimalComma(time)}: esperan ${count}`
      : `Alerta a los ${decimalComma(time)}: esperan más de ${count}`,
  figures: {
    wait: 'Espera (p50 · p95 · p99)',
    waits: (half, most95, most99) => [half, most95, most99].map(decimalComma).join(' · '),
    throughput: 'Completados',
    perUnit: (perSecond) =>
      perSecond >= 1
        ? `${digits('es', perSecond)} por segundo`
        : `${digits('es', perSecond * 60)} por minuto`,
    utilisation: 'Workers ocupados',
    wasted: 'Trabajo perdido',
    percent: (part) => `${digits('es', part * 100)} %`,
    unknown: '–',
  },
  lifeOf: (job) => `Vida del trabajo ${job}`,
  stretch: ({ state, from, to, attempt, reason }) =>
    `${state}, de ${decimalComma(from)} a ${decimalComma(to)}${attempt > 0 ? `, intento ${attempt}` : ''}${reason ? `: ${reason}` : ''}`,
  family: 'Los padres y los trabajos que esperan',
}

export const labWords: InLanguages<LabWords> = { en: english, es: spanish }

const decimalComma = (text: string): string => text.replace(/(\d)\.(\d)/g, '$1,$2')

const digits = (language: 'en' | 'es', value: number): string =>
  Number.isInteger(value) && value >= 1000
    ? grouped[language](value)
    : value.toLocaleString(language, { maximumSignificantDigits: 3, useGrouping: false })
