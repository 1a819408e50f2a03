import type { Granularity } from '../../trace/picture'
import type { InLanguages } from './language'

interface TransportWords {
  readonly play: string
  readonly pause: string
  readonly stepBy: string
  readonly granularities: { readonly [G in Granularity]: string }
  readonly speed: string
  readonly position: string
  readonly moment: (step: number, last: number, time: string, line: number | undefined) => string
  readonly fork: string
  readonly backTo: (step: number) => string
  readonly virtualTime: string
  /** Keys of one command. */
  readonly keys: (keys: readonly string[]) => string
}

export const transportWords: InLanguages<TransportWords> = {
  en: {
    play: 'Play',
    pause: 'Pause',
    stepBy: 'Step by',
    granularities: { event: 'Event', line: 'Line', callback: 'Callback', output: 'Output' },
    speed: 'Speed',
    position: 'Position',
    moment: (step, last, time, line) =>
      line === undefined
        ? `Step ${step} of ${last}, ${time}`
        : `Step ${step} of ${last}, ${time}, line ${line}`,
    fork: 'A real engine may go another way here',
    backTo: (step) => `back to step ${step}`,
    virtualTime: 'Virtual time',
    keys: (keys) => keys.join(' or '),
  },
  es: {
    play: 'Reproducir',
    pause: 'Pausar',
    stepBy: 'Avanzar por',
    granularities: { event: 'Evento', line: 'Línea', callback: 'Callback', output: 'Salida' },
    speed: 'Velocidad',
    position: 'Posición',
    moment: (step, last, time, line) =>
      line === undefined
        ? `Paso ${step} de ${last}, ${time}`
        : `Paso ${step} de ${last}, ${time}, línea ${line}`,
    fork: 'Aquí un motor real puede ir por otro camino',
    backTo: (step) => `volver al paso ${step}`,
    virtualTime: 'Tiempo virtual',
    keys: (keys) => keys.join(' o '),
  },
}
