// The slider is there from the beginning, before anything else of the timeline.
import { timeText } from '../../trace/duration'
import type { InLanguages } from '../words/language'

interface SliderWords {
  readonly position: string
  readonly moment: (step: number, last: number, time: number, line: number | undefined) => string
  readonly part: (from: number, to: number) => string
  readonly whole: string
  readonly fork: string
}

export const sliderWords: InLanguages<SliderWords> = {
  en: {
    position: 'Position',
    moment: (step, last, time, line) =>
      line === undefined
        ? `Step ${step} of ${last}, ${timeText(time)}`
        : `Step ${step} of ${last}, ${timeText(time)}, line ${line}`,
    part: (from, to) => `Steps ${from} to ${to}`,
    whole: 'Show the whole run again',
    fork: 'A real engine may go another way here',
  },
  es: {
    position: 'Posición',
    moment: (step, last, time, line) =>
      line === undefined
        ? `Paso ${step} de ${last}, ${timeText(time)}`
        : `Paso ${step} de ${last}, ${timeText(time)}, línea ${line}`,
    part: (from, to) => `Pasos ${from} a ${to}`,
    whole: 'Volver a mostrar toda la ejecución',
    fork: 'Aquí un motor real puede ir por otro camino',
  },
}
