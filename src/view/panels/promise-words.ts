// What the strip of promises says.
import type { PromiseNode } from '../../trace/things/promises/chains'
import type { InLanguages } from '../words/language'

type PromiseState = PromiseNode['state']

interface PromiseWords {
  readonly none: string
  readonly toRegistration: string
  readonly promise: (badge: string, state: PromiseState, result: string, line: number | undefined) => string
  readonly toLife: (promise: string) => string
  readonly adopts: string
  readonly follows: (promise: string) => string
  readonly unhandled: string
}

const STATES = {
  en: { pending: 'pending', fulfilled: 'fulfilled', rejected: 'rejected' },
  es: { pending: 'pendiente', fulfilled: 'cumplida', rejected: 'rechazada' },
} as const

export const promiseWords: InLanguages<PromiseWords> = {
  en: {
    none: 'No promise has been made yet.',
    toRegistration: 'Go to the moment it was registered',
    promise: (badge, state, result, line) =>
      `${badge}, ${STATES.en[state]}${state === 'pending' ? '' : ` ${result}`}${line === undefined ? '' : `, made at line ${line}`}`,
    toLife: (promise) => `${promise}. A click tells its life.`,
    adopts: 'adopts',
    follows: (promise) => `follows ${promise}`,
    unhandled: 'nobody handles it',
  },
  es: {
    none: 'Aún no se ha creado ninguna promesa.',
    toRegistration: 'Ir al momento en que se registró',
    promise: (badge, state, result, line) =>
      `${badge}, ${STATES.es[state]}${state === 'pending' ? '' : ` ${result}`}${line === undefined ? '' : `, creada en la línea ${line}`}`,
    toLife: (promise) => `${promise}. Un clic cuenta su vida.`,
    adopts: 'adopta',
    follows: (promise) => `sigue a ${promise}`,
    unhandled: 'nadie la atiende',
  },
}
