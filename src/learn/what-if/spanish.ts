import { duration } from '../../trace/duration'
import {
  type Claims,
  claimIn,
  cut,
  type FigureClaims,
  percent,
  type RoleNames,
  type WhatIfWords,
  withoutStop,
  withUnit,
} from './words'

const count = (value: number): string =>
  value.toLocaleString('es', { maximumFractionDigits: 6 }).replaceAll('.', '\u202f')
const quoted = (text: string): string => (text === '' ? 'una línea vacía' : `«${cut(text)}»`)
const jobs = (n: number): string => (n === 1 ? '1 trabajo' : `${count(n)} trabajos`)
const time = (ms: number): string => duration(ms).replace(/(\d)\.(\d)/g, '$1,$2')

const figures: FigureClaims = {
  drained: (ms) =>
    ms === undefined ? 'la cola nunca se vacía' : `la cola se vacía al cabo de unos ${time(ms)}`,
  waitP95: (ms) =>
    ms === undefined
      ? 'no empieza ningún trabajo'
      : `el 95 % de los trabajos espera como mucho unos ${time(ms)}`,
  deepest: (n = 0) => `no esperan a la vez más de unos ${count(n)} trabajos`,
  alerts: (n) => (n ? `hay ${n === 1 ? '1 alerta' : `${count(n)} alertas`}` : 'no hay ninguna alerta'),
  completed: (n = 0) => (n === 1 ? 'se completa 1 trabajo' : `se completan ${jobs(n)}`),
  failed: (n) =>
    n ? `${n === 1 ? 'falla' : 'fallan'} del todo ${jobs(n)}` : 'no falla del todo ningún trabajo',
  utilisation: (part) => `los procesos están ocupados el ${percent(part)} del tiempo`,
  wastedShare: (part) => (part ? `se pierde el ${percent(part)} del trabajo` : 'no se pierde ningún trabajo'),
}

const claims: Claims = {
  before: ({ first, second }) => `${quoted(first)} sale antes que ${quoted(second)}`,
  times: ({ text, times }) =>
    `${quoted(text)} se imprime ${times === 1 ? 'una vez' : `${count(times)} veces`}`,
  added: ({ text }) => `se imprime también ${quoted(text)}`,
  gone: ({ text }) => `ya no se imprime ${quoted(text)}`,
  line: ({ number, text, instead }) =>
    `la línea ${count(number)} es ${quoted(text)} en vez de ${quoted(instead)}`,
  more: (change) =>
    change.count === 1 ? 'se imprime una línea más' : `se imprimen ${count(change.count)} líneas más`,
  fewer: (change) =>
    change.count === 1 ? 'se imprime una línea menos' : `se imprimen ${count(change.count)} líneas menos`,
  ending: ({ ending }) => {
    switch (ending.kind) {
      case 'finished':
        return 'el programa llega a su fin'
      case 'uncaught':
        return `acaba en un error: ${cut(ending.message)}`
      case 'limit':
        return 'sigue y sigue, hasta que llega a un límite'
      case 'problems':
        return `no se puede ejecutar: ${withoutStop(ending.message)}`
      case 'failed':
        return 'falla el simulador'
    }
  },
  nothing: () => 'ya no se imprime nada',
  figure: ({ figure, value }) => figures[figure](value),
  other: () => 'se imprime otra cosa',
}

const roles: RoleNames = {
  delay: 'espera',
  time: 'tiempo',
  count: 'cantidad',
  share: 'parte',
  rate: 'ritmo',
  status: 'código',
  number: 'número',
}

export const spanish: WhatIfWords = {
  value: (value, number) => withUnit(count(value), number),
  from: (value, change) => `Desde ${value}, ${claimIn(claims, change)}.`,
  upTo: (value, change) => `Hasta ${value}, ${claimIn(claims, change)}.`,
  number: ({ role, name }) => name ?? roles[role],
}
