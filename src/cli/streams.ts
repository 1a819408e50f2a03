// The standard streams of the command line.
import { readFileSync } from 'node:fs'
import { visible } from './visible'

/** All of it, where a file is called -. */
export const standardInput = { read: (): string => readFileSync(0, 'utf8') }

/** Writes text of ours, in which what the program printed is visible. */
export const say = (text: string): void => void process.stdout.write(visible(text))

/** Writes text of ours that is not part of the result. */
export const complain = (text: string): void => void process.stderr.write(visible(text))

/** The exit status for output that cannot be written, as sysexits.h has it. */
const CANNOT_WRITE = 74

/** A stream that breaks is no crash: who reads our output may stop reading, as `head` does, and a disk may be full. */
export function watchStreams(): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return
    process.exitCode = CANNOT_WRITE
    complain(`loopscope: the output cannot be written: ${message.replace(/^\w+: |, write$/g, '')}.\n`)
  })
  process.stderr.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') process.exitCode = CANNOT_WRITE
  })
}
