// Opening the timeline and the record, and choosing a part of the run.
import type { Command } from '../commands'
import { lastPosition } from '../selectors'
import type { ViewState } from '../view-state'
import { zoom } from './timeline-state'

const hasRun = (state: ViewState) => lastPosition(state) > -1

export const timelineCommands: readonly Command[] = [
  {
    label: { en: 'Open or close the timeline', es: 'Abrir o cerrar la línea de tiempo' },
    keys: ['t'],
    isPossible: () => true,
    perform: (state) => state.togglePanel('Timeline'),
  },
  {
    label: { en: 'Open or close the record', es: 'Abrir o cerrar el registro' },
    keys: ['r'],
    isPossible: () => true,
    perform: (state) => state.togglePanel('Record'),
  },
  {
    label: { en: 'Look closer at the time', es: 'Ver el tiempo más de cerca' },
    keys: ['w'],
    isPossible: hasRun,
    perform: ({ timeline, position }) => zoom(timeline.getState(), 2, position),
  },
  {
    label: { en: 'Look from farther away', es: 'Ver el tiempo desde más lejos' },
    keys: ['s'],
    isPossible: ({ timeline }) => timeline.getState().window !== undefined,
    perform: ({ timeline, position }) => zoom(timeline.getState(), 1 / 2, position),
  },
  {
    label: { en: 'A part of the run begins here', es: 'Una parte de la ejecución empieza aquí' },
    keys: ['i'],
    isPossible: hasRun,
    perform: ({ timeline, position }) => timeline.getState().beginRange(position),
  },
  {
    label: { en: 'It ends here', es: 'Esa parte acaba aquí' },
    keys: ['o'],
    isPossible: hasRun,
    perform: ({ timeline, position }) => timeline.getState().endRange(position),
  },
  {
    label: { en: 'Show all of the run again', es: 'Volver a mostrar toda la ejecución' },
    keys: ['u'],
    isPossible: ({ timeline }) =>
      timeline.getState().range !== undefined || timeline.getState().window !== undefined,
    perform: ({ timeline }) => timeline.setState({ range: undefined, window: undefined }),
  },
]
