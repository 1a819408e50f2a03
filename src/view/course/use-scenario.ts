import { useEffect, useState } from 'react'
import type { Scenario } from '../../scenario/scenario'
import { useViewStore } from '../view-context'

/** A scenario by its name, once it is loaded. Where it cannot be, it stays undefined. */
export function useScenario(name: string | undefined): Scenario | undefined {
  const { loadScenario } = useViewStore().getState()
  const [loaded, setLoaded] = useState<Scenario>()
  useEffect(() => {
    let isWanted = true
    if (name !== undefined)
      loadScenario(name).then(
        (scenario) => isWanted && setLoaded(scenario),
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [name, loadScenario])
  return loaded?.name === name ? loaded : undefined
}
