import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'

export const shelvesInSpanish: Words['shelves'] = {
  waitsForThread: ({ entry, begins, due }) =>
    say`todos los hilos están ocupados: ${entry} espera hasta que uno quede libre a los ${begins}, y terminará a los ${due}.`,
  frame: ({ entry }) =>
    say`${code('requestAnimationFrame')} guarda ${entry} para el próximo fotograma. No es ni un trabajo ni una tarea.`,
  idle: ({ entry }) => say`${entry} se guarda hasta que el bucle no tenga otra cosa que hacer.`,
  idleUntil: ({ entry, time }) =>
    say`${entry} se guarda hasta que el bucle no tenga otra cosa que hacer, pero no más allá de los ${time}.`,
  request: ({ entry, time }) =>
    say`la petición ${entry} está en camino: la red responde a los ${time}. Nada la espera aquí.`,
  operation: ({ entry, time }) =>
    say`el sistema empieza ${entry} y el programa sigue. Terminará a los ${time}.`,
  delayedTask: ({ entry, time }) =>
    say`${code('scheduler.postTask')} guarda ${entry} hasta los ${time}. Solo entonces se convierte en una tarea.`,
  frameCalls: ({ entry, cause }) =>
    say`el fotograma llama a ${entry}, pedido ${cause}. Después se ejecutan trabajos antes del siguiente callback.`,
  idleCalls: ({ entry, cause }) =>
    say`no hay otra cosa que hacer, así que el bucle llama a ${entry}, pedido ${cause}.`,
  hasCome: ({ entry, cause }) => say`ha llegado el momento de ${entry}, pedido ${cause}.`,
  aborted: ({ entry }) => say`la petición ${entry} se aborta: nadie mirará su respuesta.`,
  cancelled: ({ entry }) =>
    say`${entry} se cancela antes de que llegara su momento, así que no se ejecuta nunca.`,
}
