// What the panel of numbers says.
import type { Figure } from '../../learn/what-if/measures'
import type { QueueObservation } from '../../learn/what-if/observation'
import { duration } from '../../trace/duration'
import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'

export interface WhatIfPanelWords {
  readonly title: string
  readonly close: string
  readonly reading: string
  readonly noNumber: string
  readonly whichNumber: string
  readonly number: (name: string, value: string, line: number) => string
  readonly value: (name: string) => string
  readonly exactly: string
  readonly trying: (runs: number) => string
  readonly tried: (runs: number, isWhole: boolean) => string
  readonly enough: string
  readonly first: (value: string, lines: readonly string[], ending: string) => string
  readonly same: string
  readonly sameSoFar: string
  readonly roughly: string
  readonly more: (count: number) => string
  readonly before: string
  readonly now: string
  readonly column: (name: string, value: string) => string
  readonly running: string
  readonly differsHere: string
  readonly moreLines: (count: number) => string
  readonly noLine: string
  readonly inLine: (queue: string) => string
  readonly measure: string
  readonly measures: { readonly [M in 'output' | 'order']: string }
  readonly figures: { readonly [F in Figure]: string }
  readonly figureOf: (figure: string, queue: string | undefined) => string
  readonly figureValue: (figure: Figure, of: QueueObservation) => string
  readonly back: (value: string) => string
  readonly keep: (value: string) => string
  readonly copyLink: string
  readonly copied: string
  readonly notCopied: string
  /** What a number of the text says under the pointer. */
  readonly handle: string
}

export const whatIfPanelWords: InLanguages<WhatIfPanelWords> = {
  en: {
    title: 'What if',
    close: 'Close “What if”',
    reading: 'Reading the numbers of the program…',
    noNumber: 'There is no number in this program. Write one, such as a delay, and drag it.',
    whichNumber: 'Which number',
    number: (name, value, line) => `${name}: ${value} (line ${line})`,
    value: (name) => `Value of ${name}`,
    exactly: 'Exactly',
    trying: (runs) => `Trying values: ${grouped.en(runs)}…`,
    tried: (runs, isWhole) =>
      isWhole
        ? `All ${grouped.en(runs)} values were tried.`
        : `${grouped.en(runs)} values were tried; between two that came to the same there may be others.`,
    enough: 'Enough',
    first: (value, lines, ending) => {
      const printed = lines.length === 0 ? 'nothing is printed' : lines.join(' · ')
      return `From ${value}: ${ending || printed}`
    },
    same: 'Whatever it is, the same happens.',
    sameSoFar: 'So far the same happens whatever it is.',
    roughly: '(found roughly)',
    more: (count) => `and ${grouped.en(count)} more changes`,
    before: 'before',
    now: 'now',
    column: (name, value) => `${name}: ${value}`,
    running: 'running…',
    differsHere: 'the first difference',
    moreLines: (count) => `${grouped.en(count)} more lines`,
    noLine: 'nothing printed',
    inLine: (queue) => `Jobs of ${queue} that wait or run`,
    measure: 'What is watched',
    measures: { output: 'what is printed', order: 'the order of what is printed' },
    figures: {
      drained: 'empty after',
      waitP95: 'wait (p95)',
      deepest: 'longest line',
      alerts: 'alerts',
      completed: 'completed',
      failed: 'failed',
      utilisation: 'workers busy',
      wastedShare: 'work for nothing',
    },
    figureOf: (figure, queue) => (queue === undefined ? figure : `${queue}: ${figure}`),
    figureValue: (figure, queue) => valueOfFigure(figure, queue, duration, grouped.en, 'never'),
    back: (value) => `Back to ${value}`,
    keep: (value) => `Keep ${value}`,
    copyLink: 'Copy link',
    copied: 'The link is copied.',
    notCopied: 'The browser does not let the link be copied.',
    handle: 'Drag to change it, or Alt+↑ and Alt+↓',
  },
  es: {
    title: 'Y si…',
    close: 'Cerrar «Y si…»',
    reading: 'Leyendo los números del programa…',
    noNumber: 'No hay ningún número en este programa. Escribe uno, como una espera, y arrástralo.',
    whichNumber: 'Qué número',
    number: (name, value, line) => `${name}: ${value} (línea ${line})`,
    value: (name) => `Valor de ${name}`,
    exactly: 'Exactamente',
    trying: (runs) => `Probando valores: ${grouped.es(runs)}…`,
    tried: (runs, isWhole) =>
      isWhole
        ? `Se han probado todos los valores: ${grouped.es(runs)}.`
        : `Se han probado ${grouped.es(runs)} valores; entre dos con el mismo resultado puede haber otros.`,
    enough: 'Basta',
    first: (value, lines, ending) => {
      const printed = lines.length === 0 ? 'no se imprime nada' : lines.join(' · ')
      return `Desde ${value}: ${ending || printed}`
    },
    same: 'Valga lo que valga, pasa lo mismo.',
    sameSoFar: 'Por ahora pasa lo mismo, valga lo que valga.',
    roughly: '(hallado por encima)',
    more: (count) => `y ${grouped.es(count)} cambios más`,
    before: 'antes',
    now: 'ahora',
    column: (name, value) => `${name}: ${value}`,
    running: 'ejecutando…',
    differsHere: 'la primera diferencia',
    moreLines: (count) => `${grouped.es(count)} líneas más`,
    noLine: 'nada impreso',
    inLine: (queue) => `Trabajos de ${queue} que esperan o se ejecutan`,
    measure: 'Qué se observa',
    measures: { output: 'lo que se imprime', order: 'el orden de lo que se imprime' },
    figures: {
      drained: 'vacía tras',
      waitP95: 'espera (p95)',
      deepest: 'cola más larga',
      alerts: 'alertas',
      completed: 'completados',
      failed: 'fallidos',
      utilisation: 'procesos ocupados',
      wastedShare: 'trabajo perdido',
    },
    figureOf: (figure, queue) => (queue === undefined ? figure : `${queue}: ${figure}`),
    figureValue: (figure, queue) =>
      valueOfFigure(figure, queue, (ms) => duration(ms).replace(/(\d)\.(\d)/g, '$1,$2'), grouped.es, 'nunca'),
    back: (value) => `Volver a ${value}`,
    keep: (value) => `Quedarse con ${value}`,
    copyLink: 'Copiar enlace',
    copied: 'El enlace está copiado.',
    notCopied: 'El navegador no deja copiar el enlace.',
    handle: 'Arrástralo para cambiarlo, o Alt+↑ y Alt+↓',
  },
}

function valueOfFigure(
  figure: Figure,
  queue: QueueObservation,
  time: (ms: number) => string,
  count: (n: number) => string,
  never: string,
): string {
  switch (figure) {
    case 'drained':
      return queue.drained === undefined ? never : time(queue.drained)
    case 'waitP95':
      return time(queue.waitP95)
    case 'alerts':
      return count(queue.alerts.length)
    case 'utilisation':
    case 'wastedShare':
      return `${Math.round(queue[figure] * 100)} %`
    default:
      return count(queue[figure])
  }
}
