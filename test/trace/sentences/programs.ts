// The programs whose sentences are read.
import { readdirSync, readFileSync } from 'node:fs'
import { generate } from '../../fuzz/generator'
import { generateForNode } from '../../fuzz/node-generator'
import { usesQueues } from '../../lab/uses-queues'
import { withPrelude } from '../../language/random/prelude'
import { programOf } from '../../language/random/program'
import { textOf } from '../../language/random/source'
import { corpus } from '../../verify/corpus'

type Host = 'browser' | 'node'

export interface Program {
  readonly name: string
  readonly source: string
  readonly hosts: readonly Host[]
  /** What is recorded; everything where nothing is said. */
  readonly record?: 'queues'
}

const inFolder = (folder: string, hosts: readonly Host[]): Program[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name: `${folder}/${name}`, source: readFileSync(`${folder}/${name}`, 'utf8'), hosts }))

export const otherPrograms = (): Program[] => [
  ...corpus(),
  ...inFolder('test/hosts/programs', ['node']),
  ...inFolder('test/hosts/document', ['browser']),
  ...inFolder('test/trace/programs', ['browser']),
]

/** Between them they come to all sentences about jobs of servers, and are short. */
const SHORT = new Set([
  'b-waits-for-a',
  'burst-and-queue',
  'job-runs-twice',
  'two-job-queues',
  'webhook-retries',
  'worker-dies',
  'rare-moves',
  'lost-workers',
  'bull/delayed-and-limited',
  'bull/pause',
  'pg-boss/order-and-singleton',
  'postgres/backoff-and-dead',
  'rabbitmq/ack-nack-requeue',
  'rabbitmq/retry-queue',
  'dedup-remove-key',
  'flow-add-children-later',
  'flow-fail-chain',
  'move-to-delayed',
  'promote',
  'queue-events',
  'rate-limit-error',
  'stalled-too-often',
])

/** Programs with queues on servers: the scenarios, those that ran on the real BullMQ, and those of other systems. */
export function queuePrograms(isWhole: boolean): Program[] {
  const folders = [
    ['scenarios', 'js'],
    ['test/trace/queues', 'js'],
    ['test/lab/bullmq/snippets', 'mjs'],
    ['test/lab/others', 'mjs'],
  ] as const
  return folders
    .flatMap(([folder, kind]) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(
          (file) => file.endsWith(`.${kind}`) && (isWhole || SHORT.has(file.slice(0, -kind.length - 1))),
        )
        .map((file) => `${folder}/${file}`),
    )
    .map((name): Program => ({ name, source: readFileSync(name, 'utf8'), hosts: ['node'], record: 'queues' }))
    .filter(({ source }) => usesQueues(source))
}

/** So many that compute, that queue tasks, and that queue ticks. */
export const randomPrograms = (count: number): Program[] =>
  Array.from({ length: count }, (_, i) => i + 1).flatMap((seed): Program[] => [
    { name: `random program ${seed}`, source: withPrelude(textOf(programOf(seed))), hosts: ['node'] },
    { name: `random tasks ${seed}`, source: generate(seed), hosts: ['browser'] },
    { name: `random ticks ${seed}`, source: generateForNode(seed), hosts: ['node'] },
  ])
