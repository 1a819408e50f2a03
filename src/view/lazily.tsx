// A part of the page that loads by itself. React's own `lazy` shows what has loaded only a third of a second after the gap that
// it left, and leaves one even where all is there already.
import { type ComponentType, useEffect, useState } from 'react'
import { afterFirstRun } from './first-run'

interface Loading<P> {
  (props: P): React.ReactNode
  /** Loads it before it is needed. */
  load(): Promise<unknown>
}

export function lazily<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
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
      if (!Part)
        start().then(
          () => setLoaded(true),
          (error) => fail({ error }),
        )
    }, [])
    if (failure) throw failure.error
    return Part ? <Part {...props} /> : null
  }
  return Object.assign(Lazily, { load: start })
}
