import type { InLanguages } from '../words/language'
import type { Sized } from './regions'

interface LayoutWords {
  readonly edges: { readonly [S in Sized]: string }
  readonly usualSize: (edge: string) => string
}

export const layoutWords: InLanguages<LayoutWords> = {
  en: {
    edges: {
      code: 'Width of the code',
      stack: 'Width of the call stack',
      waiting: 'Width of the timers',
      output: 'Height of the console',
      timeline: 'Height of the timeline',
      record: 'Width of the record',
    },
    usualSize: (edge) => `${edge}. A double click gives the usual one.`,
  },
  es: {
    edges: {
      code: 'Anchura del código',
      stack: 'Anchura de la pila de llamadas',
      waiting: 'Anchura de los temporizadores',
      output: 'Altura de la consola',
      timeline: 'Altura de la línea de tiempo',
      record: 'Anchura del registro',
    },
    usualSize: (edge) => `${edge}. Un doble clic devuelve la habitual.`,
  },
}
