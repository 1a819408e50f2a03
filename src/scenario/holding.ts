// Which of many moments is the first at which one of its conditions holds. All are asked of one copy of the run, on its way from
// the first to the last of them. A condition that could change something is asked of a copy of its own at each moment.
import type { HostFactory } from '../hosts/host-options'
import { nodesOf } from '../syntax/children'
import { parseEval } from '../syntax/parse'
import { answersYes, asQuestion, type Candidate } from '../trace/breakpoints'
import { type Evaluation, evaluateAt, evaluationIn } from './evaluation'
import { lookAtEach, type MomentWatch } from './moment-watch'
import type { Prepared } from './prepared'
import type { RunOptions } from './run'

/** `candidates` are in the order in which they are wanted: ascending or descending. Undefined where none holds. */
export function firstHolding(
  createHost: HostFactory,
  source: string,
  options: RunOptions,
  candidates: readonly Candidate[],
): number | undefined {
  const isForwards = candidates.length < 2 || candidates[0]!.position < candidates[1]!.position
  const asked = isForwards ? candidates : candidates.toReversed()
  const held = new Map<number, boolean>()
  const harmless = asked.filter(({ conditions }) => conditions.every(isHarmless))
  lookAtEach(
    createHost,
    source,
    options,
    harmless.map(({ position }) => position),
    (prepared, watch, i) => {
      const { position, conditions } = harmless[i]!
      const isHeld = holdsIn(prepared, watch, conditions)
      // The copy may differ from the run now, so later moments need a copy of their own.
      if (isHeld === undefined) return 'end'
      held.set(position, isHeld)
      return isHeld && isForwards ? 'end' : 'go on'
    },
  )
  const holds = ({ position, conditions }: Candidate) =>
    held.get(position) ??
    conditions.some((condition) =>
      answersYes(evaluateAt(createHost, source, options, position, asQuestion(condition))),
    )
  return candidates.find(holds)?.position
}

/** Undefined where asking ran code of the program. */
function holdsIn(prepared: Prepared, watch: MomentWatch, conditions: readonly string[]): boolean | undefined {
  const { agent } = prepared
  const steps = agent.limits.steps
  const before = agent.stepsRun
  let isHeld = false
  for (const condition of conditions) {
    const answer: Evaluation = evaluationIn(prepared, watch, asQuestion(condition))
    isHeld ||= answersYes(answer)
  }
  // Steps spent on questions do not count for the run.
  agent.limits.steps = steps + agent.stepsRun - before
  return watch.ranProgram ? undefined : isHeld
}

const RIGHTS = {
  newTarget: true,
  superProperty: false,
  superCall: false,
  arguments: true,
  isPrivateName: () => true,
}

const CHANGES: ReadonlySet<string> = new Set([
  'CallExpression',
  'OptionalCallExpression',
  'NewExpression',
  'TaggedTemplateExpression',
  'AssignmentExpression',
  'UpdateExpression',
  'ImportExpression',
  'AwaitExpression',
  'YieldExpression',
  'ClassExpression',
])

/** It calls nothing and assigns nothing. A getter that it meets is noticed when it runs. */
function isHarmless(condition: string): boolean {
  const { problems, file } = parseEval(asQuestion(condition), false, RIGHTS)
  if (problems.length > 0) return true
  for (const node of nodesOf(file.program)) {
    if (CHANGES.has(node.type)) return false
    if (node.type === 'UnaryExpression' && node.operator === 'delete') return false
  }
  return true
}
