import type { ScenarioHost } from '../../scenario/scenario'
import type { InLanguages } from './language'
import { grouped } from './numbers'

interface BannerWords {
  /** Before and after the button. */
  readonly whatYouHad: readonly [before: string, button: string, after: string]
  readonly isStale: string
  readonly runAgain: string
  readonly isHeld: string
  readonly runIt: string
  readonly isBroken: string
  readonly uncaught: { readonly [H in ScenarioHost]: string }
  readonly running: string
  readonly onlyQueues: string
  readonly cancel: string
  readonly goOnTo: (time: string) => string
  readonly runsWithout: string
  readonly stop: string
  readonly withoutRecord: (message: string) => string
  readonly endsHere: string
  readonly runWithout: string
  readonly fromStart: (ending: string) => string
  readonly printedNothing: string
  readonly printed: string
  readonly moreLines: (count: number) => string
  readonly events: (count: number, time: string) => string
  readonly steps: (count: number, time: string) => string
}

export const bannerWords: InLanguages<BannerWords> = {
  en: {
    whatYouHad: ['What you had is in', 'your programs', '.'],
    isStale: 'Shows the previous version.',
    runAgain: 'Run again',
    isHeld:
      'The last run never came to its end: the page was closed meanwhile, or it crashed. So the program was not started again.',
    runIt: 'Run it',
    isBroken:
      'This moment cannot be shown. That is a mistake in Loopscope: the moments before and after it are there.',
    uncaught: {
      browser: 'Nobody caught an error. The browser reports it, and its loop goes on.',
      node: 'Nobody caught an error, so Node ended the process.',
    },
    running: 'Running…',
    onlyQueues: 'The run is too long for a whole record: its queues and jobs are recorded, not each line.',
    cancel: 'Cancel',
    goOnTo: (time) => `Go on to ${time}`,
    runsWithout: 'It runs again, without a record…',
    stop: 'Stop',
    withoutRecord: (message) => `Again, without a record: ${message}`,
    endsHere: 'The record ends here.',
    runWithout: 'Run it without a record',
    fromStart: (ending) => `The record ends here. Again from the start, without one: ${ending}`,
    printedNothing: 'It printed nothing.',
    printed: 'It printed:',
    moreLines: (count) => `… and ${grouped.en(count)} more lines`,
    events: (count, time) => `${grouped.en(count)} events, ${time} of virtual time`,
    steps: (count, time) => `${grouped.en(count)} steps, ${time} of virtual time`,
  },
  es: {
    whatYouHad: ['Lo que tenías está en', 'tus programas', '.'],
    isStale: 'Muestra la versión anterior.',
    runAgain: 'Ejecutar de nuevo',
    isHeld:
      'La última ejecución no llegó a su fin: la página se cerró entretanto, o falló. Por eso el programa no se ha iniciado de nuevo.',
    runIt: 'Ejecutarlo',
    isBroken:
      'Este momento no se puede mostrar. Es un error de Loopscope: los momentos anteriores y posteriores sí están.',
    uncaught: {
      browser: 'Nadie capturó un error. El navegador informa de él, y su bucle sigue.',
      node: 'Nadie capturó un error, así que Node terminó el proceso.',
    },
    running: 'En ejecución…',
    cancel: 'Cancelar',
    onlyQueues:
      'La ejecución es demasiado larga para un registro completo: se registran sus colas y trabajos, no cada línea.',
    goOnTo: (time) => `Continuar hasta ${time}`,
    runsWithout: 'Se ejecuta de nuevo, sin registro…',
    stop: 'Detener',
    withoutRecord: (message) => `De nuevo, sin registro: ${message}`,
    endsHere: 'El registro termina aquí.',
    runWithout: 'Ejecutarlo sin registro',
    fromStart: (ending) => `El registro termina aquí. De nuevo desde el principio, sin él: ${ending}`,
    printedNothing: 'No imprimió nada.',
    printed: 'Imprimió:',
    moreLines: (count) => (count === 1 ? '… y 1 línea más' : `… y ${grouped.es(count)} líneas más`),
    events: (count, time) => `${grouped.es(count)} eventos, ${time} de tiempo virtual`,
    steps: (count, time) => `${grouped.es(count)} pasos, ${time} de tiempo virtual`,
  },
}
