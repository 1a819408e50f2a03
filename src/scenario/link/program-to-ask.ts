// A program for a link that asks: what its text says of the answer does not go with it.
import { withoutAnswer } from '../scenario'
import type { LinkedProgram } from './link'

export const programToAsk = (program: LinkedProgram): LinkedProgram => ({
  ...program,
  source: withoutAnswer(program.source),
})
