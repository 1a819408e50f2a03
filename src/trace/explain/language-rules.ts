// What ECMA-262 says.
import { code, say } from './phrases'
import { ecma } from './rule'

// The stack

export const runToCompletion = ecma(
  'Jobs',
  say`Code that has started runs to its end before anything that waits in a queue may start. Nothing can interrupt it from outside: neither a timer nor a settled promise.`,
)

export const scriptFirst = ecma(
  'ScriptEvaluation',
  say`A script is evaluated from top to bottom on an otherwise empty stack. Whatever it hands to timers, promises or queues has to wait until it has ended.`,
)

export const callStack = ecma(
  'Execution Contexts',
  say`A call pushes a new execution context on the stack and makes it the running one; the caller waits below until it is popped again. Only the top of the stack runs.`,
)

export const directCall = ecma(
  'Built-in Function Objects',
  say`A built-in function is an ordinary synchronous call: it runs on the stack and returns before the next part of your code. What it starts may come later; the call itself does not.`,
)

export const executor = ecma(
  'Promise Constructor',
  say`${code('new Promise')} calls its executor at once, on the same stack. Only what is registered with ${code('then')}, ${code('catch')}, ${code('finally')} or ${code('await')} goes through the job queue.`,
)

export const asyncCall = ecma(
  'AsyncBlockStart',
  say`Calling an async function runs its body at once, on the caller's stack, up to the first ${code('await')}. The caller gets a promise for the result.`,
)

export const awaiting = ecma(
  'Await',
  say`${code('await')} takes the function off the stack, even if the promise has settled already. What is left of it continues in a job of its own, which is queued when the promise settles.`,
)

export const generatorStart = ecma(
  'GeneratorStart',
  say`Calling a generator function binds its arguments and returns a generator object. The body begins with the first ${code('next')}.`,
)

export const generatorYield = ecma(
  'GeneratorYield',
  say`${code('yield')} takes the generator off the stack and hands its value to whoever called ${code('next')}. All its variables stay as they are until it is called again.`,
)

// Variables

export const declaration = ecma(
  'Let and Const Declarations',
  say`A variable made by ${code('let')}, ${code('const')} or ${code('class')} exists from the beginning of its block, but reading it before its declaration has run is a ReferenceError.`,
)

export const hoisting = ecma(
  'FunctionDeclarationInstantiation',
  say`Before any statement of a block or function runs, its ${code('var')} and ${code('function')} declarations are set up: a variable as ${code('undefined')}, a function ready to be called.`,
)

export const assignment = ecma(
  'Environment Records',
  say`A variable is a binding in an environment record, and an assignment changes that one binding. A closure keeps the environment and not a copy, so it sees the value of the moment it runs.`,
)

export const propertySet = ecma(
  'Set (O, P, V, Throw)',
  say`Variables hold references to objects and not copies of them: a changed property is seen through every reference to the same object.`,
)

// Promises

export const promiseStates = ecma(
  'Promise Objects',
  say`A promise is pending until it is fulfilled with a value or rejected with a reason; after that it never changes again.`,
)

export const thenReturns = ecma(
  'PerformPromiseThen',
  say`${code('then')} only registers callbacks and returns a new promise for what they will return. A callback is never called at once, even if the promise has settled long ago.`,
)

export const settling = ecma(
  'TriggerPromiseReactions',
  say`When a promise settles, each reaction that is registered with it becomes a job, in the order of registration. Callbacks registered later become a job as soon as they are registered.`,
)

export const following = ecma(
  'Promise Resolve Functions',
  say`Resolving a promise with an object that has a ${code('then')} method does not settle it. It follows that object from now on, and nothing else can settle it any more.`,
)

// Jobs

export const reactionJob = ecma(
  'NewPromiseReactionJob',
  say`A reaction's job calls the callback with the promise's value and then resolves the promise that ${code('then')} returned with the result. Jobs run in the order in which they were queued.`,
)

export const passThrough = ecma(
  'NewPromiseReactionJob',
  say`Where ${code('then')} has no callback for the outcome, the job passes the value or the reason on to the next promise. That still takes a job: each link of a chain costs at least one.`,
)

export const moduleEvaluation = ecma(
  'AsyncModuleExecutionFulfilled',
  say`A module runs once everything that it imports has run. Where one of these awaits, the modules that import it wait, and a job continues them when its promise has settled.`,
)

export const fileStart = ecma(
  'InnerModuleEvaluation',
  say`What a file imports runs before it, each file once, in the order of the imports. A file that is required runs inside of the call.`,
)

export const plainThenable = ecma(
  'NewPromiseResolveThenableJob',
  say`An object with a ${code('then')} method counts as a promise: a job calls the method with two functions, and what these are called with is the outcome.`,
)

export const thenableJob = ecma(
  'NewPromiseResolveThenableJob',
  say`A promise that is resolved with another promise calls the other's ${code('then')} in a job of its own; its answer comes in one more. That is why returning a promise takes two jobs longer than returning a value.`,
)

// Errors

export const throwing = ecma(
  'The throw Statement',
  say`An error takes one function after the other off the stack until it finds a ${code('try')} that is still running. A ${code('try')} whose block has ended catches nothing, so none catches what a callback throws later.`,
)

export const catching = ecma(
  'The try Statement',
  say`The ${code('catch')} block goes on with the error in hand. Functions that were on the stack above have ended.`,
)

export const cleaning = ecma(
  'The try Statement',
  say`On its way down, an error waits for each ${code('finally')}, and for iterators that have to be closed. Then it goes on, unless ${code('finally')} leaves by itself.`,
)

export const rejecting = ecma(
  'NewPromiseReactionJob',
  say`An error that leaves an async function, an executor or a ${code('then')} callback does not go further down the stack. It rejects the promise that stands for the result.`,
)
