// Runs what the command line says, and gives the exit status.
import { UsageError } from './arguments'
import { showBeliefs } from './beliefs'
import { check } from './check'
import { evaluate } from './evaluate'
import { lab } from './lab/lab'
import { newScenario } from './new'
import { exploreOutcomes } from './outcomes'
import { picture } from './picture'
import { practice } from './practice'
import { run } from './run'
import { steps } from './steps'
import { complain } from './streams'
import { trace } from './trace'
import { transcript } from './transcript'
import { showWhatIf } from './what-if'

const USAGE = `Usage:
  loopscope run FILE|- [--host browser|node|ecmascript] [--module] [--drain legacy] [--limit NAME=N] [--until TIME] [--json]
      prints what the program prints
  loopscope trace FILE|- [--by event|line|callback|output] [--language en|es] [--host …] [--module] [--json|--trace-events]
      prints the record, a drawn moment per stop, with its sentence in English or Spanish; --json the record itself,
      --trace-events what Perfetto opens
  loopscope transcript FILE|- [--format markdown|csv|json] [--by …] [--language …] [--from MOMENT] [--to MOMENT] [--out FILE] [--host …] [--module]
      writes the run in words, a row per stop
  loopscope picture FILE|- [--at MOMENT] [--theme light|dark] [--language …] [--out FILE] [--host …] [--module]
      draws a moment as SVG, the end by default; with --from MOMENT and --to MOMENT those between, as a picture that moves
  loopscope outcomes FILE|- [--runs N] [--seconds N] [--host …] [--module] [--json]
      lists everything that the program can print, and what decides; after 4 seconds it says what it has
  loopscope beliefs FILE|- [--host …] [--module] [--json]
      lists what the program would print by wrong rules that people believe in
  loopscope beliefs --table FILE… [--json]
      says which wrong rule lets which scenario print something else
  loopscope practice [--topic timers|jobs|promises|async|errors|node] [--level 1|2|3] [--seed N] [--answer] [--json]
      writes a short program and asks in which order it prints; the same seed writes the same one
  loopscope check FILE… [--real]
      says in which line a scenario file is wrong, and whether it prints what it says; with --real in Node and Chromium, too
  loopscope new NAME [--host both|browser|node] [--spanish]
      writes a scenario to begin with
  loopscope eval FILE|- --expression TEXT [--at POSITION] [--frame N] [--host …] [--module] [--json]
      says what an expression is at a position of the record, at its end by default, in the topmost frame or the Nth below
  loopscope lab FILE|- [--json|--csv|--svg] [--seed N] [--until TIME] [--limit NAME=N]
      prints the figures of the program's job queues on servers, and draws their depth over time; the host is node
  loopscope whatif FILE|- [--number LINE[:COLUMN]] [--from N] [--to N] [--by output|order|FIGURE] [--runs N] [--host …] [--module] [--json]
      says for which values of a number of the program it does something else, and what; without --number it lists the numbers
  loopscope steps FILE|- [--record] [--host …] [--module] [--json]
      prints the steps that each function is compiled to, with their source; --record adds those that tell the record

A MOMENT is a position of the record, start, end, or line:3 for when the third line has been printed; for picture --at also time:90s,
between two events, too. A FILE of - is the standard input. The
host is the one that the file names in its header (// host: node), node where a program uses job queues of a server, and else browser;
--host names another one. --limit NAME=N, as often as needed, raises or lowers a limit: steps, events, memory (in MB), virtualTime and horizon (in ms), depth, output (in lines). Without it, run tries a program
that reaches the limit of steps again with 1000000000 of them, and one with job queues of a server for as long as its clock
goes on. What repeats itself without end, as an interval does, stops at the
horizon, after 60 s of virtual time; --until 5min (or ms, s, h) goes on to there.

run prints what the program prints, byte for byte, as Node does; all else shows control characters as escapes.

Exit status: 0 finished, 1 uncaught error or disagreement, 2 problems in the program, 3 limit reached, 64 wrong arguments, 70 the
simulator itself failed, 74 the output cannot be written.
`

type Command = (words: readonly string[]) => number | Promise<number>

/** Each writes to the standard streams and gives the exit status. */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['run', run],
  ['trace', trace],
  ['transcript', transcript],
  ['picture', picture],
  ['outcomes', exploreOutcomes],
  ['beliefs', showBeliefs],
  ['practice', practice],
  ['check', check],
  ['new', newScenario],
  ['eval', evaluate],
  ['lab', lab],
  ['whatif', showWhatIf],
  ['steps', steps],
])

export async function start([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || [name, ...rest].some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(USAGE)
    return 0
  }
  try {
    const command = commands.get(name)
    if (command === undefined)
      throw new UsageError(
        `There is no command ${name}: the commands are ${enumerated([...commands.keys()])}.`,
      )
    return await command(rest)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    complain(`loopscope: ${error.message}\nloopscope --help says more.\n`)
    return 64
  }
}

function enumerated(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' and ')
}
