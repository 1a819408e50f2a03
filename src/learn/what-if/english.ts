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

const count = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 6 })
const quoted = (text: string): string => (text === '' ? 'an empty line' : `“${cut(text)}”`)
const jobs = (n: number): string => (n === 1 ? '1 job' : `${count(n)} jobs`)

const figures: FigureClaims = {
  drained: (ms) =>
    ms === undefined ? 'the queue is never empty' : `the queue is empty after about ${duration(ms)}`,
  waitP95: (ms) =>
    ms === undefined ? 'no job begins' : `95 % of the jobs wait for at most about ${duration(ms)}`,
  deepest: (n = 0) => `no more than about ${jobs(n)} wait at a time`,
  alerts: (n) => (n ? `there ${n === 1 ? 'is 1 alert' : `are ${count(n)} alerts`}` : 'there is no alert'),
  completed: (n = 0) => (n === 1 ? '1 job is completed' : `${jobs(n)} are completed`),
  failed: (n) => (n ? `${jobs(n)} ${n === 1 ? 'fails' : 'fail'} for good` : 'no job fails for good'),
  utilisation: (part) => `the workers are busy for ${percent(part)} of the time`,
  wastedShare: (part) => (part ? `${percent(part)} of the work is for nothing` : 'no work is for nothing'),
}

const claims: Claims = {
  before: ({ first, second }) => `${quoted(first)} comes before ${quoted(second)}`,
  times: ({ text, times }) => `${quoted(text)} is printed ${times === 1 ? 'once' : `${count(times)} times`}`,
  added: ({ text }) => `${quoted(text)} is printed, too`,
  gone: ({ text }) => `${quoted(text)} is not printed any more`,
  line: ({ number, text, instead }) =>
    `line ${count(number)} is ${quoted(text)} instead of ${quoted(instead)}`,
  more: (change) =>
    change.count === 1 ? 'one more line is printed' : `${count(change.count)} more lines are printed`,
  fewer: (change) =>
    change.count === 1 ? 'one line less is printed' : `${count(change.count)} lines less are printed`,
  ending: ({ ending }) => {
    switch (ending.kind) {
      case 'finished':
        return 'the program comes to its end'
      case 'uncaught':
        return `it ends in an error: ${cut(ending.message)}`
      case 'limit':
        return `it goes on and on: ${withoutStop(ending.message)}`
      case 'problems':
        return `it cannot be run: ${withoutStop(ending.message)}`
      case 'failed':
        return 'the simulator fails'
    }
  },
  nothing: () => 'nothing is printed any more',
  figure: ({ figure, value }) => figures[figure](value),
  other: () => 'something else is printed',
}

const roles: RoleNames = {
  delay: 'delay',
  time: 'time',
  count: 'count',
  share: 'share',
  rate: 'rate',
  status: 'status',
  number: 'number',
}

export const english: WhatIfWords = {
  value: (value, number) => withUnit(count(value), number),
  from: (value, change) => `From ${value} on, ${claimIn(claims, change)}.`,
  upTo: (value, change) => `Up to ${value}, ${claimIn(claims, change)}.`,
  number: ({ role, name }) => name ?? roles[role],
}
