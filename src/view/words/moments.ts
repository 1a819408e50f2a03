import type { InLanguages } from './language'

interface MomentWords {
  readonly notInRun: string
  readonly linkNotInRun: string
  readonly linkIgnored: (ignored: string) => string
  readonly simulatorFailed: string
}

export const momentWords: InLanguages<MomentWords> = {
  en: {
    notInRun: 'That moment is not in this run.',
    linkNotInRun: 'The moment of the link is not in this run.',
    linkIgnored: (ignored) =>
      `The link says “${ignored}”, which means nothing here. The rest of it is shown.`,
    simulatorFailed: 'The simulator failed. That is a mistake in Loopscope, not in your program.',
  },
  es: {
    notInRun: 'Ese momento no está en esta ejecución.',
    linkNotInRun: 'El momento del enlace no está en esta ejecución.',
    linkIgnored: (ignored) => `El enlace dice «${ignored}», que aquí no significa nada. Lo demás se muestra.`,
    simulatorFailed: 'El simulador falló. Es un error de Loopscope, no de tu programa.',
  },
}
