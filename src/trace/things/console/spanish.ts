import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'

export const consoleInSpanish: Words['console'] = {
  reported: () => say`el entorno informa del error en la consola, pues tu programa no lo atendió.`,
  handled: () => say`un oyente de errores no capturados se ocupa de él, así que el programa sigue.`,
  notSimulated: () => say`tu programa pide algo que no está simulado. Ningún motor real imprime esta línea.`,
  byHost: () => say`esto lo imprime el propio entorno.`,
  atOnce: () => say`se imprime enseguida: la línea aparece mientras la llamada está en la pila.`,
  byJob: ({ job, cause }) =>
    say`${job} imprime esto. Fue encolado ${cause} y tuvo que esperar a una pila vacía.`,
  byQueuedJob: ({ job, cause }) => say`${job} imprime esto. Fue encolado ${cause}.`,
  byCallOf: (builtin) =>
    say`un callback imprime esto: ${code(builtin)} lo ha llamado al momento, y espera a que termine.`,
  byIdle: ({ entry, cause }) => say`${entry} imprime esto, en un momento de ocio. Fue pedido ${cause}.`,
  byFrameCallback: ({ entry, cause }) =>
    say`el callback de fotograma ${entry} imprime esto; ${code('requestAnimationFrame')} lo pidió ${cause}.`,
  byFirstScript: () =>
    say`tu propio script imprime esto, así que llega antes que todo lo que imprimen trabajos o temporizadores.`,
  byScript: () => say`tu propio script imprime esto, mientras se ejecuta.`,
  byNamedTask: ({ task, label }) => say`${task} (${code(label)}) imprime esto.`,
  bySetTask: ({ task, cause }) =>
    say`${task} imprime esto. Fue puesto ${cause} y se ejecutó cuando llegó su turno.`,
  bySetTimer: ({ task, cause, due }) =>
    say`${task} imprime esto. Fue puesto ${cause}, vencía a los ${due} y se ejecutó cuando llegó su turno.`,
  byUser: ({ task, label }) =>
    say`un oyente imprime esto, en ${task}, que es lo que hizo el usuario: ${label}.`,
  byOperation: ({ task, label, cause }) => say`${task} (${code(label)}, pedido ${cause}) imprime esto.`,
  byAnswer: ({ task, entry }) => say`${task} imprime esto, con la respuesta a ${entry}.`,
  byMessage: ({ task, cause }) => say`${task} imprime esto: entrega un mensaje que fue enviado ${cause}.`,
  byFrame: ({ task }) => say`${task} imprime esto, mientras dibuja un fotograma.`,
  byPriority: ({ task, cause }) =>
    say`${task} imprime esto. Fue pedido ${cause} y se ejecutó según su prioridad.`,
  byTimeUp: ({ task, cause }) => say`${task} imprime esto. Fue pedido ${cause}, y su tiempo se acabó.`,
  byDocument: ({ task, label }) => say`un oyente imprime esto, en ${task}: ${label}.`,
}
