import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'
import { of, outcome, to } from '../../explain/spanish'

export const promisesInSpanish: Words['promises'] = {
  // Created
  wrapped: ({ keyword, promise }) =>
    say`${keyword} solo espera promesas, así que envuelve el valor en una, ${promise}.`,
  unknown: ({ promise }) => say`${promise} representa un resultado que aún no se conoce.`,
  madeWithResult: ({ promise, value }) => say`${promise} se crea con su resultado, ${value}.`,
  madeFulfilled: ({ creator, promise, value }) =>
    say`${creator} crea ${promise}, que está cumplida con ${value} desde el principio.`,
  byExecutor: ({ promise }) =>
    say`${promise} está pendiente hasta que el ejecutor, que se ejecuta ahora, llame a ${code('resolve')} o a ${code('reject')}.`,
  byThen: ({ creator, promise }) =>
    say`${creator} devuelve una promesa nueva, ${promise}: concluirá con lo que haga el callback.`,
  byBuiltin: ({ creator, promise }) =>
    say`${creator} crea ${promise}, que representa un resultado que puede llegar más tarde.`,
  byAsyncCall: ({ creator, promise }) =>
    say`${promise} representa el resultado ${of(creator)}. Quien llama la recibe en cuanto esa función se pausa o termina.`,
  byCode: ({ creator, promise }) =>
    say`${promise} representa un resultado ${of(creator)} que aún no se conoce.`,

  // Settled
  followsPromise: ({ promise, followed }) =>
    say`${promise} se resuelve con ${followed}, no con un simple valor: la sigue, y por ahora queda pendiente.`,
  followsThenable: ({ promise, followed }) =>
    say`${promise} se resuelve con ${followed}, que tiene un método ${code('then')}: lo sigue, y por ahora queda pendiente.`,
  settledWithJobs: ({ promise, isRejected, value, jobs }) =>
    jobs === 1
      ? say`${promise} queda ${outcome(isRejected)} con ${value}, para siempre. La esperaba 1 reacción, que se convierte en un trabajo.`
      : say`${promise} queda ${outcome(isRejected)} con ${value}, para siempre. La esperaban ${jobs} reacciones, que se convierten en trabajos.`,
  rejectedUnheard: ({ promise, isRejected, value }) =>
    say`${promise} queda ${outcome(isRejected)} con ${value}. Ningún manejador la espera: aún puede llegar uno mientras se ejecutan trabajos.`,
  settledUnheard: ({ promise, isRejected, value }) =>
    say`${promise} queda ${outcome(isRejected)} con ${value}, para siempre. Aún no la espera ningún callback.`,

  // Reactions
  awaitOfPending: ({ waiter, promise }) =>
    say`el resto ${of(waiter)} se registra en ${promise} y se convierte en un trabajo cuando esta concluya.`,
  awaitOfSettled: ({ waiter, promise }) =>
    say`${promise} ya ha concluido; el resto ${of(waiter)} pasa igualmente por la cola de trabajos.`,
  thenOfPending: ({ promise, callback, isRejected }) =>
    say`${promise} está pendiente, así que ${callback} la espera y se convierte en un trabajo si queda ${outcome(isRejected)}.`,
  bothOfPending: ({ promise }) =>
    say`${promise} está pendiente, así que la espera un callback para cada resultado. Uno se convierte en un trabajo cuando concluya.`,
  noneOfPending: ({ promise, next }) =>
    next === undefined
      ? say`${promise} está pendiente, y no hay callback: un trabajo pasará adelante su resultado.`
      : say`${promise} está pendiente, y no hay callback: un trabajo pasará su resultado a ${next}.`,
  thenOfSettled: ({ promise, isRejected, callback }) =>
    say`${promise} ya está ${outcome(isRejected)}. Aun así, no se llama ahora ${to(callback)}: pasa por la cola de trabajos.`,
  otherOfSettled: ({ promise, isRejected }) =>
    say`${promise} ya está ${outcome(isRejected)}. Aun así, no se llama ahora al callback para eso: pasa por la cola de trabajos.`,
  noneOfSettled: ({ promise, isRejected, next }) =>
    next === undefined
      ? say`${promise} ya está ${outcome(isRejected)}, y ningún callback es para eso: un trabajo lo pasa adelante.`
      : say`${promise} ya está ${outcome(isRejected)}, y ningún callback es para eso: un trabajo lo pasa a ${next}.`,
}
