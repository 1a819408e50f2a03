import type { Words } from '../../explain/in-english'
import { code, type Part, say } from '../../explain/phrases'
import { count, whatWaits } from '../../explain/spanish'

const taken = ({ task, isClear }: { readonly task: Part; readonly isClear: boolean }) =>
  isClear ? say`no espera ningún trabajo, así que el bucle toma ${task}` : say`el bucle toma ${task}`

export const tasksInSpanish: Words['tasks'] = {
  // Queued
  firstScriptQueued: (script) =>
    say`${script} es también una tarea: la primera que tomará el bucle de eventos.`,
  scriptQueued: (script) => say`${script} es una tarea por sí mismo, y espera su turno.`,
  timerQueued: ({ task, others }) =>
    others > 0
      ? say`${task} espera en la cola de tareas, detrás de ${count(others, 'otra')}, a que la pila y la cola de trabajos estén vacías.`
      : say`${task} espera en la cola de tareas a que la pila y la cola de trabajos estén vacías.`,
  timerWaits: ({ task, others }) =>
    others > 0
      ? say`${task} espera en la cola de tareas, detrás de ${count(others, 'otra')}.`
      : say`${task} espera en la cola de tareas.`,
  immediateQueued: (task) =>
    say`${code('setImmediate')} encola ${task} para la fase check, que viene después de que el bucle haya mirado la entrada.`,
  userActs: ({ task, label }) =>
    say`el usuario actúa: ${label}. Eso se convierte en ${task}, que va antes que otras tareas.`,
  newsQueued: ({ task, label }) => say`el navegador tiene algo que contar: ${label}. ${task} lo hará.`,
  rejectionsQueued: (task) =>
    say`no queda ningún trabajo, y una promesa rechazada no tiene manejador: ${task} lo contará.`,
  handledQueued: (task) => say`un rechazo del que se informó tiene ahora un manejador: ${task} lo contará.`,
  closeQueued: ({ task, label }) => say`${task} (${code(label)}) espera a la fase close.`,
  operationDone: (task) => say`${task} ha terminado: su callback espera su turno en la fase poll.`,
  frameQueued: (task) =>
    say`la pantalla está lista para su próximo fotograma, y algo lo espera: ${task} lo dibujará.`,
  messageQueued: (task) => say`el mensaje se copia ahora, y ${task} lo entregará más tarde.`,
  networkNews: ({ task, label }) => say`${code(label)}: ${task} se lo contará al programa.`,
  answerQueued: (task) =>
    say`la respuesta está aquí. Con eso no se ejecuta nada: ${task} se lo contará al programa.`,
  priorityQueued: (task) => say`${task} espera su turno entre las tareas de su prioridad.`,
  idleQueued: (task) =>
    say`no hay otra cosa que hacer, así que los callbacks para momentos de ocio reciben ${task}.`,
  timeIsUp: (task) =>
    say`se acabó el tiempo de ${task}, así que se convierte en una tarea, con ocio o sin él.`,

  // Started
  firstScriptTaken: (script) => say`el bucle de eventos toma su primera tarea: ${script}, de arriba abajo.`,
  scriptTaken: (facts) => say`${taken(facts)}, que se ejecuta de arriba abajo.`,
  namedTaken: ({ label, ...facts }) => say`${taken(facts)}: ${code(label)}.`,
  timerTaken: ({ task, isClear, isOldest, cause }) => {
    const timer = isOldest ? say`la tarea más antigua, ${task}` : task
    return say`${taken({ task: timer, isClear })}. Fue puesto ${cause}.`
  },
  nodeTimerTaken: ({ task, isClear, cause }) =>
    say`${taken({ task: say`el siguiente temporizador vencido, ${task}`, isClear })}. Fue puesto ${cause}.`,
  immediateTaken: ({ task, cause }) =>
    say`es la fase check, así que el bucle toma ${task}. Fue puesto ${cause}.`,
  userTaken: ({ task, label }) =>
    say`el bucle toma lo que hizo el usuario, ${task}: ${label}. La pila está vacía.`,
  newsTaken: ({ task, label }) => say`el bucle toma ${task}, que cuenta al programa: ${label}.`,
  handledTaken: (task) =>
    say`el bucle toma ${task}, que cuenta que un rechazo tiene un manejador después de todo.`,
  rejectionsTaken: (task) =>
    say`el bucle toma ${task}, que informa de los rechazos. Quedan fuera las promesas que ya tienen manejador.`,
  closeTaken: ({ task, label }) => say`es la fase close, así que el bucle toma ${task}: ${code(label)}.`,
  operationTaken: ({ task, cause }) =>
    say`es la fase poll, así que el bucle toma el callback de ${task}. Fue pedido ${cause}.`,
  frameTaken: (task) =>
    say`el bucle toma ${task}: empieza un fotograma, y se llama a los callbacks que lo esperan.`,
  messageTaken: ({ cause, ...facts }) => say`${taken(facts)}: se entrega un mensaje, enviado ${cause}.`,
  answerTaken: ({ request, ...facts }) => say`${taken(facts)}: se respondió a ${request}.`,
  priorityTaken: (facts) => say`${taken(facts)}: no espera ninguna tarea de mayor prioridad.`,
  idleTaken: (facts) => say`${taken(facts)}.`,

  // Over
  ended: (task, waiting) =>
    waiting === undefined
      ? say`${task} ha terminado, y no espera ningún trabajo.`
      : say`${task} ha terminado. Antes de que el bucle tome otra tarea, va esto: ${whatWaits(waiting)}.`,
  endedBefore: (task, waiting) =>
    waiting === undefined
      ? say`${task} ha terminado, y no espera ningún trabajo.`
      : say`${task} ha terminado. Espera esto: ${whatWaits(waiting)}.`,
  dropped: (task) =>
    say`${task} esperaba en su cola, pero se canceló antes de su turno, así que no se ejecuta nunca.`,
}
