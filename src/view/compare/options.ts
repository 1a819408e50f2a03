// What the run on the page can be compared with.
import type { Belief } from '../../machine/running/beliefs'
import { HOSTS } from '../saved'
import type { ViewState } from '../view-state'
import { type Against, besidePage, compareStore, keyOf } from './compare-state'
import type { CompareWords } from './words'

export interface Option {
  readonly key: string
  readonly against: Against
  readonly label: string
}

type Facts = Pick<ViewState, 'run' | 'runBefore' | 'possible' | 'belief'>

/** Has a belief among them where the comparison was opened from one. */
export function optionsOf(
  { run, runBefore, possible, belief }: Facts,
  words: CompareWords,
  claimOf: (rule: Belief) => string,
): readonly Option[] {
  const chosen = (run?.recording?.choices ?? []).map((made) => made.chosen).join()
  const outputs = possible !== undefined && 'outputs' in possible ? possible.outputs : []
  const current = besidePage(compareStore.getState().against, belief?.rule)
  const all: readonly (readonly [Against, string])[] = [
    ...HOSTS.filter((host) => host !== run?.host).map(
      (host) => [{ kind: 'host', host }, words.hosts[host]] as const,
    ),
    ...(runBefore ? [[{ kind: 'before' }, words.before] as const] : []),
    ...outputs.flatMap(({ choices }, i) =>
      choices.join() === chosen ? [] : [[{ kind: 'output', choices }, words.outcome(i + 1)] as const],
    ),
    ...(belief ? [[{ kind: 'real' }, words.real] as const] : []),
    ...(current?.kind === 'belief' ? [[current, words.belief(claimOf(current.rule))] as const] : []),
  ]
  return all.map(([against, label]) => ({ key: keyOf(against), against, label }))
}
