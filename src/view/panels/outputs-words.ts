// What is said of everything that a program can print.
import type { InLanguages } from '../words/language'

export interface OutputsWords {
  readonly stop: string
  readonly closeOutcomes: string
  readonly tryingOrders: string
  readonly triedRuns: (runs: number, found: number) => string
  readonly alwaysSame: string
  readonly nothingElseFound: string
  readonly outcomes: (count: number) => string
  readonly outcomesSoFar: (count: number) => string
  /** Runs were stopped at a limit. */
  readonly nothingElseUntilLimit: string
  readonly outcomesUntilLimit: (count: number) => string
  readonly showRun: string
}

export const outputsWords: InLanguages<OutputsWords> = {
  en: {
    stop: 'Stop',
    closeOutcomes: 'Close the outcomes',
    tryingOrders: 'Trying every order…',
    triedRuns: (runs, found) => `Trying every order… ${runs} runs, ${found} so far.`,
    alwaysSame: 'No: this program always prints the same.',
    nothingElseFound: 'Nothing else was found, but not every order was tried.',
    nothingElseUntilLimit:
      'Nothing else was found, but it was stopped at a limit of its run: what it would print later is not known.',
    outcomesUntilLimit: (count) =>
      `Yes, it is a race: ${count} outcomes were found until runs were stopped at a limit, and there may be more.`,
    outcomes: (count) => `Yes, it is a race: ${count} outcomes.`,
    outcomesSoFar: (count) => `Yes, it is a race: ${count} outcomes were found, and there may be more.`,
    showRun: 'Show the run that prints this',
  },
  es: {
    stop: 'Detener',
    closeOutcomes: 'Cerrar los resultados',
    tryingOrders: 'Probando todos los órdenes…',
    triedRuns: (runs, found) => `Probando todos los órdenes… ${runs} ejecuciones, ${found} hasta ahora.`,
    alwaysSame: 'No: este programa imprime siempre lo mismo.',
    nothingElseFound: 'No se encontró nada más, pero no se probaron todos los órdenes.',
    nothingElseUntilLimit:
      'No se encontró nada más, pero se detuvo en un límite de su ejecución: no se sabe qué imprimiría después.',
    outcomesUntilLimit: (count) =>
      `Sí, es una carrera: se encontraron ${count} resultados hasta que las ejecuciones se detuvieron en un límite, y puede haber más.`,
    outcomes: (count) => `Sí, es una carrera: ${count} resultados.`,
    outcomesSoFar: (count) => `Sí, es una carrera: se encontraron ${count} resultados, y puede haber más.`,
    showRun: 'Mostrar la ejecución que imprime esto',
  },
}
