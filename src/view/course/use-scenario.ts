import { useEffect, useState } from 'react'
import type { Prose } from '../../scenario/scenario'
import { useView, useViewStore } from '../view-context'
import type { Language } from '../words/language'

interface Loaded {
  readonly name: string
  readonly language: Language
  readonly prose: Prose
}

/** What is said about a scenario, once it is loaded. Where it cannot be, it stays undefined. */
export function useProse(name: string | undefined): Prose | undefined {
  const { loadProse } = useViewStore().getState()
  const language = useView((state) => state.language)
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let isWanted = true
    if (name !== undefined)
      loadProse(name, language).then(
        (prose) => isWanted && setLoaded({ name, language, prose }),
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [name, language, loadProse])
  return loaded?.name === name && loaded?.language === language ? loaded.prose : undefined
}
