import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'

interface LineWords {
  readonly title: (line: number) => string
  readonly ran: (times: number) => string
  readonly preparing: string
  readonly never: string
  readonly isStale: string
  readonly time: (time: number) => string
  readonly previous: string
  readonly next: string
  readonly first: string
  readonly last: string
}

export const lineWords: InLanguages<LineWords> = {
  en: {
    title: (line) => `Line ${line}`,
    ran: (times) => (times === 1 ? 'It runs once.' : `It runs ${grouped.en(times)} times.`),
    preparing: 'Its times are being prepared…',
    never: 'No statement of this line runs.',
    isStale: 'The text is another one than what ran. Run it again to see when its lines run.',
    time: (time) => `time ${grouped.en(time)}`,
    previous: 'Previous',
    next: 'Next',
    first: 'First',
    last: 'Last',
  },
  es: {
    title: (line) => `Línea ${line}`,
    ran: (times) => (times === 1 ? 'Se ejecuta una vez.' : `Se ejecuta ${grouped.es(times)} veces.`),
    preparing: 'Se están preparando sus veces…',
    never: 'No se ejecuta ninguna instrucción de esta línea.',
    isStale: 'El texto no es el que se ejecutó. Ejecútalo de nuevo para ver cuándo se ejecutan sus líneas.',
    time: (time) => `vez ${grouped.es(time)}`,
    previous: 'Anterior',
    next: 'Siguiente',
    first: 'Primera',
    last: 'Última',
  },
}
