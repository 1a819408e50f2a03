// What loopscope check says of a file, and what of a run it compares.
import type { Run } from '../library'
import type { FormatProblem } from '../scenario/prose'
import { isPrinted } from '../scenario/run'
import { say } from './streams'

export function reportBroken(file: string, problems: readonly FormatProblem[]): boolean {
  say(`broken     ${file}\n`)
  say(problems.map(({ line, message }) => `  ${file}:${line}: ${message}\n`).join(''))
  return false
}

export function reportAbsent(what: string, reason: string): boolean {
  say(`not run    ${what}: ${reason}\n`)
  return false
}

export function linesOf({ output }: Run): string[] {
  return output.filter(isPrinted).flatMap(({ text }) => text.split('\n'))
}
