import { useEffect, useState } from 'react'
import type { Change } from '../../scenario/changes'
import { useViewStore } from '../view-context'

/** The changes of a scenario, written out; none until they are loaded. */
export function useChanges(name: string | undefined): readonly Change[] {
  const { loadChanges } = useViewStore().getState()
  const [loaded, setLoaded] = useState<{ readonly name: string; readonly changes: readonly Change[] }>()
  useEffect(() => {
    let isWanted = true
    if (name !== undefined)
      loadChanges(name).then(
        (changes) => isWanted && setLoaded({ name, changes }),
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [name, loadChanges])
  return loaded?.name === name ? (loaded?.changes ?? []) : []
}
