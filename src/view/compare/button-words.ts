// The buttons that open the comparison. They are there from the beginning; its own words load with it.
import type { InLanguages } from '../words/language'

export const compareButtons: InLanguages<{
  readonly hostsButton: string
  readonly beforeButton: string
  /** The same, where there is little room. */
  readonly before: string
  readonly outcomeButton: string
}> = {
  en: {
    hostsButton: 'Compare Browser and Node',
    beforeButton: 'Compare with before the edit',
    before: 'Before the edit',
    outcomeButton: 'Compare with the run that is shown',
  },
  es: {
    hostsButton: 'Comparar Navegador y Node',
    beforeButton: 'Comparar con antes del cambio',
    before: 'Antes del cambio',
    outcomeButton: 'Comparar con la ejecución que se muestra',
  },
}
