// loopscope practice: a short program, and orders in which it could print its lines.
import { createHost } from '../hosts/create-host'
import { PRACTICE_LEVELS, type PracticeLevel, TOPICS, type Topic } from '../learn/practice/drafts'
import { choiceOf } from '../learn/practice/options'
import { type Exercise, type PracticeRequest, practise } from '../learn/practice/practice'
import { english } from '../learn/words/english'
import { runOn } from '../scenario/run-program'
import { oneOf, parseWords, UsageError } from './arguments'
import { say } from './streams'

const practiceOptions = {
  topic: { type: 'string' },
  level: { type: 'string', default: '1' },
  seed: { type: 'string' },
  answer: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

export function practice(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, practiceOptions)
  if (positionals.length > 0) throw new UsageError(`practice takes no file: ${positionals[0]}.`)
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : seedOf(values.seed)
  const topic = values.topic === undefined ? TOPICS[seed % TOPICS.length]! : topicOf(values.topic)
  const request: PracticeRequest = { topic, level: levelOf(values.level), seed }
  const exercise = practise(request, (source, host, options) =>
    runOn((setup) => createHost(host, setup), source, options),
  )
  if (values.json)
    process.stdout.write(`${JSON.stringify({ ...exercise, ...choiceOf(exercise) }, null, 2)}\n`)
  else say(`${values.answer ? withAnswer(exercise) : asked(exercise)}\n`)
  return 0
}

const topicOf = (word: string): Topic => oneOf(TOPICS, 'topic', word)

const levelOf = (word: string): PracticeLevel =>
  Number(oneOf(PRACTICE_LEVELS.map(String), 'level', word)) as PracticeLevel

function seedOf(word: string): number {
  const seed = Number(word)
  if (Number.isSafeInteger(seed) && seed >= 0) return seed
  throw new UsageError(`--seed ${word} is not possible; say a whole number from 0: --seed 17.`)
}

const letterOf = (index: number): string => String.fromCharCode(97 + index)

function asked(exercise: Exercise): string {
  const { options } = choiceOf(exercise)
  const { topic, level, seed } = exercise
  return [
    headOf(exercise),
    'In which order are the lines printed?',
    ...options.map((lines, i) => `   ${letterOf(i)}  ${lines.join(' ')}`),
    '',
    `The answer: loopscope practice --topic ${topic} --level ${level} --seed ${seed} --answer`,
  ].join('\n')
}

const headOf = ({ topic, level, seed, host, source }: Exercise): string =>
  `${topic}, level ${level}, seed ${seed}, host ${host}\n\n${source.replace(/^(?=.)/gm, '   ')}`

function withAnswer(exercise: Exercise): string {
  const { options, right } = choiceOf(exercise)
  const beliefsOf = (lines: readonly string[]): string[] => {
    const { beliefs = [] } = exercise.wrong.find((one) => one.lines === lines) ?? {}
    return beliefs.map((belief) => `      ${english.beliefs[belief].claim}`)
  }
  const said = options.map((lines, i) =>
    [`   ${letterOf(i)}  ${lines.join(' ')}${i === right ? '   is right' : ''}`, ...beliefsOf(lines)].join(
      '\n',
    ),
  )
  return [headOf(exercise), ...said].join('\n')
}
