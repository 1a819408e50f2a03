import { line } from '../../explain/english'
import { code, type Part, say } from '../../explain/phrases'
import type { Span } from '../../span'
import type { LimitKind } from './format'

const reached: { readonly [L in Exclude<LimitKind, 'horizon'>]: string } = {
  steps: 'it took more steps than a run may take',
  events: 'the record is full',
  memory: 'it holds more memory than a run may hold',
  'virtual-time': 'too much simulated time has passed',
  output: 'it printed more lines than a run may print',
}

export const errorsInEnglish = {
  thrownInHost: (error: Part) =>
    say`${error} is thrown in code of the host, which takes it itself. Nothing of yours is on the stack.`,
  thrownByHost: (error: Part) =>
    say`${error} is thrown on an empty stack: no ${code('try')} of yours can catch it.`,
  thrown: (error: Part) =>
    say`${error} is thrown: it leaves one function after the other, unless a ${code('try')} catches it.`,
  caughtSomewhere: () => say`a ${code('try')} takes the error: the program goes on there.`,
  caught: (place: Span) =>
    say`the ${code('try')} of ${line(place)} is still on the stack, so it takes the error: the program goes on there.`,
  rejects: (promise: Part) =>
    say`the error goes no further down the stack: it rejects ${promise}, and who waits for that will hear of it.`,
  held: (name: Part) => say`${name} holds the error while it cleans up.`,
  takenByEngine: () => say`the engine takes the error from here, to reject a promise or to pass it on.`,
  unhandled: ({ promise, error }: { promise: Part; error: Part }) =>
    say`${promise} was rejected with ${error}, and no handler came while jobs ran, so it is reported now.`,
  takenByListener: (error: Part) =>
    say`nothing on the stack caught ${error}, but a listener of the process takes it: Node goes on.`,
  endsNode: (error: Part) =>
    say`nothing on the stack caught ${error}: without a listener for it, Node ends here.`,
  uncaught: (error: Part) =>
    say`nothing on the stack caught ${error}. It is reported; what waits in the queues runs all the same.`,
  limit: (which: keyof typeof reached, place: Span | undefined) =>
    place === undefined
      ? say`the run was stopped: ${reached[which]}. It may never end by itself.`
      : say`the run was stopped at ${line(place)}: ${reached[which]}. It may never end by itself.`,
  horizon: ({
    interval,
    seenUntil,
    horizon,
  }: {
    interval: Part | undefined
    seenUntil: string
    horizon: string
  }) =>
    interval === undefined
      ? say`the program would still go on after ${seenUntil} of virtual time; this run stops at ${horizon}.`
      : say`the interval ${interval} would still go on after ${seenUntil} of virtual time; this run stops at ${horizon}.`,
}
