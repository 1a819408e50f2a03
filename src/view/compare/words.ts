// What the comparison of two runs says.
import type { ScenarioHost } from '../../scenario/scenario'
import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'

export interface CompareWords {
  readonly compareWith: string
  readonly hosts: { readonly [H in ScenarioHost]: string }
  readonly here: string
  readonly before: string
  readonly outcome: (number: number) => string
  readonly belief: (claim: string) => string
  readonly real: string
  readonly choose: string
  readonly running: string
  readonly nothing: string
  readonly notRun: (why: string) => string
  readonly didNotRun: string
  readonly same: (lines: number) => string
  readonly sameLinesOtherTurns: (turn: number) => string
  readonly differ: (line: number) => string
  readonly ends: (side: string, lines: number) => string
  readonly toDifference: string
  readonly previousLine: string
  readonly nextLine: string
  readonly lines: string
  readonly lineOf: (line: number, count: number) => string
  readonly turns: string
  readonly script: string
  readonly noLine: string
  readonly above: (count: number) => string
  readonly below: (count: number) => string
  readonly differsHere: string
  readonly beliefButton: string
}

export const compareWords: InLanguages<CompareWords> = {
  en: {
    compareWith: 'Compare with',
    hosts: { browser: 'Browser', node: 'Node' },
    here: 'On the page',
    before: 'Before the edit',
    outcome: (number) => `Outcome ${number}`,
    belief: (claim) => `If it were so: ${claim}`,
    real: 'The real machine',
    choose: 'Choose what to compare with.',
    running: 'Running the other one…',
    nothing: 'Run a program first: then there is something to compare.',
    notRun: (why) => `The other one did not run: ${why}`,
    didNotRun: 'the text has problems.',
    same: (lines) =>
      lines === 0 ? 'Neither prints anything.' : `Both print the same ${grouped.en(lines)} lines.`,
    sameLinesOtherTurns: (turn) => `Both print the same, but what runs differs from turn ${turn} on.`,
    differ: (line) => `They part at line ${grouped.en(line)}.`,
    ends: (side, lines) =>
      `${side} prints no more after ${grouped.en(lines)} ${lines === 1 ? 'line' : 'lines'}.`,
    toDifference: 'First difference',
    previousLine: 'Line before',
    nextLine: 'Next line',
    lines: 'Lines printed',
    lineOf: (line, count) => `${grouped.en(line)} of ${grouped.en(count)}`,
    turns: 'Tasks and jobs, in the order in which they ran',
    script: 'script',
    noLine: 'Nothing has been printed yet.',
    above: (count) => `${grouped.en(count)} lines above`,
    below: (count) => `${grouped.en(count)} lines below`,
    differsHere: 'the first difference',
    beliefButton: 'Show it beside the right one',
  },
  es: {
    compareWith: 'Comparar con',
    hosts: { browser: 'Navegador', node: 'Node' },
    here: 'En la página',
    before: 'Antes del cambio',
    outcome: (number) => `Resultado ${number}`,
    belief: (claim) => `Si fuera así: ${claim}`,
    real: 'La máquina real',
    choose: 'Elige con qué comparar.',
    running: 'Ejecutando la otra…',
    nothing: 'Ejecuta primero un programa: entonces hay algo que comparar.',
    notRun: (why) => `La otra no se ejecutó: ${why}`,
    didNotRun: 'el texto tiene problemas.',
    same: (lines) =>
      lines === 0 ? 'Ninguna imprime nada.' : `Las dos imprimen las mismas ${grouped.es(lines)} líneas.`,
    sameLinesOtherTurns: (turn) =>
      `Las dos imprimen lo mismo, pero lo que se ejecuta difiere desde el turno ${turn}.`,
    differ: (line) => `Se separan en la línea ${grouped.es(line)}.`,
    ends: (side, lines) =>
      `${side} no imprime más tras ${grouped.es(lines)} ${lines === 1 ? 'línea' : 'líneas'}.`,
    toDifference: 'Primera diferencia',
    previousLine: 'Línea anterior',
    nextLine: 'Línea siguiente',
    lines: 'Líneas impresas',
    lineOf: (line, count) => `${grouped.es(line)} de ${grouped.es(count)}`,
    turns: 'Tareas y trabajos, en el orden en que se ejecutaron',
    script: 'script',
    noLine: 'Aún no se ha impreso nada.',
    above: (count) => `${grouped.es(count)} líneas más arriba`,
    below: (count) => `${grouped.es(count)} líneas más abajo`,
    differsHere: 'la primera diferencia',
    beliefButton: 'Verla junto a la correcta',
  },
}
