import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'
import { line } from '../../explain/spanish'
import type { LimitKind } from './format'

const reached: { readonly [L in Exclude<LimitKind, 'horizon'>]: string } = {
  steps: 'dio más pasos de los que puede dar una ejecución',
  events: 'el registro está lleno',
  memory: 'ocupa más memoria de la que puede ocupar una ejecución',
  'virtual-time': 'ha pasado demasiado tiempo simulado',
  output: 'imprimió más líneas de las que puede imprimir una ejecución',
}

export const errorsInSpanish: Words['errors'] = {
  thrownInHost: (error) =>
    say`se lanza ${error} en código del entorno, que lo toma él mismo. Nada tuyo está en la pila.`,
  thrownByHost: (error) =>
    say`se lanza ${error} sobre una pila vacía: ningún ${code('try')} tuyo puede capturarlo.`,
  thrown: (error) =>
    say`se lanza ${error}: sale de una función tras otra, a menos que lo capture un ${code('try')}.`,
  caughtSomewhere: () => say`un ${code('try')} recoge el error: el programa sigue allí.`,
  caught: (place) =>
    say`el ${code('try')} de la ${line(place)} sigue en la pila, así que recoge el error: el programa sigue allí.`,
  rejects: (promise) =>
    say`el error no baja más por la pila: rechaza ${promise}, y quien la espere lo sabrá.`,
  held: (name) => say`${name} retiene el error mientras hace limpieza.`,
  takenByEngine: () => say`el motor recoge aquí el error, para rechazar una promesa o para pasarlo adelante.`,
  unhandled: ({ promise, error }) =>
    say`${promise} fue rechazada con ${error}, y no llegó ningún manejador mientras se ejecutaban trabajos, así que ahora se informa.`,
  takenByListener: (error) =>
    say`nada en la pila capturó ${error}, pero lo recoge un oyente del proceso: Node sigue.`,
  endsNode: (error) => say`nada en la pila capturó ${error}: sin un oyente para él, Node termina aquí.`,
  uncaught: (error) =>
    say`nada en la pila capturó ${error}. Se informa de él; lo que espera en las colas se ejecuta igualmente.`,
  limit: (which, place) =>
    place === undefined
      ? say`se detuvo la ejecución: ${reached[which]}. Puede que no termine nunca por sí misma.`
      : say`se detuvo la ejecución en la ${line(place)}: ${reached[which]}. Puede que no termine nunca por sí misma.`,
  horizon: ({ interval, seenUntil, horizon }) =>
    interval === undefined
      ? say`el programa seguiría aún después de ${seenUntil} de tiempo virtual; esta ejecución se detiene a los ${horizon}.`
      : say`el intervalo ${interval} seguiría aún después de ${seenUntil} de tiempo virtual; esta ejecución se detiene a los ${horizon}.`,
}
