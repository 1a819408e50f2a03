// A pattern becomes a list of instructions, as Thompson (1968) and Pike did it: https://swtch.com/~rsc/regexp/regexp2.html

import { characterTest, type Test } from './characters'
import type { Pattern, PatternFlags, PatternNode, Repetition } from './pattern'

/** Numbers are places in the list, registers or captures. */
export type Instruction =
  | { readonly do: 'character'; readonly test: Test; readonly isBackward: boolean }
  /** Repeats one character as often as it matches, in a single instruction. */
  | {
      readonly do: 'run'
      readonly test: Test
      readonly isBackward: boolean
      readonly min: number
      readonly max: number
      readonly isGreedy: boolean
    }
  | { readonly do: 'assertion'; readonly source: string; readonly flags: PatternFlags }
  | {
      readonly do: 'reference'
      readonly indices: readonly number[]
      readonly flags: PatternFlags
      readonly isBackward: boolean
    }
  | { readonly do: 'try'; first: number; second: number }
  | { readonly do: 'go'; to: number }
  | { readonly do: 'mark'; readonly slot: number }
  | { readonly do: 'clear'; readonly from: number; readonly to: number }
  | { readonly do: 'count from 0'; readonly register: number }
  /** Repeats the part again, or goes on to what follows. */
  | {
      readonly do: 'repeat'
      readonly register: number
      readonly min: number
      readonly max: number
      readonly isGreedy: boolean
      body: number
      end: number
    }
  /** Counts a round; an optional round that matched nothing fails. */
  | { readonly do: 'repeated'; readonly register: number; readonly min: number; readonly to: number }
  | { readonly do: 'look'; readonly register: number; readonly isNegative: boolean; end: number }
  | { readonly do: 'looked'; readonly register: number; readonly isNegative: boolean }
  | { readonly do: 'found' }

export interface Program {
  readonly list: readonly Instruction[]
  readonly registers: number
  readonly captures: number
  readonly isUnicode: boolean
}

export function compilePattern({ tree, captures }: Pattern, isUnicode: boolean): Program {
  const compiler = new Compiler()
  compiler.compile(tree, false)
  compiler.list.push({ do: 'found' })
  return { list: compiler.list, registers: compiler.registers, captures, isUnicode }
}

class Compiler {
  readonly list: Instruction[] = []
  registers = 0

  compile(node: PatternNode, isBackward: boolean): void {
    const { list } = this
    switch (node.kind) {
      case 'one':
        list.push({ do: 'character', test: characterTest(node.source, node.flags), isBackward })
        break
      case 'all':
        for (const part of isBackward ? node.parts.toReversed() : node.parts) this.compile(part, isBackward)
        break
      case 'any':
        this.options(node.options, isBackward)
        break
      case 'capture': {
        const [start, end] = [node.index * 2, node.index * 2 + 1]
        list.push({ do: 'mark', slot: isBackward ? end : start })
        this.compile(node.body, isBackward)
        list.push({ do: 'mark', slot: isBackward ? start : end })
        break
      }
      case 'look':
        this.look(node)
        break
      case 'assertion':
        list.push({ do: 'assertion', source: node.source, flags: node.flags })
        break
      case 'reference':
        list.push({ do: 'reference', indices: node.indices, flags: node.flags, isBackward })
        break
      case 'repetition':
        this.repetition(node, isBackward)
    }
  }

  private options(options: readonly PatternNode[], isBackward: boolean): void {
    const { list } = this
    const ends: { to: number }[] = []
    for (const [i, option] of options.entries()) {
      if (i === options.length - 1) this.compile(option, isBackward)
      else {
        const choice = { do: 'try' as const, first: list.length + 1, second: 0 }
        list.push(choice)
        this.compile(option, isBackward)
        const end = { do: 'go' as const, to: 0 }
        list.push(end)
        ends.push(end)
        choice.second = list.length
      }
    }
    for (const end of ends) end.to = list.length
  }

  private look({ isBehind, isNegative, body }: PatternNode & { kind: 'look' }): void {
    const register = this.registers
    this.registers += 2
    const look = { do: 'look' as const, register, isNegative, end: 0 }
    this.list.push(look)
    this.compile(body, isBehind)
    this.list.push({ do: 'looked', register, isNegative })
    look.end = this.list.length
  }

  private repetition(node: Repetition, isBackward: boolean): void {
    const { body, min, max, isGreedy, captures } = node
    const { list } = this
    if (body.kind === 'one') {
      const test = characterTest(body.source, body.flags)
      list.push({ do: 'run', test, isBackward, min, max, isGreedy })
      return
    }
    const register = this.registers
    this.registers += 2
    list.push({ do: 'count from 0', register })
    const at = list.length
    const repeat = { do: 'repeat' as const, register, min, max, isGreedy, body: at + 1, end: 0 }
    list.push(repeat)
    if (captures[1] > captures[0]) list.push({ do: 'clear', from: captures[0] * 2, to: captures[1] * 2 })
    this.compile(body, isBackward)
    list.push({ do: 'repeated', register, min, to: at })
    repeat.end = list.length
  }
}
