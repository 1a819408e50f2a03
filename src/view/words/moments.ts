import type { InLanguages } from './language'

interface MomentWords {
  readonly notInRun: string
  readonly linkNotInRun: string
  readonly simulatorFailed: string
}

export const momentWords: InLanguages<MomentWords> = {
  en: {
    notInRun: 'That moment is not in this run.',
    linkNotInRun: 'The moment of the link is not in this run.',
    simulatorFailed: 'The simulator failed. That is a mistake in Loopscope, not in your program.',
  },
  es: {
    notInRun: 'Ese momento no está en esta ejecución.',
    linkNotInRun: 'El momento del enlace no está en esta ejecución.',
    simulatorFailed: 'El simulador falló. Es un error de Loopscope, no de tu programa.',
  },
}
