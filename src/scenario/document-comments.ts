// What a program says about its document in comments that fill a line: the markup of the body, and what the user does.
//
//   // page: <button id="go">Go</button> <input id="name">
//   // input: 120ms click #go
//   // input: 300ms type #name Tom
//   // input: 500ms key Enter #name

import type { UserInput } from '../hosts/browser/dom/behaviour/user-input'
import { parseSelector } from '../hosts/browser/dom/tree/selectors'
import { ownProblem, type Problem } from '../syntax/problem'
import { type Said, said } from '../syntax/said'

export interface DocumentComments {
  readonly markup: string
  readonly inputs: readonly UserInput[]
  readonly problems: readonly Problem[]
}

const COMMENT = /^[ \t]*\/\/[ \t]*(page|input):[ \t]?(.*)$/
const INPUT = /^(\d+(?:\.\d+)?)[ \t]*ms[ \t]+(click|type|key)[ \t]+([^ \t].*)$/

const EXPLANATION = said`Write "// input: 120ms click #go", "// input: 120ms type #name Tom" or "// input: 120ms key Enter #name": a virtual time, what the user does, and a selector.`

export function readDocumentComments(source: string): DocumentComments {
  const markup: string[] = []
  const inputs: UserInput[] = []
  const problems: Problem[] = []
  let start = 0
  for (const [index, line] of source.split('\n').entries()) {
    const [, kind, words = ''] = COMMENT.exec(line) ?? []
    if (kind === 'page') markup.push(words)
    if (kind === 'input') {
      const input = parseInput(words)
      if ('facts' in input) problems.push(problemIn(line, index + 1, start, input))
      else inputs.push(input)
    }
    start += line.length + 1
  }
  return { markup: markup.join('\n'), inputs, problems }
}

/** An input, or what is wrong with its line. */
function parseInput(words: string): UserInput | Said {
  const [, time, kind, rest = ''] = INPUT.exec(words.trim()) ?? []
  if (time === undefined) return said`This is no input`
  const input = inputOf(Number(time), kind!, rest)
  if (input.target === undefined || parseSelector(input.target) !== undefined) return input
  return said`"${input.target}" is no selector`
}

function inputOf(at: number, kind: string, rest: string): UserInput {
  const [first = '', ...others] = rest.split(/[ \t]+/)
  const after = rest.slice(first.length).trim()
  if (kind === 'click') return { at, kind, target: rest }
  if (kind === 'type') return { at, kind: 'input', target: first, value: unquoted(after) }
  const key = first === 'Space' ? ' ' : first
  return { at, kind: 'key', key, ...(others.length > 0 && { target: after }) }
}

const unquoted = (text: string): string => /^"(.*)"$/.exec(text)?.[1] ?? text

function problemIn(line: string, number: number, start: number, message: Said): Problem {
  const column = line.search(/\S/) + 1
  const text = line.trim()
  const from = start + column - 1
  const span = { start: from, end: from + text.length, line: number, column, endLine: number }
  return ownProblem(span, said`${message}: ${text}`, EXPLANATION)
}
