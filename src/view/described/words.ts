import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'

export interface Listed {
  readonly what: 'stack' | 'paused' | 'ticks' | 'jobs' | 'tasks' | 'timers' | 'waiting'
  /** The first of them. */
  readonly names: readonly string[]
  readonly count: number
}

interface DescribedWords {
  readonly moment: (moment: { readonly step: number; readonly time: string }) => string
  readonly list: (list: Listed) => string
  readonly printed: (count: number, last: string | undefined) => string
}

type Titles = { readonly [W in Listed['what']]: string }

const english: Titles = {
  stack: 'On the call stack',
  paused: 'Paused',
  ticks: 'In the nextTick queue',
  jobs: 'In the job queue',
  tasks: 'In the task queue',
  timers: 'Timers',
  waiting: 'Kept by the host',
}

const spanish: Titles = {
  stack: 'En la pila de llamadas',
  paused: 'En pausa',
  ticks: 'En la cola de nextTick',
  jobs: 'En la cola de trabajos',
  tasks: 'En la cola de tareas',
  timers: 'Temporizadores',
  waiting: 'Los guarda el entorno',
}

export const describedWords: InLanguages<DescribedWords> = {
  en: {
    moment: ({ step, time }) => `Step ${step}, at ${time}.`,
    list({ what, names, count }) {
      if (count === 0) return `${english[what]}: nothing.`
      const more = count - names.length
      return `${english[what]}: ${names.join(', ')}${more > 0 ? `, and ${grouped.en(more)} more` : ''}.`
    },
    printed: (count, last) =>
      last === undefined
        ? 'Nothing has been printed.'
        : `${count === 1 ? '1 line has' : `${grouped.en(count)} lines have`} been printed, the last: “${last}”.`,
  },
  es: {
    moment: ({ step, time }) => `Paso ${step}, a los ${time}.`,
    list({ what, names, count }) {
      if (count === 0) return `${spanish[what]}: nada.`
      const more = count - names.length
      return `${spanish[what]}: ${names.join(', ')}${more > 0 ? `, y ${grouped.es(more)} más` : ''}.`
    },
    printed: (count, last) =>
      last === undefined
        ? 'No se ha impreso nada.'
        : `${count === 1 ? 'Se ha impreso 1 línea' : `Se han impreso ${grouped.es(count)} líneas`}, la última: «${last}».`,
  },
}
