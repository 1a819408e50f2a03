// Steps of a debugger, and those from one callback to the next of its kind. A capital letter goes back.
import type { CallStep, Way } from '../../trace/stepping'
import type { Command } from '../commands'
import { lastPosition } from '../selectors'
import type { InLanguages } from '../words/language'

export type Goal = CallStep | 'job' | 'task'

type Step = typeof import('./step')['step']

/** An import takes a moment even when all is there: quick keys would overtake it. */
let step: Step | undefined

async function perform(...request: Parameters<Step>): Promise<void> {
  step ??= (await import('./step')).step
  await step(...request)
}

const stepping = (goal: Goal, way: Way, keys: readonly string[], label: InLanguages<string>): Command => ({
  label,
  keys,
  isPossible: (state) => (way === 'forward' ? state.position < lastPosition(state) : state.position > -1),
  perform: (state) => void perform(state, goal, way),
})

export const stepCommands: readonly Command[] = [
  stepping('over', 'forward', ['F10', 'j'], {
    en: 'Step over: calls run as one step',
    es: 'Pasar por encima: cada llamada es un paso',
  }),
  stepping('over', 'back', ['Shift+F10', 'J'], {
    en: 'Step over, backwards',
    es: 'Pasar por encima, hacia atrás',
  }),
  stepping('into', 'forward', ['Ctrl+;', 'd'], {
    en: 'Step into: the next statement, in a call too',
    es: 'Entrar: la instrucción siguiente, también dentro de una llamada',
  }),
  stepping('into', 'back', ['D'], { en: 'Step into, backwards', es: 'Entrar, hacia atrás' }),
  stepping('out', 'forward', ['Ctrl+:', 'a'], {
    en: 'Step out: until the function has returned',
    es: 'Salir: hasta que la función haya vuelto',
  }),
  stepping('out', 'back', ['A'], {
    en: 'Step out, backwards: to where it was called',
    es: 'Salir, hacia atrás: a donde fue llamada',
  }),
  stepping('task', 'forward', ['k'], { en: 'Next task', es: 'Tarea siguiente' }),
  stepping('task', 'back', ['K'], { en: 'Previous task', es: 'Tarea anterior' }),
  stepping('job', 'forward', ['m'], { en: 'Next job (microtask)', es: 'Trabajo siguiente (microtarea)' }),
  stepping('job', 'back', ['M'], { en: 'Previous job (microtask)', es: 'Trabajo anterior (microtarea)' }),
]
