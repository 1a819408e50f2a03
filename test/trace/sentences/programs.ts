// The programs whose sentences are read.
import { readdirSync, readFileSync } from 'node:fs'
import { generate } from '../../fuzz/generator'
import { generateForNode } from '../../fuzz/node-generator'
import { withPrelude } from '../../language/random/prelude'
import { programOf } from '../../language/random/program'
import { textOf } from '../../language/random/source'
import { corpus } from '../../verify/corpus'

type Host = 'browser' | 'node'

export interface Program {
  readonly name: string
  readonly source: string
  readonly hosts: readonly Host[]
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

/** So many that compute, that queue tasks, and that queue ticks. */
export const randomPrograms = (count: number): Program[] =>
  Array.from({ length: count }, (_, i) => i + 1).flatMap((seed): Program[] => [
    { name: `random program ${seed}`, source: withPrelude(textOf(programOf(seed))), hosts: ['node'] },
    { name: `random tasks ${seed}`, source: generate(seed), hosts: ['browser'] },
    { name: `random ticks ${seed}`, source: generateForNode(seed), hosts: ['node'] },
  ])
