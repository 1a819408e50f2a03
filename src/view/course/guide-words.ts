import type { InLanguages } from '../words/language'

interface GuideWords {
  readonly look: string
  readonly close: string
  readonly back: string
  readonly next: string
  readonly end: string
  readonly step: (n: number, all: number) => string
  readonly showMoment: string
  readonly askMe: string
  readonly lost: string
}

export const guideWords: InLanguages<GuideWords> = {
  en: {
    look: 'Look here',
    close: 'Close',
    back: 'Back',
    next: 'Next',
    end: 'That was all',
    step: (n, all) => `${n} of ${all}`,
    showMoment: 'Show the moment',
    askMe: 'Ask me',
    lost: 'This moment is not in the run that is shown.',
  },
  es: {
    look: 'Mira aquí',
    close: 'Cerrar',
    back: 'Atrás',
    next: 'Siguiente',
    end: 'Eso es todo',
    step: (n, all) => `${n} de ${all}`,
    showMoment: 'Mostrar el momento',
    askMe: 'Pregúntame',
    lost: 'Este momento no está en la ejecución que se ve.',
  },
}
