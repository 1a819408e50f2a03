import type { LIFE_MOMENTS } from '../../trace/timeline/life'
import type { InLanguages } from '../words/language'

interface LifeWords {
  readonly life: (name: string) => string
  readonly what: { readonly [M in (typeof LIFE_MOMENTS)[number]]: string }
  readonly step: (step: number, time: string) => string
  readonly because: string
  /** A link of the chain: where it was asked for, and while what ran. */
  readonly cause: (function_: string | undefined, line: number | undefined, by: string | undefined) => string
  readonly script: string
  readonly close: string
}

export const lifeWords: InLanguages<LifeWords> = {
  en: {
    life: (name) => `Life of ${name}`,
    what: {
      scheduled: 'asked for',
      queued: 'queued',
      due: 'due',
      started: 'began to run',
      ended: 'ended',
      dropped: 'dropped, never ran',
      called: 'called',
      paused: 'paused',
      resumed: 'went on',
      returned: 'returned',
      created: 'made',
      settled: 'settled',
      printed: 'printed',
    },
    step: (step, time) => `step ${step}, ${time}`,
    because: 'Because of',
    cause: (function_, line, by) => {
      const place = line === undefined ? (function_ ?? 'the host') : `${function_ ?? 'code'} at line ${line}`
      return by === undefined ? place : `${place}, while ${by} ran`
    },
    script: 'the script',
    close: 'Close',
  },
  es: {
    life: (name) => `Vida de ${name}`,
    what: {
      scheduled: 'pedido',
      queued: 'puesto en cola',
      due: 'vencido',
      started: 'empezó a ejecutarse',
      ended: 'terminó',
      dropped: 'descartado, nunca se ejecutó',
      called: 'llamada',
      paused: 'en pausa',
      resumed: 'continuó',
      returned: 'volvió',
      created: 'creada',
      settled: 'decidida',
      printed: 'impresa',
    },
    step: (step, time) => `paso ${step}, ${time}`,
    because: 'A causa de',
    cause: (function_, line, by) => {
      const place =
        line === undefined ? (function_ ?? 'el anfitrión') : `${function_ ?? 'código'} en la línea ${line}`
      return by === undefined ? place : `${place}, mientras se ejecutaba ${by}`
    },
    script: 'el script',
    close: 'Cerrar',
  },
}
