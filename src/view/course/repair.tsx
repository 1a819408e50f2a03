import { useEffect, useState } from 'react'
import { compareWith } from '../compare/compare-state'
import { SmallButton } from '../parts/small-button'
import { useViewStore, useWords } from '../view-context'
import type { InLanguages } from '../words/language'
import { useProse } from './use-scenario'

const repairWords: InLanguages<{ readonly repair: string; readonly compare: string }> = {
  en: { repair: 'Repair', compare: 'Put it into the editor, and compare both runs' },
  es: { repair: 'Arreglo', compare: 'Ponerlo en el editor y comparar las dos ejecuciones' },
}

/** Where a scenario shows a bug: the program without it, beside the one with it. */
export default function Repair({ name }: { readonly name: string }) {
  const store = useViewStore()
  const words = useWords(repairWords)
  const repair = useRepair(name)
  const prose = useProse(repair?.name)
  if (repair === undefined || prose === undefined) return null
  const compare = async () => {
    store.getState().edit(repair.source)
    await store.getState().startRun()
    compareWith({ kind: 'before' })
  }
  return (
    <>
      <h3>{words.repair}</h3>
      <p>
        <strong>{prose.title}.</strong> {prose.lesson}
      </p>
      <SmallButton onClick={() => void compare()}>{words.compare}</SmallButton>
    </>
  )
}

interface Loaded {
  readonly name: string
  readonly source: string
}

/** Undefined where the scenario has none. */
function useRepair(name: string): Loaded | undefined {
  const { loadScenario } = useViewStore().getState()
  const [loaded, setLoaded] = useState<Loaded>()
  const path = `repairs/${name}`
  useEffect(() => {
    let isWanted = true
    loadScenario(path).then(
      ({ source }) => isWanted && setLoaded({ name: path, source }),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [path, loadScenario])
  return loaded?.name === path ? loaded : undefined
}
