import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'
import { behind, count, of, outcome, result, to, wait, whatWaits } from '../../explain/spanish'

export const jobsInSpanish: Words['jobs'] = {
  // Queued
  callbackQueued: ({ promise, isRejected, callback, job, others }) =>
    say`${promise} está ${outcome(isRejected)}, así que ${callback} se convierte en el trabajo ${job}${behind(others)}.`,
  followerQueued: ({ promise, isRejected, follower, job, others }) =>
    say`${promise} está ${outcome(isRejected)}: el trabajo ${job} se lo entregará a ${follower}, que la sigue${behind(others)}.`,
  passQueued: ({ promise, isRejected, value, job, next }) =>
    next === undefined
      ? say`${promise} está ${outcome(isRejected)} con ${value}. Ningún callback es para eso, así que ${job} lo pasa adelante.`
      : say`${promise} está ${outcome(isRejected)} con ${value}. Ningún callback es para eso, así que ${job} lo pasa a ${next}.`,
  awaitQueued: ({ promise, isRejected, waiter, job, others }) =>
    say`${promise} está ${outcome(isRejected)}, así que el resto ${of(waiter)} se convierte en el trabajo ${job}${behind(others)}.`,
  followingQueued: ({ follower, followed, job }) =>
    say`${follower} sigue a ${followed}, y eso cuesta un trabajo más: ${job} solo pregunta a ${followed} por su resultado.`,
  thenableQueued: ({ follower, thenable, job }) =>
    say`${thenable} tiene un método ${code('then')}, así que ${job} lo llamará. ${follower} sigue lo que salga de ahí.`,
  moduleQueued: ({ job, others }) =>
    say`se ha evaluado un módulo, así que el trabajo ${job} es para los que lo importan${behind(others)}.`,
  tickQueued: ({ job, others }) =>
    say`${job} entra en la cola de ticks${behind(others)}, que Node vacía antes que la cola de trabajos.`,
  microtaskQueued: ({ job, others }) =>
    say`${job} entra al final de la cola de trabajos${behind(others)}. Se ejecuta cuando la pila está vacía.`,
  microtaskJoins: ({ job, others }) => say`${job} entra al final de la cola de trabajos${behind(others)}.`,
  mutationQueued: ({ job, others }) =>
    say`el documento ha cambiado, así que el trabajo ${job} avisará a los observadores de mutaciones${behind(others)}.`,

  // Started
  callbackStarted: ({ job, cause, callback, value, promise, isRejected }) =>
    say`${job}, encolado ${cause}, llama ${to(callback)} con ${value}, ${result(isRejected)} de ${promise}.`,
  handedOver: ({ job, promise, isRejected, value, follower }) =>
    say`${job} entrega ${result(isRejected)} de ${promise}, ${value}, a ${follower}, que la sigue.`,
  passStarted: ({ job, promise, isRejected, value, next }) =>
    next === undefined
      ? say`${job} no llama a nada: pasa adelante ${result(isRejected)} de ${promise}, ${value}.`
      : say`${job} no llama a nada: pasa ${result(isRejected)} de ${promise}, ${value}, a ${next}.`,
  engineGoesOn: ({ job, cause, waiter, value, promise, isRejected }) =>
    say`${job}, encolado ${cause}: ${waiter} sigue con ${value}, ${result(isRejected)} de ${promise}.`,
  awaitThrows: ({ job, cause, promise, keyword, waiter, value }) =>
    say`${job}, encolado ${cause}: ${promise} fue rechazada, así que el ${keyword} en ${waiter} lanza ${value}.`,
  awaitGoesOn: ({ job, cause, promise, keyword, waiter, value }) =>
    say`${job}, encolado ${cause}: ${waiter} sigue tras su ${keyword} con ${value}, el valor de ${promise}.`,
  followingStarted: ({ follower, followed, job }) =>
    say`${job} llama a ${code('then')} de ${followed}, a la que ${follower} sigue: el trabajo extra que cuesta seguir a una promesa.`,
  thenableStarted: ({ follower, thenable, job }) =>
    say`${job} llama a ${code('then')} de ${thenable}, pues ${follower} se resolvió con él.`,
  moduleStarted: ({ job, cause }) =>
    say`${job}, encolado ${cause}, es el trabajo más antiguo. Siguen los módulos que esperaban un ${code('await')} en lo que importan.`,
  tickStarted: ({ job, cause, callback }) =>
    say`los ticks van antes que los trabajos, así que ${job}, encolado ${cause}, ejecuta ${callback}.`,
  microtaskStarted: ({ job, cause, callback }) =>
    say`${job}, encolado ${cause}, es el trabajo más antiguo. La pila está vacía, así que se ejecuta ${callback}.`,
  callbackBegins: ({ job, cause, callback }) => say`${job}, encolado ${cause}, ejecuta ${callback}.`,
  mutationStarted: ({ job, cause }) =>
    say`${job}, encolado ${cause}, cuenta a los observadores de mutaciones qué ha cambiado.`,

  // Ended
  moreTicks: ({ job, ticks }) =>
    say`${job} ha terminado. ${ticks === 1 ? 'Espera' : 'Esperan'} ${count(ticks, 'tick')} más, y los ticks van antes que los trabajos.`,
  moreJobs: ({ job, jobs }) =>
    say`${job} ha terminado. ${jobs === 1 ? 'Espera' : 'Esperan'} ${count(jobs, 'trabajo')} más, y todos van antes que cualquier tarea.`,
  turnOfTicks: ({ job, ticks }) =>
    say`${job} ha terminado y la cola de trabajos está vacía, así que es el turno de los ticks: ${wait(ticks)} ${ticks}.`,
  jobsAreLeft: ({ job, ...waiting }) => say`${job} ha terminado. Espera esto: ${whatWaits(waiting)}.`,
  lastJobEnded: (job) => say`${job} ha terminado, y no espera ningún otro trabajo.`,
}
