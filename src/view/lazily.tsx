// A part of the page that loads when it is drawn for the first time. React's own `lazy` shows what has loaded only a third of a
// second after the gap that it left.
import { type ComponentType, useEffect, useState } from 'react'
import { afterFirstRun } from './first-run'

interface Loading<P> {
  (props: P): React.ReactNode
  /** Loads it before it is needed. */
  load(): Promise<unknown>
}

/** @param Meanwhile Drawn until the part has loaded. */
export function lazily<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  Meanwhile?: ComponentType<P>,
): Loading<P> {
  let Part: ComponentType<P> | undefined
  let loading: Promise<unknown> | undefined
  const start = () => {
    loading ??= afterFirstRun(load).then(
      (loaded) => {
        Part = loaded.default
      },
      (error) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
  function Lazily(props: P) {
    const [failure, fail] = useState<{ readonly error: unknown }>()
    const [, setLoaded] = useState(Part !== undefined)
    useEffect(() => {
      start().then(
        () => setLoaded(true),
        (error) => fail({ error }),
      )
    }, [])
    if (failure) throw failure.error
    const Drawn = Part ?? Meanwhile
    return Drawn ? <Drawn {...props} /> : null
  }
  return Object.assign(Lazily, { load: start })
}
