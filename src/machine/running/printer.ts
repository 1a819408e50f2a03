// What the program prints: whole lines, and the beginnings of lines that were written without an end.
import type { ConsoleLevel, OutputLine } from '../event'
import { footprint, SHARED } from '../footprint'
import type { Agent } from './agent'
import { LimitReached } from './limits'

type Stream = 'log' | 'error'

export class Printer {
  readonly lines: OutputLine[] = []
  /** Streams to which something was printed. */
  private readonly opened = new Set<Stream>()
  /** Text that was written without a line's end. */
  private readonly unfinished: Record<Stream, string> = { log: '', error: '' }

  constructor(private readonly agent: Agent) {}

  print(level: ConsoleLevel, text: string): void {
    const { agent, lines, unfinished } = this
    if (lines.length >= agent.limits.output) throw new LimitReached('output')
    footprint?.writes(SHARED.console)
    const stream = level === 'log' || level === 'info' || level === 'debug' ? 'log' : 'error'
    agent.memory.addText(text.length)
    const line = { level, text: unfinished[stream] + text, time: agent.clock.now }
    unfinished[stream] = ''
    lines.push(line)
    agent.observer?.linePrinted(line)
    if (level !== 'uncaught' && level !== 'handled' && level !== 'notice') this.open(stream)
  }

  /** The first line of a stream takes its time. */
  private open(stream: Stream): void {
    const { clock, host } = this.agent
    if (this.opened.has(stream)) return
    this.opened.add(stream)
    if (clock.isExact || host.openingInMs === 0) return
    footprint?.writes(SHARED.clock)
    this.agent.moveClock(clock.now + host.openingInMs)
  }

  /** Prints whole lines; what follows the last line's end waits for the rest of its line. */
  write(stream: Stream, text: string): void {
    footprint?.writes(SHARED.console)
    const end = text.lastIndexOf('\n')
    if (end < 0) this.unfinished[stream] += text
    else {
      this.print(stream, text.slice(0, end))
      this.unfinished[stream] = text.slice(end + 1)
    }
  }

  /** Prints the lines that were never finished. */
  finishLines(): void {
    for (const stream of ['log', 'error'] as const) if (this.unfinished[stream] !== '') this.print(stream, '')
  }
}
