// https://tc39.es/ecma262/#sec-math-object
import { fromHalf, toHalf } from '../machine/exotic/half'
import type { Realm } from '../machine/running/realm'
import {
  defineConstant,
  defineMethod,
  defineNamespace,
  defineTag,
  numeric,
  numericList,
  reserve,
  unary,
} from './define'

const CONSTANTS = ['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'] as const

const UNARY = [
  'abs',
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atanh',
  'cbrt',
  'ceil',
  'clz32',
  'cos',
  'cosh',
  'exp',
  'expm1',
  'floor',
  'fround',
  'log',
  'log10',
  'log1p',
  'log2',
  'round',
  'sign',
  'sin',
  'sinh',
  'sqrt',
  'tan',
  'tanh',
  'trunc',
] as const

export function defineMath(realm: Realm): void {
  const math = defineNamespace(realm, 'Math')
  reserve(
    math,
    'abs acos acosh asin asinh atan atanh atan2 ceil cbrt expm1 clz32 cos cosh exp floor f16round fround hypot imul log log1p log2 log10 max min pow random',
  )
  for (const name of UNARY) defineMethod(realm, math, name, 1, unary(Math[name]))
  defineMethod(
    realm,
    math,
    'f16round',
    1,
    unary((number) => fromHalf(toHalf(number))),
  )
  for (const name of ['atan2', 'imul', 'pow'] as const) {
    const operation: (a: number, b: number) => number = Math[name]
    defineMethod(
      realm,
      math,
      name,
      2,
      numeric((a, b) => operation(a!, b!), 2),
    )
  }
  defineMethod(realm, math, 'hypot', 2, numeric(Math.hypot))
  defineMethod(realm, math, 'max', 2, numericList(largest))
  defineMethod(realm, math, 'min', 2, numericList(smallest))
  defineMethod(realm, math, 'random', 0, (agent) => agent.random())
  for (const name of CONSTANTS) defineConstant(math, name, Math[name])
  defineTag(math, 'Math')
}

/** A list of any length: so many arguments are too many for a call of the real engine. */
const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY)

const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY)
