import type { Breakpoint } from '../../trace/breakpoints'
import type { InLanguages } from '../words/language'

interface BreakpointWords {
  readonly title: string
  readonly intro: string
  readonly lines: string
  readonly noLines: string
  readonly line: (line: number) => string
  readonly condition: (line: number) => string
  readonly example: string
  readonly remove: (line: number) => string
  readonly addLine: string
  readonly add: string
  /** Above those that belong to no line. */
  readonly also: string
  readonly kinds: { readonly [K in Exclude<Breakpoint['kind'], 'line'>]: string }
  readonly next: string
  readonly previous: string
  readonly problem: (message: string) => string
  readonly looking: string
  readonly noNext: string
  readonly noPrevious: string
  readonly stopped: string
}

export const breakpointWords: InLanguages<BreakpointWords> = {
  en: {
    title: 'Breakpoints',
    intro: 'Playing stops at each of them; } and { go to the next and the previous one.',
    lines: 'Lines',
    noLines: 'No line has one yet. Click beside a line of the program, press F9, or add one here.',
    line: (line) => `Line ${line}`,
    condition: (line) => `Condition for line ${line}`,
    example: 'always, or only if: i > 3',
    remove: (line) => `Remove the breakpoint of line ${line}`,
    addLine: 'Line',
    add: 'Add',
    also: 'Stop also when',
    kinds: {
      'job-starts': 'a job starts (microtask)',
      'task-starts': 'a task starts (macrotask)',
      'line-printed': 'a line is printed',
      'promise-rejected': 'a promise is rejected',
    },
    next: 'Go to the next',
    previous: 'Go to the previous',
    problem: (message) => `It is never met: ${message}`,
    looking: 'Looking for a moment at which a condition holds…',
    noNext: 'No breakpoint is met after this moment.',
    noPrevious: 'No breakpoint was met before this moment.',
    stopped: 'Stopped at a breakpoint.',
  },
  es: {
    title: 'Puntos de interrupción',
    intro: 'La reproducción se para en cada uno; } y { van al siguiente y al anterior.',
    lines: 'Líneas',
    noLines: 'Ninguna línea tiene uno. Haz clic junto a una línea del programa, pulsa F9 o añádelo aquí.',
    line: (line) => `Línea ${line}`,
    condition: (line) => `Condición de la línea ${line}`,
    example: 'siempre, o solo si: i > 3',
    remove: (line) => `Quitar el punto de interrupción de la línea ${line}`,
    addLine: 'Línea',
    add: 'Añadir',
    also: 'Parar también cuando',
    kinds: {
      'job-starts': 'empieza un trabajo (microtarea)',
      'task-starts': 'empieza una tarea (macrotarea)',
      'line-printed': 'se imprime una línea',
      'promise-rejected': 'se rechaza una promesa',
    },
    next: 'Ir al siguiente',
    previous: 'Ir al anterior',
    problem: (message) => `Nunca se cumple: ${message}`,
    looking: 'Buscando un momento en que se cumpla una condición…',
    noNext: 'Después de este momento no se llega a ninguno.',
    noPrevious: 'Antes de este momento no se llegó a ninguno.',
    stopped: 'Parado en un punto de interrupción.',
  },
}
