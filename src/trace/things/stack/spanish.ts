import type { Words } from '../../explain/in-english'
import { code, say } from '../../explain/phrases'
import type { Phrase } from '../../explain/sentence'
import { begun, line, of, to, whatWaits } from '../../explain/spanish'
import type { Kept, Read, Told } from './english'

/** What who runs does, with what the program has written there. */
const does: { readonly [K in Told]: string } = {
  call: 'llama a',
  new: 'crea un nuevo',
  assignment: 'asigna a',
  declaration: 'declara',
  return: 'devuelve',
  throw: 'lanza',
  await: 'espera',
  yield: 'cede',
  loop: 'repite:',
  'for await': 'repite:',
  test: 'comprueba',
  other: 'llega a',
}

const values = (reads: readonly Read[]): readonly Phrase[] =>
  reads.flatMap(({ name, value }, i) => say`${i === 0 ? ': ' : ', '}${code(name)} es ${value}`)

const keeps: { readonly [K in Kept]: string } = {
  delay: 'solo anota un callback y una espera. Ahora no llama a nada.',
  period: 'solo anota un callback y un período. Ahora no llama a nada.',
  callback: 'solo anota un callback para más tarde. Ahora no llama a nada.',
  queue: 'solo encola un callback. Ahora no llama a nada.',
}

export const stackInSpanish: Words['stack'] = {
  // Steps
  isAt: (who, place) => say`${who} está en la ${line(place)}.`,
  returns: (who) => say`${who} vuelve.`,
  does: ({ who, kind, what, reads, isTrue }) => {
    const done = say`${who} ${does[kind]} ${what}${values(reads)}`
    if (isTrue === undefined) return say`${done}.`
    return say`${done}${reads.length === 0 ? ': ' : ', así que '}eso es ${isTrue ? 'verdadero' : 'falso'}.`
  },
  meanwhile: (done, waiting) => say`${done} Mientras tanto ${whatWaits(waiting)}.`,

  // Calls
  textRuns: (caller) => say`ahora se ejecuta el texto de tu script, encima ${of(caller)}.`,
  firstScript: () =>
    say`tu script empieza sobre la pila vacía. Todo lo que hace directamente va antes que cualquier trabajo o temporizador.`,
  otherScript: () => say`tu script empieza sobre la pila vacía, y se ejecuta de arriba abajo.`,
  prints: (name) => say`${name} es una llamada normal: imprime ahora, y no interviene ninguna cola.`,
  startsLater: (name, kept) => say`${name} ${keeps[kept]}`,
  registers: (name) =>
    say`${name} registra un callback y devuelve una promesa nueva. Nunca llama al callback por sí mismo.`,
  newPromise: () =>
    say`${code('new Promise')} llama enseguida a la función que le das: solo lo que registra ${code('then')} viene después.`,
  builtinRuns: ({ name, caller }) =>
    say`${name} es una función incorporada y se ejecuta como cualquier llamada: ahora, encima ${of(caller)}.`,
  fileRuns: (name) =>
    say`${name} se ejecuta, de arriba abajo. Lo que lo necesita espera hasta que haya terminado.`,
  makesGenerator: (name) => say`una llamada ${to(name)} no ejecuta aún nada de su cuerpo: crea un generador.`,
  asyncStarts: ({ name, caller }) =>
    say`${name} es async, pero empieza como cualquier función: enseguida, encima ${of(caller)}.`,
  executorRuns: (name) =>
    say`${name} se ejecuta ahora: ${code('new Promise')} llama enseguida a su ejecutor, sin pasar por ninguna cola.`,
  calledByBuiltin: ({ name, caller }) =>
    say`${caller} llama directamente ${to(name)}, en la misma pila: no interviene ninguna cola.`,
  functionRuns: ({ name, caller }) =>
    say`${name} se ejecuta encima ${of(caller)}, que espera hasta que vuelva.`,
  mayCall: ({ who, name }) => say`la pila estaba vacía, así que ${who} puede llamar ${to(name)}.`,
  hostMayCall: (name) => say`la pila está vacía, así que el entorno puede llamar ${to(name)}.`,

  // Returns
  unwinds: (name) =>
    say`${name} no tiene aquí ningún ${code('catch')} para el error, así que deja la pila sin terminar.`,
  builtinReturned: ({ name, caller }) =>
    say`${name} ha vuelto, así que ${caller} está otra vez en lo alto de la pila y sigue.`,
  functionReturned: ({ name, caller }) =>
    say`${name} ha terminado, así que ${caller} sigue donde hizo la llamada.`,
  resultGoesTo: ({ name, promise }) =>
    say`${name} ha terminado y la pila está vacía. Su resultado va a ${promise}.`,
  emptied: (name, waiting) =>
    waiting === undefined
      ? say`${name} ha terminado y la pila está vacía. No espera ningún trabajo.`
      : say`${name} ha terminado y la pila está vacía. ${begun(whatWaits(waiting))}.`,
}
