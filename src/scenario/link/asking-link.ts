// A link that asks what a program prints: what its text says of the answer does not go with it.
import { type ScenarioHost, withoutAnswer } from '../scenario'
import { type LinkedProgram, linkText, programText } from './link'

export const programToAsk = (program: LinkedProgram): LinkedProgram => ({
  ...program,
  source: withoutAnswer(program.source),
})

/** The part of an address after `#`. */
export const askingLink = (program: Omit<LinkedProgram, 'choices'>, host: ScenarioHost): string =>
  linkText(programText(programToAsk({ ...program, choices: [] })), { host, mode: 'ask' })
