import type { Words } from '../../explain/in-english'
import { say } from '../../explain/phrases'
import { count, wait } from '../../explain/spanish'

const attemptOf = ({ attempt, attempts }: { readonly attempt: number; readonly attempts: number }): string =>
  attempts > 1 ? `el intento ${attempt} de ${attempts}` : 'su único intento'

const hands = (n: number): string => (n === 0 ? 'ningún trabajo' : count(n, 'trabajo'))

export const serverJobsInSpanish: Words['serverJobs'] = {
  added: ({ job, name, queue, line }) =>
    say`${job}, ${name}, se añade a ${queue}: allí ${wait(line)} ${count(line, 'trabajo')}.`,
  addedLater: ({ job, name, queue, pause }) =>
    say`${job}, ${name}, se añade a ${queue}. Su hora llega dentro de ${pause}.`,
  addedParent: ({ job, name, queue }) => say`${job}, ${name}, se añade a ${queue}, y espera a sus hijos.`,
  due: ({ job, queue }) =>
    say`un worker pregunta a ${queue}, y ha llegado la hora de ${job}: ahora está en la fila.`,
  promoted: ({ job }) => say`${job} ya no tiene que esperar su hora: está en la fila.`,
  delayChanged: ({ job, pause }) => say`${job} tiene otra espera: su hora llega dentro de ${pause}.`,
  taken: ({ worker, job, queue, ...attempt }) =>
    say`${worker} toma ${job} de ${queue}: empieza ${attemptOf(attempt)}.`,
  takenBySomebody: ({ job, queue, ...attempt }) =>
    say`${job} se toma de ${queue}: empieza ${attemptOf(attempt)}.`,
  completed: ({ job, ...attempt }) =>
    say`${job} se completa con ${attemptOf(attempt)}. El servidor ha guardado su resultado.`,
  retriedLater: ({ job, why, pause, ...attempt }) =>
    say`${job}: ${attemptOf(attempt)} falló: ${why}. El próximo, dentro de ${pause}.`,
  retriedNow: ({ job, why, ...attempt }) =>
    say`${job}: ${attemptOf(attempt)} falló: ${why}. Está otra vez en la fila, enseguida.`,
  gaveUp: ({ job, why, ...attempt }) =>
    say`${job}: ${attemptOf(attempt)} falló: ${why}. No se intenta de nuevo, aunque queden intentos.`,
  failed: ({ job, why, ...attempt }) => say`${job}: ${attemptOf(attempt)} falló: ${why}. No queda ninguno.`,
  putOff: ({ job, pause }) => say`${job} se aplaza ${pause} a sí mismo. Eso no cuesta ningún intento.`,
  givenBack: ({ job, why }) => say`${job} vuelve a la fila, sin gastar un intento: ${why}.`,
  parked: ({ job }) => say`${job} espera a sus hijos, y su worker queda libre.`,
  unparked: ({ job, why }) => say`${job} ya no espera a sus hijos: ${why}. Está en la fila.`,
  unparkedLater: ({ job, why, pause }) =>
    say`${job} ya no espera a sus hijos: ${why}. Su hora llega dentro de ${pause}.`,
  stalled: ({ job }) =>
    say`ya nadie tiene bloqueado ${job}: su worker se da por perdido, y está otra vez en la fila.`,
  revived: ({ job, queue }) => say`${job} debe ejecutarse de nuevo: está en la fila de ${queue}.`,
  reordered: ({ job, queue }) => say`${job} tiene otro lugar en la fila de ${queue}.`,
  removed: ({ job, queue, why }) => say`${job} se quita de ${queue}: ${why}.`,

  duplicate: ({ job, why }) => say`no se añade nada: ${job} ya ocupa ${why}.`,
  progress: ({ job, why }) => say`${job} informa de su progreso: ${why}.`,
  lockExtended: ({ job }) => say`se renueva el bloqueo de ${job}.`,
  lockLost: ({ job, why }) => say`lo que se hizo para ${job} no se puede guardar: ${why}.`,

  workerStarted: ({ worker, queue }) => say`${worker} empieza a tomar trabajos de ${queue}.`,
  workerPaused: (facts) =>
    say`${facts.worker} no toma más trabajos por ahora; tiene ${hands(facts.hands)} entre manos.`,
  workerResumed: ({ worker }) => say`${worker} vuelve a tomar trabajos.`,
  workerCloses: (facts) =>
    say`${facts.worker} no toma más trabajos, y espera el fin de lo que tiene entre manos: ${hands(facts.hands)}.`,
  workerClosed: (facts) => say`${facts.worker} está cerrado; tenía ${hands(facts.hands)} entre manos.`,
  workerDied: (facts) =>
    say`${facts.worker} ha muerto: ${facts.why}. Tenía ${hands(facts.hands)} entre manos.`,

  queuePaused: ({ queue }) => say`${queue} está en pausa: ningún worker toma trabajos de ella.`,
  queueResumed: ({ queue }) => say`${queue} sigue: los workers vuelven a tomar sus trabajos.`,
  windowOpened: ({ queue, pause, most }) =>
    say`se abre por ${pause} una ventana del límite de ${queue}: ${most}.`,
  limitReached: ({ queue, pause }) =>
    say`se alcanza el límite de ${queue}: durante ${pause} no se toma ningún trabajo.`,
  alert: ({ queue, what }) => say`alerta: ${what} en ${queue}.`,
}
