import type { Granularity } from '../../trace/picture'
import type { InLanguages } from './language'

interface TransportWords {
  readonly play: string
  readonly pause: string
  readonly stepBy: string
  readonly granularities: { readonly [G in Granularity]: string }
  readonly speed: string
  readonly backTo: (step: number) => string
  readonly virtualTime: (exact: string) => string
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
    backTo: (step) => `back to step ${step}`,
    virtualTime: (exact) => `Virtual time: ${exact}`,
    keys: (keys) => keys.join(' or '),
  },
  es: {
    play: 'Reproducir',
    pause: 'Pausar',
    stepBy: 'Avanzar por',
    granularities: { event: 'Evento', line: 'Línea', callback: 'Callback', output: 'Salida' },
    speed: 'Velocidad',
    backTo: (step) => `volver al paso ${step}`,
    virtualTime: (exact) => `Tiempo virtual: ${exact}`,
    keys: (keys) => keys.join(' o '),
  },
}
