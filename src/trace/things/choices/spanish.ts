import type { Words } from '../../explain/in-english'
import { say } from '../../explain/phrases'
import type { Ready } from './english'

const nouns: { readonly [R in Ready]: string } = {
  script: 'un script',
  timer: 'un temporizador',
  dom: 'una noticia del documento',
  'user-interaction': 'lo que hizo el usuario',
  networking: 'una respuesta',
  message: 'un mensaje',
  immediate: 'un inmediato',
  rendering: 'un fotograma',
  scheduler: 'una tarea con prioridad',
  idle: 'un callback de ocio',
  io: 'una operación',
  rejections: 'el informe de rechazos',
}

function areReady(kinds: readonly Ready[]): string {
  const [first, second, third] = kinds.map((kind) => nouns[kind])
  if (kinds.length === 1) return `pueden ejecutarse ya varias tareas iguales: ${first} y otra`
  if (kinds.length === 2) return `pueden ejecutarse ya ${first} y ${second}`
  if (kinds.length === 3) return `pueden ejecutarse ya ${first}, ${second} y ${third}`
  return `pueden ejecutarse ya tareas de ${kinds.length} clases, entre ellas ${first} y ${second}`
}

export const choicesInSpanish: Words['choices'] = {
  timerOrImmediate: (taken) =>
    say`aquí un motor real es libre, y ambos órdenes son correctos. Esta ejecución: ${taken}.`,
  ioOrder: (taken) =>
    say`las operaciones terminan en cualquier orden, y cada uno es correcto. Esta ejecución: ${taken}.`,
  response: (taken) => say`las respuestas llegan juntas, en cualquier orden. Esta ejecución: ${taken}.`,
  frame: (taken) => say`una pantalla puede retrasarse. Esta ejecución: ${taken}.`,
  lateTimer: (taken) => say`un navegador no es exacto al milisegundo. Esta ejecución: ${taken}.`,
  taskSource: (kinds) => say`${areReady(kinds)}; el navegador puede tomar cualquiera.`,
}
