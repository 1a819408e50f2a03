// Setting breakpoints, and going to them.
import type { Command } from '../commands'
import { selectActiveSpan } from '../selectors'
import type { ViewState } from '../view-state'
import { areOn, isOfLine } from './list'

const hasBreakpoints = ({ breakpoints, run }: ViewState) =>
  run?.recording !== undefined && areOn(breakpoints).length > 0

export const listBreakpoints: Command = {
  label: {
    en: 'Breakpoints: lines, conditions, events',
    es: 'Puntos de interrupción: líneas, condiciones, eventos',
  },
  keys: ['b'],
  isPossible: () => true,
  perform: (state) => state.openDialog(state.dialog === 'breakpoints' ? undefined : 'breakpoints'),
}

export const nextBreakpointCommand: Command = {
  label: { en: 'Next breakpoint', es: 'Siguiente punto de interrupción' },
  keys: ['}'],
  isPossible: hasBreakpoints,
  perform: (state) => state.goToBreak(1),
}

export const previousBreakpointCommand: Command = {
  label: { en: 'Previous breakpoint', es: 'Punto de interrupción anterior' },
  keys: ['{'],
  isPossible: hasBreakpoints,
  perform: (state) => state.goToBreak(-1),
}

export const toggleBreakpoint: Command = {
  label: {
    en: 'Breakpoint at the line that is shown',
    es: 'Punto de interrupción en la línea que se muestra',
  },
  keys: ['F9'],
  isPossible: (state) => selectActiveSpan(state) !== undefined,
  perform(state) {
    const { line } = selectActiveSpan(state)!
    const lines = state.breakpoints.filter(isOfLine).map((one) => one.line)
    state.breakAtLines(lines.includes(line) ? lines.filter((other) => other !== line) : [...lines, line])
  },
}
