// What happened to a thing, and each time that a line ran.
import type { Command } from '../commands'
import { selectActiveSpan } from '../selectors'
import { whilePrepared } from '../timeline/timeline-state'
import { goToVisit, visitOf } from '../timeline/visits'
import type { ViewState } from '../view-state'
import { showLine } from './line-state'

export const tellLifeOfStep: Command = {
  label: {
    en: 'Why this, and when: the life of what the step is about',
    es: 'Por qué y cuándo: la vida de aquello de lo que trata el paso',
  },
  keys: ['l'],
  waitsFor: whilePrepared,
  isPossible: ({ position, timeline }) => position >= 0 && timeline.getState().timeline !== undefined,
  perform: tellLife,
}

/** Of what the event is about, if that has a life, else of the function that runs. */
function tellLife({ run, position, timeline }: ViewState) {
  const trace = run?.recording?.trace
  if (!trace) return
  const kind = trace.kindAt(position)
  const hasLife = LIVING.some((thing) => kind.startsWith(thing))
  const id = hasLife ? trace.subjectAt(position) : run.recording.stackAt(position, 1)[0]?.id
  if (id !== undefined) timeline.getState().showLife({ id, x: innerWidth / 2, y: 180 })
}

const LIVING = ['job-', 'task-', 'timer-', 'entry-', 'context-', 'promise-', 'line-', 'reaction-']

export const tellTimesOfLine: Command = {
  label: { en: 'All times that this line runs', es: 'Todas las veces que se ejecuta esta línea' },
  keys: ['y'],
  isPossible: (state) => selectActiveSpan(state) !== undefined,
  perform(state) {
    const { line } = selectActiveSpan(state)!
    const place = document.querySelector('[data-active-range]')?.getBoundingClientRect()
    showLine({ line, x: place?.left ?? 0, y: (place?.bottom ?? 100) + 6 })
  },
}

export const nextVisit: Command = {
  label: { en: 'The next time that this line runs', es: 'La próxima vez que se ejecuta esta línea' },
  keys: ['n'],
  waitsFor: whilePrepared,
  isPossible: (state) => visitOf(state, 'next') !== undefined,
  perform: (state) => goToVisit(state, 'next'),
}

export const previousVisit: Command = {
  label: { en: 'The time before that this line ran', es: 'La vez anterior que se ejecutó esta línea' },
  keys: ['p'],
  waitsFor: whilePrepared,
  isPossible: (state) => visitOf(state, 'previous') !== undefined,
  perform: (state) => goToVisit(state, 'previous'),
}
