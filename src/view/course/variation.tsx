import { applyDiff } from '../../scenario/changes'
import { SmallButton } from '../parts/small-button'
import { selectScenario } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewStore } from '../view-state'
import { changeWords } from './change-words'
import { useChanges } from './use-changes'
import { useProse } from './use-scenario'

/** After a scenario was predicted: one small change of it, whose order is to be predicted as well. */
export default function Variation() {
  const store = useViewStore()
  const words = useWords(changeWords)
  const scenario = useView(selectScenario)
  const host = useView((state) => state.host)
  const prose = useProse(scenario?.name)
  const changes = useChanges(scenario?.name)
  const change = changes.find((one) => one.diff.length > 0 && (one.host ?? host) === host)
  const text = change && prose?.tries[change.number - 1]
  if (scenario === undefined || text === undefined) return null
  return (
    <p>
      {words.variation(text)}{' '}
      <SmallButton onClick={() => void askAbout(store, scenario.name, change!.diff)}>
        {words.predictIt}
      </SmallButton>
    </p>
  )
}

async function askAbout(store: ViewStore, name: string, diff: readonly string[]): Promise<void> {
  const { loadScenario, stopAsking, edit, startRun, moveTo } = store.getState()
  const applied = applyDiff((await loadScenario(name)).source, diff)
  if (!('source' in applied)) return
  stopAsking()
  edit(applied.source)
  await startRun()
  moveTo(-1, 'leap')
  store.getState().startAsking()
}
