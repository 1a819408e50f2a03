import type { InLanguages } from '../words/language'

interface WatchWords {
  readonly field: string
  readonly example: string
  readonly list: string
  readonly add: string
  readonly remove: (expression: string) => string
  readonly look: (expression: string) => string
  readonly empty: string
  readonly waiting: string
  /** How the value is told to be an error. */
  readonly failed: string
}

export const watchWords: InLanguages<WatchWords> = {
  en: {
    field: 'An expression to watch',
    example: 'list.length',
    list: 'Expressions and what they are at this moment',
    add: 'Add',
    remove: (expression) => `Remove ${expression}`,
    look: (expression) => `Look into ${expression}`,
    empty: 'Type an expression. Its value follows every step. Nothing it does changes the run.',
    waiting: 'working it out…',
    failed: 'Error:',
  },
  es: {
    field: 'Una expresión que observar',
    example: 'lista.length',
    list: 'Expresiones y lo que valen en este momento',
    add: 'Añadir',
    remove: (expression) => `Quitar ${expression}`,
    look: (expression) => `Mirar dentro de ${expression}`,
    empty: 'Escribe una expresión. Su valor sigue cada paso. Nada de lo que haga cambia la ejecución.',
    waiting: 'calculando…',
    failed: 'Error:',
  },
}
