import type { InLanguages } from '../words/language'

export interface EditorWords {
  readonly programText: string
  readonly breakpoint: string
  readonly whatItShows: string
  readonly tryIt: string
  readonly build: string
  readonly problems: string
  /** What a name holds. */
  readonly holds: (name: string, value: string) => string
  readonly place: (line: number, column: number) => string
}

export const editorWords: InLanguages<EditorWords> = {
  en: {
    programText: 'Program text',
    breakpoint: 'A breakpoint: } and { go to the next and the previous one',
    whatItShows: 'What this program shows',
    tryIt: 'Try a change',
    build: 'Build it',
    problems: 'Problems',
    holds: (name, value) => `${name} is ${value}`,
    place: (line, column) => `Line ${line}, column ${column}`,
  },
  es: {
    programText: 'Texto del programa',
    breakpoint: 'Un punto de interrupción: } y { van al siguiente y al anterior',
    whatItShows: 'Lo que muestra este programa',
    tryIt: 'Prueba un cambio',
    build: 'Constrúyelo',
    problems: 'Problemas',
    holds: (name, value) => `${name} es ${value}`,
    place: (line, column) => `Línea ${line}, columna ${column}`,
  },
}
