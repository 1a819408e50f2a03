// Who hears the page asks for the whole picture of a moment; it is told until the next step.
import { createStore } from 'zustand/vanilla'
import type { Command } from '../commands'

export interface DescribedState {
  /** The moment that was asked about. */
  readonly position: number | undefined
  /** How often: a status is read again only where it is another text. */
  readonly times: number
}

export const describedStore = createStore<DescribedState>()(() => ({ position: undefined, times: 0 }))

export const describeMoment: Command = {
  label: {
    en: 'Describe the moment, for a screen reader',
    es: 'Describir el momento, para un lector de pantalla',
  },
  keys: ['S'],
  isPossible: ({ position }) => position > -1,
  perform: ({ position }) => describedStore.setState(({ times }) => ({ position, times: times + 1 })),
}
