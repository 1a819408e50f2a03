// Asks the engine what is in an object at the moment that is shown.
import { useEffect, useRef, useState } from 'react'
import type { Inside } from '../../scenario/inside'
import { useView, useViewStore } from '../view-context'

/** Pause before asking: quick steps ask only where they stop. */
const PAUSE_IN_MS = 60

/** An object of the record by its identity, or what an expression comes to and an object within that. */
export interface Looked {
  readonly expression?: string
  readonly id?: number
}

const NOTHING: Inside = {}

/** One question after the other, as a new one would end the one before it. */
let asked: Promise<unknown> = Promise.resolve()

/** What was answered last stays until there is something newer; undefined before the first answer. */
export function useContents(looked: Looked, count: number): Inside | undefined {
  const store = useViewStore()
  const run = useView((state) => state.run)
  const position = useView((state) => state.position)
  const [answer, setAnswer] = useState<Inside>()
  const runs = useRef({ run, number: 0 })
  if (runs.current.run !== run) runs.current = { run, number: runs.current.number + 1 }
  const question = JSON.stringify([runs.current.number, position, looked, count])
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      if (!isWanted) return
      const [, , what, most] = JSON.parse(question)
      const inside = await store.getState().lookInto({ ...what, range: { from: 0, count: most } })
      if (isWanted) setAnswer(inside ?? NOTHING)
    }
    const timeout = setTimeout(() => {
      asked = asked.then(ask, ask)
    }, PAUSE_IN_MS)
    return () => {
      isWanted = false
      clearTimeout(timeout)
    }
  }, [store, question])
  return answer
}
