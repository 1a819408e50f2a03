import type { Words } from '../../explain/in-english'
import { type Part, say } from '../../explain/phrases'
import { count, of, wait } from '../../explain/spanish'
import type { Added, Attempt } from './english'
import type { SystemReason } from './format'

/** What the system gives as a reason. */
const reasons: Record<SystemReason, string> = {
  'it asked for it': 'lo pidió él mismo',
  'a limit was met': 'se topó con un límite',
  'over the limit': 'por encima del límite',
  'it was given back': 'se devolvió',
  'its worker closes': 'su worker se cierra',
  'its connection broke': 'su conexión se cortó',
  'its visibility timeout is over': 'terminó su tiempo de invisibilidad',
  'its lock is too old': 'su bloqueo es demasiado antiguo',
  'it was not acknowledged for too long': 'nadie lo confirmó a tiempo',
  'it was pending for too long': 'llevaba demasiado tiempo pendiente',
  'a check found it without a lock': 'una comprobación lo encontró sin bloqueo',
  'received too often': 'se recibió demasiadas veces',
  'kept for as long as messages are kept': 'pasó el tiempo que se guardan los mensajes',
  'replaced by a job with the same key': 'lo sustituye otro con la misma clave',
  'a child has failed': 'un hijo falló',
  'all of them are done': 'todos terminaron',
  'another replaces it': 'otro lo sustituye',
  'somebody removed it': 'alguien lo quitó',
  'it is drained': 'se vacía la cola',
  'it is cleaned away': 'se hace limpieza',
  'the queue is obliterated': 'se destruye la cola',
  'it is not kept': 'no se conserva',
  'it is too old': 'es demasiado antiguo',
  'newer are kept': 'se conservan los más nuevos',
  'its scheduler is gone': 'su planificador ya no está',
  'who did it came too late': 'quien lo hizo llegó tarde',
}

const reasonsByText: ReadonlyMap<string, string> = new Map(Object.entries(reasons))

function attemptOf({ attempt, attempts }: Attempt): string {
  if (attempts === 0) return `el intento ${attempt}`
  return attempts > 1 ? `el intento ${attempt} de ${attempts}` : 'su único intento'
}

const begins = ({ isAgain, ...attempt }: Attempt & { readonly isAgain: boolean }): string =>
  `empieza ${isAgain ? 'otra vez ' : ''}${attemptOf(attempt)}`

const known = ({ job, name }: Added): Part => (name === undefined ? job : say`${job}, ${name},`)

const has = (n: number): string =>
  n === 0 ? 'No tiene nada entre manos' : `Tiene ${count(n, 'trabajo')} entre manos`

const had = (n: number): string =>
  n === 0 ? 'No tenía nada entre manos' : `Tenía ${count(n, 'trabajo')} entre manos`

export const serverJobsInSpanish: Words['serverJobs'] = {
  reason: (text) => reasonsByText.get(text),

  added: ({ line, ...added }) =>
    say`${known(added)} se añade a ${added.queue}: allí ${wait(line)} ${count(line, 'trabajo')}.`,
  addedLater: ({ pause, ...added }) =>
    say`${known(added)} se añade a ${added.queue}. Su hora llega dentro de ${pause}.`,
  addedParent: (added) => say`${known(added)} se añade a ${added.queue}, y espera a sus hijos.`,
  due: ({ job, queue }) => say`ha llegado la hora ${of(job)}: ahora está en la fila de ${queue}.`,
  dueAtLook: ({ worker, job, queue }) =>
    say`${worker} pregunta a ${queue}, y ha llegado la hora ${of(job)}: ahora está en la fila.`,
  promoted: ({ job }) => say`${job} ya no tiene que esperar su hora: está en la fila.`,
  delayChanged: ({ job, pause }) => say`${job} tiene otra espera: su hora llega dentro de ${pause}.`,
  taken: ({ worker, job, queue, ...attempt }) => say`${worker} toma ${job} de ${queue}: ${begins(attempt)}.`,
  completed: ({ job, ...attempt }) =>
    say`${job} se completa con ${attemptOf(attempt)}. El servidor ha guardado su resultado.`,
  done: ({ job, ...attempt }) =>
    say`${job} se completa con ${attemptOf(attempt)}. Ningún worker lo recibirá otra vez.`,
  retriedLater: ({ job, why, pause, ...attempt }) =>
    say`${job}: ${attemptOf(attempt)} falló: ${why}. El próximo, dentro de ${pause}.`,
  retriedNow: ({ job, why, ...attempt }) =>
    say`${job}: ${attemptOf(attempt)} falló: ${why}. Está otra vez en la fila, enseguida.`,
  gaveUp: ({ job, why, ...attempt }) =>
    say`${job}: ${attemptOf(attempt)} falló: ${why}. No se intenta de nuevo, aunque queden intentos.`,
  failed: ({ job, why, ...attempt }) => say`${job}: ${attemptOf(attempt)} falló: ${why}. No queda ninguno.`,
  putOff: ({ job, pause }) => say`${job} se aplaza ${pause} a sí mismo. Eso no cuesta ningún intento.`,
  isPutOff: ({ job, why, pause }) => say`${job} se aplaza ${pause}: ${why}.`,
  givenBack: ({ job, why }) => say`${job} vuelve a la fila, sin gastar un intento: ${why}.`,
  givenBackSpent: ({ job, why, ...attempt }) =>
    say`${job} vuelve a la fila tras ${attemptOf(attempt)}: ${why}.`,
  parked: ({ job }) => say`${job} espera a sus hijos, y su worker queda libre.`,
  unparked: ({ job, why }) => say`${job} ya no espera a sus hijos: ${why}. Está en la fila.`,
  unparkedLater: ({ job, why, pause }) =>
    say`${job} ya no espera a sus hijos: ${why}. Su hora llega dentro de ${pause}.`,
  stalled: ({ job }) =>
    say`ya nadie tiene bloqueado ${job}: su worker se da por perdido, y está otra vez en la fila.`,
  lost: ({ job, why }) => say`a su worker se le quita ${job}: ${why}. Está otra vez en la fila.`,
  revived: ({ job, queue }) => say`${job} debe ejecutarse de nuevo: está en la fila de ${queue}.`,
  reordered: ({ job, queue }) => say`${job} tiene otro lugar en la fila de ${queue}.`,
  removed: ({ job, queue, why }) => say`${job} se quita de ${queue}: ${why}.`,

  duplicate: ({ job }) => say`no se añade nada: ${job} ya está, y tiene ese id.`,
  duplicateKey: ({ job, why }) => say`no se añade nada: ${job} ocupa la clave ${why}.`,
  progress: ({ job, why }) => say`${job} informa de su progreso: ${why}.`,
  lockExtended: ({ job }) => say`se renueva el bloqueo ${of(job)}.`,
  lockLost: ({ job, why }) => say`lo que se hizo para ${job} no se puede guardar: ${why}.`,

  workerStarted: ({ worker, queue }) => say`${worker} empieza a tomar trabajos de ${queue}.`,
  workerPaused: (facts) => say`${facts.worker} no toma más trabajos por ahora. ${has(facts.hands)}.`,
  workerResumed: ({ worker }) => say`${worker} vuelve a tomar trabajos.`,
  workerCloses: (facts) =>
    say`${facts.worker} no toma más trabajos, y acaba lo que tiene. ${has(facts.hands)}.`,
  workerClosed: (facts) => say`${facts.worker} está cerrado. ${had(facts.hands)}.`,
  workerDied: (facts) => say`${facts.worker} ha muerto, y su conexión está cortada. ${had(facts.hands)}.`,
  workerDiedSilently: (facts) =>
    say`${facts.worker} ha muerto, y el servidor no lo sabe. ${had(facts.hands)}.`,
  workerForced: (facts) =>
    say`${facts.worker} se cierra a la fuerza, y nadie atiende lo que tenía. ${had(facts.hands)}.`,

  queuePaused: ({ queue }) => say`${queue} está en pausa: ningún worker toma trabajos de ella.`,
  queueResumed: ({ queue }) => say`${queue} sigue: los workers vuelven a tomar sus trabajos.`,
  windowOpened: (facts) =>
    say`se abre una ventana del límite de ${facts.queue}: ${count(facts.count, 'trabajo')} en ${facts.pause}.`,
  limitReached: ({ queue, pause }) =>
    say`se alcanza el límite de ${queue}: durante ${pause} no se toma ningún trabajo.`,
  alert: (facts) => say`alerta: en ${facts.queue} esperan más de ${count(facts.count, 'trabajo')}.`,
  alertOver: (facts) =>
    say`termina la alerta de ${facts.queue}: ${wait(facts.count)} ${count(facts.count, 'trabajo')}.`,
}
