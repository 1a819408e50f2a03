import type { InLanguages } from './language'

interface BoundaryWords {
  readonly brokenPart: string
  readonly unloadedPart: string
  readonly reload: string
  readonly stepBack: string
  readonly tryAgain: string
  readonly brokenPage: string
  readonly programIsHere: string
  readonly programText: string
  readonly toFirstStep: string
  readonly report: string
  readonly copyReport: string
  readonly reportIsCopied: string
}

export const boundaryWords: InLanguages<BoundaryWords> = {
  en: {
    brokenPart: 'This part could not be drawn at this moment. That is a mistake in Loopscope.',
    unloadedPart:
      'This part of the page did not load: the connection is gone, or there is a newer Loopscope. Reload the page; your program is kept.',
    reload: 'Reload the page',
    stepBack: 'Step back',
    tryAgain: 'Try again',
    brokenPage: 'Loopscope could not be drawn',
    programIsHere: 'That is a mistake in Loopscope, not in your program, which is still here:',
    programText: 'Program text',
    toFirstStep: 'Go to the first step',
    report: 'Report',
    copyReport: 'Copy a report',
    reportIsCopied: 'The report is copied',
  },
  es: {
    brokenPart: 'Esta parte no se pudo dibujar en este momento. Es un error de Loopscope.',
    unloadedPart:
      'Esta parte de la página no se cargó: no hay conexión, o hay un Loopscope más nuevo. Recarga la página; tu programa se conserva.',
    reload: 'Recargar la página',
    stepBack: 'Un paso atrás',
    tryAgain: 'Intentar de nuevo',
    brokenPage: 'Loopscope no se pudo dibujar',
    programIsHere: 'Es un error de Loopscope, no de tu programa, que sigue aquí:',
    programText: 'Texto del programa',
    toFirstStep: 'Ir al primer paso',
    report: 'Informe',
    copyReport: 'Copiar un informe',
    reportIsCopied: 'El informe está copiado',
  },
}
