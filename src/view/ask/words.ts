import type { InLanguages } from '../words/language'
import type { Predicting } from './ask'

export interface AskPanelWords {
  /** A line of which nothing can be seen: it is empty, or has only blanks. */
  readonly unseenLine: (characters: number) => string
  readonly length: (of: 'characters' | 'lines', count: string) => string
  /** By which lines of the same text are told apart: where it is printed, and at which time, if that line prints it more than once. */
  readonly printedBy: (line: number | undefined, time: number | undefined) => string
  readonly keys: string
  readonly notices: { readonly [N in NonNullable<Predicting['notice']>]: string }
  readonly isKept: string
  /** The run stands at another moment than that of the question. */
  readonly askedElsewhere: string
}

const ordinal = (n: number): string => {
  const isTeen = n % 100 > 10 && n % 100 < 14
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

export const askWords: InLanguages<AskPanelWords> = {
  en: {
    unseenLine: (n) => (n === 0 ? '(empty line)' : n === 1 ? '(one blank)' : `(${n} blanks)`),
    length: (of, count) => (of === 'lines' ? `${count} lines` : `${count} characters`),
    printedBy: (line, time) => {
      if (line === undefined) return time === undefined ? 'once more' : `${ordinal(time)} time`
      return time === undefined ? `line ${line}` : `line ${line}, ${ordinal(time)} time`
    },
    keys: 'Keys: the sign of a line places it, ↑ and ↓ go from line to line, Backspace takes the last one back, Enter checks.',
    notices: {
      'finish-first': 'Your order is not checked yet: Check or Skip first, then step.',
      'other-lines': 'Here the program prints other lines, so the order begins anew.',
      checking: 'The program still runs. Then your order is checked.',
    },
    isKept: 'Your order is kept: Home, then Q.',
    askedElsewhere: 'Back to the moment that is asked about',
  },
  es: {
    unseenLine: (n) => (n === 0 ? '(línea vacía)' : n === 1 ? '(un espacio)' : `(${n} espacios)`),
    length: (of, count) => (of === 'lines' ? `${count} líneas` : `${count} caracteres`),
    printedBy: (line, time) => {
      if (line === undefined) return time === undefined ? 'una vez más' : `${time}.ª vez`
      return time === undefined ? `línea ${line}` : `línea ${line}, ${time}.ª vez`
    },
    keys: 'Teclas: el signo de una línea la coloca, ↑ y ↓ van de línea en línea, Retroceso quita la última, Intro comprueba.',
    notices: {
      'finish-first': 'Tu orden aún no está comprobado: primero Comprobar o Saltar, luego avanza.',
      'other-lines': 'Aquí el programa imprime otras líneas, así que el orden empieza de nuevo.',
      checking: 'El programa aún se ejecuta. Después se comprueba tu orden.',
    },
    isKept: 'Tu orden se guarda: Inicio, luego Q.',
    askedElsewhere: 'Volver al momento de la pregunta',
  },
}
