// What ECMA-262 says.
import { ecma } from './rule'

// The stack

export const runToCompletion = ecma('runToCompletion', 'Jobs')

export const scriptFirst = ecma('scriptFirst', 'ScriptEvaluation')

export const callStack = ecma('callStack', 'Execution Contexts')

export const directCall = ecma('directCall', 'Built-in Function Objects')

export const executor = ecma('executor', 'Promise Constructor')

export const asyncCall = ecma('asyncCall', 'AsyncBlockStart')

export const awaiting = ecma('awaiting', 'Await')

export const generatorStart = ecma('generatorStart', 'GeneratorStart')

export const generatorYield = ecma('generatorYield', 'GeneratorYield')

// Variables

export const declaration = ecma('declaration', 'Let and Const Declarations')

export const hoisting = ecma('hoisting', 'FunctionDeclarationInstantiation')

export const assignment = ecma('assignment', 'Environment Records')

export const propertySet = ecma('propertySet', 'Set (O, P, V, Throw)')

// Promises

export const promiseStates = ecma('promiseStates', 'Promise Objects')

export const thenReturns = ecma('thenReturns', 'PerformPromiseThen')

export const settling = ecma('settling', 'TriggerPromiseReactions')

export const following = ecma('following', 'Promise Resolve Functions')

// Jobs

export const reactionJob = ecma('reactionJob', 'NewPromiseReactionJob')

export const passThrough = ecma('passThrough', 'NewPromiseReactionJob')

export const moduleEvaluation = ecma('moduleEvaluation', 'AsyncModuleExecutionFulfilled')

export const fileStart = ecma('fileStart', 'InnerModuleEvaluation')

export const plainThenable = ecma('plainThenable', 'NewPromiseResolveThenableJob')

export const thenableJob = ecma('thenableJob', 'NewPromiseResolveThenableJob')

// Errors

export const throwing = ecma('throwing', 'The throw Statement')

export const catching = ecma('catching', 'The try Statement')

export const cleaning = ecma('cleaning', 'The try Statement')

export const rejecting = ecma('rejecting', 'NewPromiseReactionJob')
