// The commands that clients send, by name. Each is one step on the server.
import type { Value } from '../../../machine/value'
import { type Entries, tableOf } from '../../../syntax/table'
import type { Client } from './client'
import { jobCommands } from './job-commands'
import type { JobRecord } from './job-record'
import { queueCommands } from './queue-commands'
import type { Answer } from './take'
import { workerCommands } from './worker-commands'

/** What an answer is made of. */
export type Plain =
  | undefined
  | null
  | boolean
  | number
  | string
  | JobRecord
  | Answer
  | readonly Plain[]
  | ReadonlyMap<string, Plain>
  | PlainObject

/** Only gone through. */
export interface PlainObject extends Entries<Plain> {}

export type Command = (client: Client, args: readonly Value[]) => Plain

export type Commands = Entries<Command>

export const COMMANDS = tableOf<Command>({ ...queueCommands, ...jobCommands, ...workerCommands })
