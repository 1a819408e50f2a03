// Runs a pattern's instructions as a backtracking engine does, with a stack of its own, and counts what it does.
import { areSame, holds } from './characters'
import type { Instruction, Program } from './program'

/** Instructions in a batch; after each, the running program is charged for them. */
const BATCH = 4096

/** Kinds of entries on the stack; each entry is four numbers. */
const CHOICE = 0
const CAPTURE = 1
const REGISTER = 2
const GREEDY_RUN = 3
const LAZY_RUN = 4

const LINE_END = /[\n\r\u2028\u2029]/

export interface Payment {
  /** Called after so many instructions. */
  ran(instructions: number): void
  /** Called before the stack grows to so many bytes. */
  holds(bytes: number): void
}

export class Backtracker {
  private stack = new Int32Array(256)
  private top = 0
  private readonly captures: Int32Array
  private readonly registers: Int32Array
  private left = BATCH

  constructor(
    private readonly program: Program,
    private readonly text: string,
    private readonly payment: Payment,
  ) {
    this.captures = new Int32Array(program.captures * 2)
    this.registers = new Int32Array(program.registers)
  }

  /** Where the first match begins and ends, and its captures; undefined where there is none. */
  find(from: number, isSticky: boolean): Int32Array | undefined {
    const { text, captures, program } = this
    for (let start = from; start <= text.length; start += this.widthAt(start) || 1) {
      captures.fill(-1)
      const end = this.match(start)
      if (end >= 0) {
        captures[0] = start
        captures[1] = end
        this.payment.ran(BATCH - this.left)
        return captures
      }
      if (isSticky) break
      const { list } = program
      if (list[0]!.do === 'assertion' && list[0]!.source === '^' && !list[0]!.flags.multiline) break
    }
    this.payment.ran(BATCH - this.left)
    return undefined
  }

  // Characters

  /** Width of the character that begins at an index, in UTF-16 units; 0 at the end. */
  private widthAt(at: number): number {
    if (at >= this.text.length) return 0
    return this.program.isUnicode && this.text.codePointAt(at)! > 0xffff ? 2 : 1
  }

  /** Width of the character that ends at an index; 0 at the beginning. */
  private widthBefore(at: number): number {
    if (at <= 0) return 0
    return this.program.isUnicode && at > 1 && this.text.codePointAt(at - 2)! > 0xffff ? 2 : 1
  }

  /** If the next character in the direction of the search matches, the index after it; else -1. */
  private step(test: (code: number) => boolean, at: number, isBackward: boolean): number {
    const { text } = this
    const width = isBackward ? this.widthBefore(at) : this.widthAt(at)
    if (width === 0) return -1
    const start = isBackward ? at - width : at
    const code = width === 2 ? text.codePointAt(start)! : text.charCodeAt(start)
    return test(code) ? (isBackward ? start : at + width) : -1
  }

  private holds({ source, flags }: Instruction & { do: 'assertion' }, at: number): boolean {
    const { text } = this
    if (source === '^') return at === 0 || (flags.multiline && LINE_END.test(text[at - 1]!))
    if (source === '$') return at === text.length || (flags.multiline && LINE_END.test(text[at]!))
    return holds(source, flags, text, at)
  }

  private reference({ indices, flags, isBackward }: Instruction & { do: 'reference' }, at: number): number {
    const { captures, text } = this
    const index = indices.find((one) => captures[one * 2]! >= 0 && captures[one * 2 + 1]! >= 0)
    if (index === undefined) return at
    const meant = text.slice(captures[index * 2], captures[index * 2 + 1])
    this.left -= meant.length >> 3
    const to = isBackward ? at - meant.length : at + meant.length
    if (to < 0 || to > text.length) return -1
    return areSame(meant, text.slice(Math.min(at, to), Math.max(at, to)), flags) ? to : -1
  }

  // The stack

  private push(kind: number, a: number, b: number, c: number): void {
    if (this.top + 4 > this.stack.length) this.grow()
    const { stack } = this
    stack[this.top++] = kind
    stack[this.top++] = a
    stack[this.top++] = b
    stack[this.top++] = c
  }

  private grow(): void {
    const { stack } = this
    this.payment.holds(stack.byteLength * 2)
    this.stack = new Int32Array(stack.length * 2)
    this.stack.set(stack)
  }

  private setCapture(slot: number, value: number): void {
    this.push(CAPTURE, slot, this.captures[slot]!, 0)
    this.captures[slot] = value
  }

  private setRegister(register: number, value: number): void {
    this.push(REGISTER, register, this.registers[register]!, 0)
    this.registers[register] = value
  }

  /** Drops the choices above a height, but keeps what was set, so that it can still be taken back. */
  private cut(height: number): void {
    const { stack } = this
    let to = height
    for (let from = height; from < this.top; from += 4) {
      const kind = stack[from]!
      if (kind !== CAPTURE && kind !== REGISTER) continue
      stack.copyWithin(to, from, from + 4)
      to += 4
    }
    this.top = to
  }

  /** Takes back what was set above a height. */
  private undo(height: number): void {
    const { stack } = this
    while (this.top > height) {
      this.top -= 4
      const [kind, a, b] = [stack[this.top]!, stack[this.top + 1]!, stack[this.top + 2]!]
      if (kind === CAPTURE) this.captures[a] = b
      else if (kind === REGISTER) this.registers[a] = b
    }
  }

  // Matching

  /** Place of the next instruction, and index in the text. */
  private at = 0
  private index = 0

  /** Where a match from `start` on ends; -1 where there is none. */
  private match(start: number): number {
    const { list } = this.program
    this.top = 0
    this.at = 0
    this.index = start
    for (;;) {
      if (--this.left <= 0) {
        this.payment.ran(BATCH - this.left)
        this.left = BATCH
      }
      const instruction = list[this.at]!
      if (instruction.do === 'found') return this.index
      if (!this.perform(instruction) && !this.backtrack()) return -1
    }
  }

  /** False where it fails. */
  private perform(instruction: Instruction): boolean {
    switch (instruction.do) {
      case 'character':
        this.index = this.step(instruction.test, this.index, instruction.isBackward)
        this.at++
        return this.index >= 0
      case 'run':
        return this.run(instruction)
      case 'assertion':
        this.at++
        return this.holds(instruction, this.index)
      case 'reference':
        this.index = this.reference(instruction, this.index)
        this.at++
        return this.index >= 0
      case 'try':
        this.push(CHOICE, instruction.second, this.index, 0)
        this.at = instruction.first
        return true
      case 'go':
        this.at = instruction.to
        return true
      case 'mark':
        this.setCapture(instruction.slot, this.index)
        this.at++
        return true
      case 'clear':
        for (let slot = instruction.from; slot < instruction.to; slot++)
          if (this.captures[slot] !== -1) this.setCapture(slot, -1)
        this.at++
        return true
      case 'count from 0':
        this.setRegister(instruction.register, 0)
        this.at++
        return true
      case 'repeat':
        return this.repeat(instruction)
      case 'repeated':
        return this.repeated(instruction)
      case 'look':
        return this.look(instruction)
      case 'looked':
        return this.looked(instruction)
      case 'found':
        return true
    }
  }

  private run({ test, isBackward, min, max, isGreedy }: Instruction & { do: 'run' }): boolean {
    let { index } = this
    let count = 0
    const most = isGreedy ? max : min
    let least = min === 0 ? index : -1
    for (; count < most; count++) {
      const next = this.step(test, index, isBackward)
      if (next < 0) break
      index = next
      if (count + 1 === min) least = index
    }
    this.left -= count >> 1
    if (count < min) return false
    if (isGreedy && count > min) this.push(GREEDY_RUN, this.at, index, least)
    if (!isGreedy && max > min) this.push(LAZY_RUN, this.at, index, Math.min(max - min, 2 ** 30))
    this.index = index
    this.at++
    return true
  }

  private repeat({ register, min, max, isGreedy, body, end }: Instruction & { do: 'repeat' }): boolean {
    const count = this.registers[register]!
    if (count >= max) {
      this.at = end
      return true
    }
    if (count >= min && !isGreedy) {
      this.push(CHOICE, -this.at - 1, this.index, 0)
      this.at = end
      return true
    }
    if (count >= min) this.push(CHOICE, end, this.index, 0)
    this.enter(register, body)
    return true
  }

  private enter(register: number, body: number): void {
    this.setRegister(register, this.registers[register]! + 1)
    this.setRegister(register + 1, this.index)
    this.at = body
  }

  private repeated({ register, min, to }: Instruction & { do: 'repeated' }): boolean {
    const isOptional = this.registers[register]! > min
    if (isOptional && this.registers[register + 1] === this.index) return false
    this.at = to
    return true
  }

  private look({ register, isNegative, end }: Instruction & { do: 'look' }): boolean {
    this.setRegister(register, this.top)
    this.setRegister(register + 1, this.index)
    // The height of the stack before these two entries.
    if (isNegative) this.push(CHOICE, end, this.index, 0)
    this.at++
    return true
  }

  private looked({ register, isNegative }: Instruction & { do: 'looked' }): boolean {
    const height = this.registers[register]!
    if (isNegative) {
      this.undo(height)
      return false
    }
    this.index = this.registers[register + 1]!
    this.cut(height)
    this.at++
    return true
  }

  /** Goes on with the last choice; false where none is left. */
  private backtrack(): boolean {
    const { stack } = this
    while (this.top > 0) {
      this.top -= 4
      const entry = this.top
      const [kind, a, b, c] = [stack[entry]!, stack[entry + 1]!, stack[entry + 2]!, stack[entry + 3]!]
      if (kind === CAPTURE) this.captures[a] = b
      else if (kind === REGISTER) this.registers[a] = b
      else if (kind === CHOICE) {
        this.index = b
        if (a >= 0) this.at = a
        else this.goOnLazily(-a - 1)
        return true
      } else if (kind === GREEDY_RUN) {
        this.giveBack(a, b, c)
        return true
      } else if (this.takeMore(a, b, c)) return true
    }
    return false
  }

  private goOnLazily(at: number): void {
    const { register, body } = this.program.list[at] as Instruction & { do: 'repeat' }
    this.enter(register, body)
  }

  /** A greedy run ends one character earlier. */
  private giveBack(at: number, index: number, least: number): void {
    const { isBackward } = this.program.list[at] as Instruction & { do: 'run' }
    const back = isBackward ? index + this.widthAt(index) : index - this.widthBefore(index)
    if (back !== least) this.push(GREEDY_RUN, at, back, least)
    this.index = back
    this.at = at + 1
  }

  /** A lazy run takes one character more; false where it cannot. */
  private takeMore(at: number, index: number, most: number): boolean {
    const { test, isBackward } = this.program.list[at] as Instruction & { do: 'run' }
    const next = this.step(test, index, isBackward)
    if (next < 0) return false
    if (most > 1) this.push(LAZY_RUN, at, next, most - 1)
    this.index = next
    this.at = at + 1
    return true
  }
}
