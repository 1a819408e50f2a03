import type { InLanguages } from './language'

interface AppWords {
  readonly endOfPresentation: string
  readonly showAgain: string
  readonly close: string
}

export const appWords: InLanguages<AppWords> = {
  en: { endOfPresentation: 'End the presentation', showAgain: 'Show again', close: 'Close' },
  es: { endOfPresentation: 'Terminar la presentación', showAgain: 'Mostrar de nuevo', close: 'Cerrar' },
}
