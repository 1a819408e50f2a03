import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'
import type { Phrase } from '../../explain/sentence'
import { begun, count, of, wait, whatWaits } from '../../explain/spanish'
import type { Goal } from './english'
import type { EndDetail, Phase } from './format'

function until(goal: Goal | undefined): readonly Phrase[] {
  switch (goal?.kind) {
    case undefined:
      return []
    case 'timer':
      return say`, cuando vence ${goal.who}`
    case 'answer':
      return say`, cuando se responde a ${goal.who}`
    case 'operation':
      return say`, cuando termina ${goal.who}`
    case 'entry':
      return say`, cuando se acaba el tiempo ${of(goal.who)}`
    case 'server-job':
      return say`, cuando llega la hora ${of(goal.who)}`
    case 'frame':
      return say`, cuando la pantalla dibuja su próximo fotograma`
    case 'user':
      return say`, cuando actúa el usuario`
  }
}

const phases: { readonly [P in Phase]: readonly Phrase[] } = {
  script: say`Node ejecuta primero tu archivo. Su bucle no empieza hasta que el archivo ha terminado.`,
  timers: say`la fase timers: los callbacks a los que ha llegado su hora, uno tras otro, con ticks y trabajos entre ellos.`,
  poll: say`la fase poll: Node ejecuta los callbacks de lo que ha terminado, y espera aquí si no puede ejecutarse otra cosa.`,
  check: say`la fase check: los callbacks de ${code('setImmediate')}, con ticks y trabajos entre ellos.`,
  close: say`la fase close: los callbacks de lo que se cerró en esta vuelta del bucle.`,
  task: say`el bucle toma una tarea y la ejecuta hasta su final.`,
  jobs: say`el bucle vacía la cola de trabajos antes de tomar otra tarea.`,
  idle: say`nada espera: el bucle está ocioso.`,
}

const ends: { readonly [E in EndDetail['why']]: string } = {
  'nothing-left': 'No queda nada por hacer',
  'unsettled-await': 'No queda nada por hacer, aunque el módulo principal aún espera',
  error: 'Nadie capturó el error',
  exit: 'Tu programa termina su proceso',
}

export const loopInSpanish: Words['loop'] = {
  beforeTheRun: () =>
    say`tu programa no ha empezado: la pila y todas las colas están vacías, y el reloj marca 0 ms.`,
  nodeCheckpoint: (waiting) =>
    say`después de un callback, Node ejecuta todos los ticks y luego todos los trabajos antes del siguiente: ${waiting ? whatWaits(waiting) : 'no espera ninguno'}.`,
  emptyCheckpoint: () => say`la pila está vacía, así que es el turno de los trabajos: no espera ninguno.`,
  checkpoint: (waiting) =>
    say`la pila está vacía: ahora se ejecutan todos los trabajos, también los nuevos, antes que cualquier tarea. ${begun(whatWaits(waiting))}.`,
  checkpointFailed: (waiting) => say`un error termina el punto de control: ${whatWaits(waiting)}.`,
  jobsMayRun: (waiting) => say`el bucle mira si puede ejecutarse un trabajo: ${whatWaits(waiting)}.`,
  jobsLeft: (waiting) =>
    say`el bucle sigue, aunque no se han ejecutado todos los trabajos: ${whatWaits(waiting)}.`,
  momentForRejections: () =>
    say`no queda ningún trabajo: es el momento de buscar promesas rechazadas que nadie ha atendido.`,
  tasksWait: (tasks) =>
    say`no queda ningún trabajo. ${begun(wait(tasks))} al bucle ${count(tasks, 'tarea')}.`,
  timersRun: (timers) =>
    timers === 1
      ? say`no queda ningún trabajo y no espera ninguna tarea. Aún corre 1 temporizador.`
      : say`no queda ningún trabajo y no espera ninguna tarea. Aún corren ${timers} temporizadores.`,
  nothingWaits: (isLast) =>
    isLast
      ? say`no queda ningún trabajo, no espera ninguna tarea y no corre ningún temporizador: tu programa no tiene nada más que hacer.`
      : say`no queda ningún trabajo, no espera ninguna tarea y no corre ningún temporizador.`,
  serverHasJobs: (jobs) =>
    say`no queda ningún trabajo, no espera ninguna tarea y aquí no corre ningún temporizador. El servidor aún tiene ${count(jobs, 'trabajo')}.`,
  phase: (phase) => phases[phase],
  firstLineTakes: (passed) => say`imprimir la primera línea tarda ${passed}: Node abre para ello su salida.`,
  timeGoesOn: ({ passed, now }) => say`pasan ${passed}: el reloj llega a ${now}.`,
  clockJumps: ({ passed, now, goal }) =>
    say`nada puede ejecutarse, así que el reloj salta ${passed} hacia delante, a ${now}${until(goal)}.`,
  nothingHappens: ({ now, from, to, goal }) =>
    say`el reloj marca ${now}. No pasa nada desde ${from} hasta ${to}${until(goal)}.`,
  runsOn: ({ now, from, to }) =>
    say`el reloj marca ${now}. De ${from} a ${to} el código sigue, sin otro paso.`,
  processEnded: ({ why, exitCode }) => say`${ends[why]}: Node termina con el código ${exitCode}.`,
}
