// What goes wrong, arrives and alarms while a program of queues runs, in comments of its own:
//
//   // fault: worker A dies at 2s
//   // fault: worker A dies silently at 2s back at 1min
//   // fault: processor of emails throws 5% "421 try later" from 1min to 2min
//   // fault: processor hangs 1%
//   // fault: receiver /hook is down from 0 to 3min
//   // fault: receiver /hook is slow 5s
//   // fault: receiver /hook answers 503 from 10s to 20s
//   // burst: 1000 to emails at 10s {"to":"tom"}
//   // burst: 12/s to orders from 0 to 10min
//   // burst: 8/s at random to orders from 0 to 10min
//   // alert: orders above 600
import type { Burst, Conditions, Fault, Period } from '../hosts/job-queues/conditions'
import type { AlertRule } from '../machine/queue-ledger'
import { ownProblem, type Problem } from '../syntax/problem'
import { type Said, said } from '../syntax/said'
import { BrokenLine, ConditionWords, type WrittenNumber } from './condition-words'

const conditionLine = /^([ \t]*\/\/ (fault|burst|alert):)(.*)$/gm

/** A line that was understood, with the numbers in it. */
export interface WrittenCondition {
  readonly condition: Fault | Burst | AlertRule
  readonly line: number
  readonly numbers: readonly WrittenNumber[]
}

export interface ParsedConditions extends Conditions {
  readonly written: readonly WrittenCondition[]
  readonly problems: readonly Problem[]
}

export function parseConditions(source: string): ParsedConditions {
  const parsed = {
    faults: [] as Fault[],
    bursts: [] as Burst[],
    alerts: [] as AlertRule[],
    written: [] as WrittenCondition[],
    problems: [] as Problem[],
  }
  let line = 1
  let counted = 0
  for (const match of source.matchAll(conditionLine)) {
    const [text, head, kind, rest] = match as unknown as [string, string, 'fault' | 'burst' | 'alert', string]
    line += source.slice(counted, match.index).split('\n').length - 1
    counted = match.index
    const words = new ConditionWords(rest, match.index + head.length)
    try {
      const condition = keep(parsed, kind, words)
      parsed.written.push({ condition, line, numbers: words.numbers })
    } catch (error) {
      if (!(error instanceof BrokenLine)) throw error
      parsed.problems.push(problemAt(line, match.index, text, kind, error.told))
    }
  }
  return parsed
}

function keep(
  into: { faults: Fault[]; bursts: Burst[]; alerts: AlertRule[] },
  kind: 'fault' | 'burst' | 'alert',
  words: ConditionWords,
): Fault | Burst | AlertRule {
  if (kind === 'fault') {
    const fault = parseFault(words)
    into.faults.push(fault)
    return fault
  }
  if (kind === 'burst') {
    const burst = parseBurst(words)
    into.bursts.push(burst)
    return burst
  }
  const alert = parseAlert(words)
  into.alerts.push(alert)
  return alert
}

function parseFault(words: ConditionWords): Fault {
  const subject = words.oneOf('worker', 'processor', 'receiver')
  const fault = { worker: workerFault, processor: processorFault, receiver: receiverFault }[subject](words)
  words.ends()
  return fault
}

/** A worker without a name is known by its number; the first one need not be called anything. */
function workerFault(words: ConditionWords): Fault {
  const isFirst = words.accepts('dies')
  const worker = isFirst ? '1' : words.name(said`The name of a worker`)
  if (!isFirst) words.expects('dies')
  const isSilent = words.accepts('silently')
  words.expects('at')
  const at = words.time('at')
  if (!words.accepts('back')) return { kind: 'worker-dies', worker, at, isSilent }
  words.expects('at')
  const back = words.time('back')
  if (back <= at) throw new BrokenLine(said`It comes back before it dies.`)
  return { kind: 'worker-dies', worker, at, isSilent, back }
}

function processorFault(words: ConditionWords): Fault {
  const queue = words.accepts('of') ? words.name(said`The name of a queue`) : undefined
  const verb = words.oneOf('throws', 'hangs')
  const share = words.share()
  const message = words.quoted() ?? 'a fault of the lab'
  return {
    kind: `processor-${verb}`,
    ...(queue !== undefined && { queue }),
    share,
    message,
    ...period(words),
  }
}

function receiverFault(words: ConditionWords): Fault {
  const address = words.name(said`The address of a receiver`)
  if (!/^(\/|https?:\/\/|\*$)/.test(address))
    throw new BrokenLine(said`“${address}” is no address: say it like /hook or https://example.org/hook.`)
  words.accepts('is')
  const what = words.oneOf('down', 'slow', 'answers')
  const delay = what === 'slow' ? words.time('delay') : 0
  const status = what === 'answers' ? words.whole('status', said`A status`) : 0
  if (what === 'answers' && !(status >= 200 && status <= 599))
    throw new BrokenLine(said`${status} is no status: say one from 200 to 599.`)
  return { kind: `receiver-${what}`, address, delay, status, ...period(words) }
}

/** Always, unless it says from when to when. */
function period(words: ConditionWords): Period {
  const from = words.accepts('from') ? words.time('from') : 0
  const to = words.accepts('to') ? words.time('to') : Number.POSITIVE_INFINITY
  if (to <= from) throw new BrokenLine(said`It ends before it begins.`)
  return { from, to }
}

function parseBurst(words: ConditionWords): Burst {
  const perSecond = words.rate()
  const burst = perSecond === undefined ? jobsTogether(words) : jobsInTurn(words, perSecond)
  const data = words.rest()
  return { ...burst, data: data === '' ? '{}' : validJson(data) }
}

function jobsTogether(words: ConditionWords): Omit<Burst, 'data'> {
  const count = words.whole('count', said`How many jobs, or a rate like 12/s,`)
  if (!words.accepts('jobs')) words.accepts('job')
  const queue = queueOf(words)
  words.expects('at')
  const from = words.time('at')
  return { queue, count, isRandom: false, from, to: from }
}

function jobsInTurn(words: ConditionWords, perSecond: number): Omit<Burst, 'data'> {
  const isRandom = words.accepts('at', 'random')
  const queue = queueOf(words)
  words.expects('from')
  const from = words.time('from')
  words.expects('to')
  const to = words.time('to')
  if (to < from) throw new BrokenLine(said`It ends before it begins.`)
  return { queue, perSecond, isRandom, from, to }
}

function queueOf(words: ConditionWords): string {
  words.expects('to')
  return words.name(said`The name of a queue`)
}

function validJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    throw new BrokenLine(said`“${text}” is no JSON, which the data of a job is.`)
  }
}

function parseAlert(words: ConditionWords): AlertRule {
  const isAny = words.accepts('above') || words.accepts('depth', 'above')
  const queue = isAny ? undefined : words.name(said`The name of a queue`)
  if (!isAny) {
    words.accepts('depth')
    words.expects('above')
  }
  const above = words.whole('above', said`A depth`)
  words.ends()
  return { queue, above }
}

const EXAMPLES = {
  fault: said`A fault is written like one of these: // fault: worker A dies at 2s – // fault: worker A dies silently at 2s back at 1min – // fault: processor of emails throws 5% "421" from 1min to 2min – // fault: processor hangs 1% – // fault: receiver /hook is down from 0 to 3min – // fault: receiver /hook is slow 5s – // fault: receiver /hook answers 503`,
  burst: said`A burst is written like one of these: // burst: 1000 to emails at 10s {"to":"tom"} – // burst: 12/s to orders from 0 to 10min – // burst: 8/s at random to orders from 0 to 10min`,
  alert: said`An alert is written like this: // alert: orders above 600`,
} as const

function problemAt(
  line: number,
  index: number,
  text: string,
  kind: keyof typeof EXAMPLES,
  message: Said,
): Problem {
  const span = { start: index, end: index + text.length, line, column: 1, endLine: line }
  return ownProblem(span, said`In the ${kind} on line ${line}: ${message}`, EXAMPLES[kind])
}
