// loopscope new: writes a scenario to begin with.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneOf, parseWords, UsageError } from './arguments'
import { say } from './streams'

const newOptions = {
  host: { type: 'string', default: 'both' },
  spanish: { type: 'boolean', default: false },
} as const

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function newScenario(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, newOptions)
  const [name, another] = positionals
  if (name === undefined) throw new UsageError('A name is missing: loopscope new timer-of-zero.')
  if (another !== undefined) throw new UsageError(`One scenario at a time: ${name} or ${another}?`)
  if (!NAME.test(name))
    throw new UsageError(
      `${name} is no name: say words of small letters with hyphens, such as timer-of-zero.`,
    )
  const host = oneOf(['both', 'browser', 'node'], 'host', values.host)
  const folder = existsSync('scenarios') ? 'scenarios' : ''
  const files = [write(join(folder, `${name}.js`), programFor(name, host))]
  if (values.spanish) files.push(write(join(folder, `${name}.es.md`), SPANISH))
  say(
    `${files.join(' and ')} ${files.length === 1 ? 'is' : 'are'} written. Change the program and what is said about it, then:\n`,
  )
  say(`   loopscope run ${files[0]}\n   loopscope check ${files[0]} --real\n`)
  return 0
}

/** Refuses to write over what is there. */
function write(file: string, text: string): string {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return file
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(
      code === 'EEXIST' ? `${file} is there already. Choose another name, or delete it.` : message,
    )
  }
}

const programFor = (name: string, host: string): string => `// title: ${titleOf(name)}
// host: ${host}
// lesson: The job queue empties before the next task begins, so the reaction runs before the timer.
// try: Give the timer a delay of 100 ms. Does the order change?
// goal: Let a second reaction run before the timer, too.

setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('reaction'));
console.log('script');

// prints:
//   script
//   reaction
//   timer
`

const titleOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`

const SPANISH = `# Un título

La cola de trabajos se vacía antes de que empiece la siguiente tarea, así que la reacción va antes que el temporizador.

## Prueba

- Dale al temporizador un retardo de 100 ms. ¿Cambia el orden?

## Construye

Haz que también una segunda reacción se ejecute antes que el temporizador.
`
