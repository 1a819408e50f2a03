import type { Way } from '../../trace/stepping'
import type { InLanguages } from '../words/language'

interface StepWords {
  readonly more: string
  readonly noOther: { readonly [K in 'job' | 'task']: { readonly [W in Way]: string } }
}

export const stepWords: InLanguages<StepWords> = {
  en: {
    more: 'Other steps',
    noOther: {
      job: { forward: 'No job starts after this.', back: 'No job starts before this.' },
      task: { forward: 'No task starts after this.', back: 'No task starts before this.' },
    },
  },
  es: {
    more: 'Otros pasos',
    noOther: {
      job: { forward: 'Después no empieza ningún trabajo.', back: 'Antes no empieza ningún trabajo.' },
      task: { forward: 'Después no empieza ninguna tarea.', back: 'Antes no empieza ninguna tarea.' },
    },
  },
}
