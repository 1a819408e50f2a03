import type { ScenarioHost } from '../../scenario/scenario'
import type { InLanguages } from '../words/language'

interface ChangeWords {
  /** How many ways there are to make it. */
  readonly show: (ways: number) => string
  readonly inHost: { readonly [H in ScenarioHost]: string }
  readonly prints: (outputs: number) => string
  readonly compare: string
  /** Of a change that is offered after a prediction. */
  readonly variation: (change: string) => string
  readonly predictIt: string
  readonly compareHosts: { readonly [H in ScenarioHost]: string }
}

export const changeWords: InLanguages<ChangeWords> = {
  en: {
    show: (ways) => (ways === 1 ? 'The change, written out' : `The change, in ${ways} ways`),
    inHost: { browser: 'In a browser', node: 'In Node' },
    prints: (outputs) => (outputs === 1 ? 'What it prints' : `What it prints: one of ${outputs}`),
    compare: 'Put it into the editor, and compare both runs',
    variation: (change) => `A variation: ${change}`,
    predictIt: 'Predict it, too',
    compareHosts: { browser: 'Compare with a run in a browser', node: 'Compare with a run in Node' },
  },
  es: {
    show: (ways) => (ways === 1 ? 'El cambio, escrito' : `El cambio, de ${ways} maneras`),
    inHost: { browser: 'En un navegador', node: 'En Node' },
    prints: (outputs) => (outputs === 1 ? 'Lo que imprime' : `Lo que imprime: una de ${outputs} salidas`),
    compare: 'Ponerlo en el editor y comparar las dos ejecuciones',
    variation: (change) => `Una variación: ${change}`,
    predictIt: 'Predícela también',
    compareHosts: {
      browser: 'Comparar con una ejecución en un navegador',
      node: 'Comparar con una ejecución en Node',
    },
  },
}
