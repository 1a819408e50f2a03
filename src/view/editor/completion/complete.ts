// Completion: what the chosen host has, the members of what is before a dot, and the comments that belong to a program.
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
} from '@codemirror/autocomplete'
import { typescriptLanguage } from '@codemirror/lang-javascript'
import { syntaxTree } from '@codemirror/language'
import { type Extension, Facet } from '@codemirror/state'
import type { ScenarioHost } from '../../../scenario/scenario'
import type { Language } from '../../words/language'
import { directives, directiveWords } from './directives'
import { type HostName, type Member, namesOf } from './host-names'
import { receiverOf } from './receiver'

interface CompletionSetting {
  readonly host: ScenarioHost
  readonly language: Language
}

/** For which host it completes, and in which language it explains. */
export const completionSetting = Facet.define<CompletionSetting, CompletionSetting>({
  combine: ([given]) => given ?? { host: 'browser', language: 'en' },
})

const NAME = /^[\p{ID_Continue}$]+$/u

/** Longer names are not completed, so that each key costs the same in any line. */
const LONGEST = 100

/** Where the name before the cursor begins. */
function startOfName({ state, pos }: CompletionContext): number {
  const letters = [...state.sliceDoc(Math.max(state.doc.lineAt(pos).from, pos - LONGEST), pos)]
  const name = letters.slice(letters.findLastIndex((letter) => !NAME.test(letter)) + 1)
  return pos - name.join('').length
}

/** Kinds of syntax nodes in which nothing is completed: strings, comments and the like. */
const TEXT = /^(String|TemplateString|LineComment|BlockComment|RegExp|PropertyDefinition|VariableDefinition)$/

const isInText = (context: CompletionContext): boolean =>
  TEXT.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)

const typeOf = { class: 'class', function: 'function', object: 'namespace', value: 'variable' } as const

async function globalNames(context: CompletionContext): Promise<CompletionResult | null> {
  const from = startOfName(context)
  if ((from === context.pos && !context.explicit) || isInText(context) || isAfterDot(context)) return null
  const names = await namesOf(context.state.facet(completionSetting).host)
  const options = [...names.values()].map(
    ({ name, kind }): Completion => ({ label: name, type: typeOf[kind] }),
  )
  return { from, options, validFor: NAME }
}

function isAfterDot(context: CompletionContext): boolean {
  const start = startOfName(context)
  return context.state
    .sliceDoc(Math.max(0, start - LONGEST), start)
    .trimEnd()
    .endsWith('.')
}

async function memberNames(context: CompletionContext): Promise<CompletionResult | null> {
  if (!isAfterDot(context) || isInText(context)) return null
  const from = startOfName(context)
  const receiver = receiverOf(context.state, from)
  if (!receiver) return null
  const names = await namesOf(context.state.facet(completionSetting).host)
  const options = new Map<string, Completion>()
  for (const [owner, members] of membersOf(receiver, names))
    for (const { name, isFunction } of members)
      if (!options.has(name))
        options.set(name, { label: name, type: isFunction ? 'method' : 'property', detail: owner })
  return { from, options: [...options.values()], validFor: NAME }
}

/** What a value can be of which nothing is known. */
const LIKELY = ['Promise', 'Array', 'String', 'Map', 'Set']

function membersOf(
  receiver: NonNullable<ReturnType<typeof receiverOf>>,
  names: ReadonlyMap<string, HostName>,
): readonly (readonly [owner: string, members: readonly Member[]])[] {
  const instanceOf = (name: string) => [name, names.get(name)?.instance ?? []] as const
  switch (receiver.kind) {
    case 'global': {
      const known = names.get(receiver.name)
      return known ? [[receiver.name, known.members]] : LIKELY.map(instanceOf)
    }
    case 'instance':
      return [instanceOf(receiver.name)]
    case 'unknown':
      return LIKELY.map(instanceOf)
  }
}

/** After `//` at the beginning of a line. */
function directiveNames(context: CompletionContext): CompletionResult | null {
  const begun = context.matchBefore(/^[ \t]*\/\/[ \t]*\w*$/)
  if (!begun || context.state.doc.lineAt(context.pos).from !== begun.from) return null
  const { what } = directiveWords[context.state.facet(completionSetting).language]
  const options = directives.map(
    ({ name, example }): Completion => ({
      label: `${name}:`,
      apply: `${name}: ${example}`,
      type: 'keyword',
      detail: example,
      info: what[name],
    }),
  )
  return { from: startOfName(context), options, validFor: /^\w*$/ }
}

const sources: readonly CompletionSource[] = [directiveNames, memberNames, globalNames]

export const completion: Extension = [
  autocompletion({ icons: false, maxRenderedOptions: 100 }),
  sources.map((autocomplete) => typescriptLanguage.data.of({ autocomplete })),
]
