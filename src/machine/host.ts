// What the language needs from its host, and the loop that the host brings.

import type { Said } from '../syntax/said'
import type { ModuleRecord } from './modules/module'
import type { ErrorName } from './objects/error'
import type { FunctionObject } from './objects/function'
import type { ObjectValue } from './objects/object'
import type { Job } from './promises/job'
import type { PromiseObject } from './promises/promise'
import type { Agent } from './running/agent'
import type { Completion, Procedure } from './running/completion'
import type { Timer } from './task'
import type { Value } from './value'

/**
 * The host's event loop, written as its standard writes it. Each `yield` runs the simulated stack until it is empty and
 * gives how its lowest context ended.
 */
export type EventLoop = Generator<void, void, Completion>

/** Nothing was left to do, not even what the main module awaits; an error; or the program ended its process. */
export type ProcessEnd = 'nothing-left' | 'unsettled-await' | 'error' | 'exit'

export interface Host {
  readonly name: string
  /** Its own functions have no line in the stacks of errors. */
  readonly hidesItsFrames?: boolean
  /** Defines the host's globals in the agent's realm. */
  install(agent: Agent): void
  /** https://tc39.es/ecma262/#sec-hostenqueuepromisejob – `isNext` by a wrong rule only: before all others. */
  enqueueJob(agent: Agent, job: Job, isNext?: boolean): void
  /** Runs what is due while the program runs. For who believes that timers interrupt it. */
  interrupt?(agent: Agent): void
  /** https://tc39.es/ecma262/#sec-host-promise-rejection-tracker */
  trackRejection(agent: Agent, promise: PromiseObject, operation: 'reject' | 'handle'): void
  /** Whether a job that was registered without an async context runs in the one that is there. */
  keepsContext?(agent: Agent, job: Job): boolean
  /** What is done with an exception of a callback that a built-in called for the platform: its caller goes on. */
  reportException(agent: Agent, error: Value): Procedure<void>
  /** A listener was added to an object of the platform, for events of a type. */
  listenerAdded?(agent: Agent, target: ObjectValue, type: string): void
  /** The program fires an event itself. */
  dispatchedByProgram?(type: string): void
  /** Timers that are neither done nor cleared. */
  readonly activeTimers: Iterable<Timer>
  /** Runs the program, which `start` pushes on the empty stack, and then whatever it scheduled. */
  loop(agent: Agent, start: () => void, isModule: boolean): EventLoop
  /**
   * Whether a sync iterator under `for await` is closed when it yields a rejected promise: ES2025 and Chromium do that, Node
   * 20 does not yet. https://github.com/tc39/ecma262/pull/2600
   */
  readonly closesSyncIteratorOnRejection: boolean
  /** Whether the message about a text that is no JSON tells line and column, too: Chromium's does, Node 20's does not yet. */
  readonly tellsLinesOfJson?: true
  /** How long it takes to print the first line to one of the output streams, in virtual ms. */
  readonly openingInMs: number
  /** What the process would exit with; 0 in a browser. */
  readonly exitCode: number
  /** Why the process has ended; undefined where it has not, as something may still come from outside. */
  endOf?(agent: Agent): ProcessEnd | undefined
  readonly modules: ModuleHost
  /** Null where a file that is no module is a script. */
  readonly commonJs: CommonJs | null
}

/** Files that are the bodies of functions. https://nodejs.org/docs/latest-v20.x/api/modules.html */
export interface CommonJs {
  /** Calls the program's first file. */
  begin(agent: Agent, file: FunctionObject, name: string): void
  /** Runs a file, unless it ran already, and gives what it exports. */
  requireFile(agent: Agent, name: string): Procedure
}

/** What hosts do differently about modules. */
export interface ModuleHost {
  /** Address of the folder that the program's files are in; it ends with a slash. */
  readonly baseUrl: string
  /** What else `import.meta` has beside `url` and `resolve`. */
  metaOf(file: string): ReadonlyMap<string, Value>
  /** The host's own module of that name: `fs`, `node:fs`; undefined where it has none. */
  builtin(agent: Agent, specifier: string): ModuleRecord | undefined
  /** Waits as long as the host takes to get a module for `import()`. */
  arrive(agent: Agent, file: string, state: ModuleState): Procedure<void>
  /** A specifier that names neither a file nor one of the host's own modules. */
  unresolved(specifier: string, referrer: string): Unavailable
  /** The main module is being evaluated. */
  evaluating?(evaluation: PromiseObject): void
  /** What the host does to an error that a module ended in. */
  failed?(error: Value): void
  /** A file that is not there. */
  missing(file: string, referrer: string): Unavailable
}

/** What is known of a module when `import()` asks for it. */
export type ModuleState = 'known' | 'new' | 'builtin' | 'missing' | 'unresolved'

/** The error for a module that cannot be had. */
export interface Unavailable {
  readonly name: ErrorName
  readonly message: string
  /** Node's errors have one. */
  readonly code?: string
  /** The message for an `import` declaration, where it differs from that for `import()`. */
  readonly declared?: string
  /** Explains the error where nobody catches it. */
  readonly hint?: Said | undefined
  /** `import()` of a module that imports it fails with the name of the importing module. */
  readonly blamesImporter?: true
}
