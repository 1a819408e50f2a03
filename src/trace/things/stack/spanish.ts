import type { Words } from '../../explain/in-english'
import { code, type Part, say } from '../../explain/phrases'
import type { Phrase } from '../../explain/sentence'
import { begun, line, of, to, whatWaits } from '../../explain/spanish'
import type { Kept, Read, StepResult, Told, Truth } from './english'

/** What the running function does at such a place; `what` is the program's text there. */
const does: { readonly [K in Told]: (what: Part, beside: Part | undefined) => readonly Phrase[] } = {
  call: (what) => say`llama a ${what}`,
  'optional call': (what) => say`llama a ${what}, si existe`,
  new: (what) => say`crea un nuevo ${what}`,
  assignment: (what) => say`asigna a ${what}`,
  '||=': (what) => say`asigna a ${what}, si cuenta como falso`,
  '&&=': (what) => say`asigna a ${what}, si cuenta como verdadero`,
  '??=': (what) => say`asigna a ${what}, si es ${code('null')} o ${code('undefined')}`,
  declaration: (what) => say`declara ${what}`,
  field: (what) => say`crea el campo ${what}`,
  return: (what) => say`devuelve ${what}`,
  throw: (what) => say`lanza ${what}`,
  await: (what, to) => (to ? say`espera ${what} para ${to}` : say`espera ${what}`),
  yield: (what) => say`cede ${what}`,
  loop: () => say`empieza una vuelta de su bucle`,
  'for of': (what) => say`recorre ${what}`,
  'for in': (what) => say`recorre las claves de ${what}`,
  item: (what, from) => say`toma el siguiente ${what} de ${from!}`,
  switch: (what) => say`busca el caso de ${what}`,
  break: (what) => say`sale de ${what}`,
  'break switch': () => say`sale de su ${code('switch')}`,
  continue: (what) => say`sigue con la próxima vuelta de ${what}`,
  test: (what) => say`comprueba ${what}`,
  expression: (what) => say`evalúa ${what}`,
  other: (what) => say`llega a ${what}`,
}

/** The same where the text says nothing. */
const doesIt: { readonly [K in Told]?: readonly Phrase[] } = {
  call: say`llama a la función que está escrita ahí`,
  return: say`vuelve`,
  yield: say`cede`,
  loop: say`empieza una vuelta de su bucle`,
  declaration: say`declara una clase`,
  break: say`sale de su bucle`,
  'break switch': say`sale de su ${code('switch')}`,
  continue: say`sigue con la próxima vuelta de su bucle`,
}

const values = (reads: readonly Read[]): readonly Phrase[] =>
  reads.flatMap(({ text, value }, i) => say`${i === 0 ? ': ' : ', '}${code(text)} es ${value}`)

const truths: { readonly [T in Truth]: string } = {
  true: 'es verdadero',
  false: 'es falso',
  truthy: 'cuenta como verdadero',
  falsy: 'cuenta como falso',
}

function comesTo(outcome: StepResult): readonly Phrase[] {
  switch (outcome.kind) {
    case 'test':
      return say`eso es ${outcome.isTrue ? 'verdadero' : 'falso'}`
    case 'value':
      return say`eso es ${outcome.value}`
    case 'change':
      return say`recibe ${outcome.value}`
    case 'part':
      return say`${outcome.decider} ${truths[outcome.isSo]}`
  }
}

const keeps: { readonly [K in Kept]: string } = {
  delay: 'solo anota un callback y una espera. Ahora no llama a nada.',
  period: 'solo anota un callback y un período. Ahora no llama a nada.',
  callback: 'solo anota un callback para más tarde. Ahora no llama a nada.',
  queue: 'solo encola un callback. Ahora no llama a nada.',
}

export const stackInSpanish: Words['stack'] = {
  // Steps
  isAt: (who, place) => say`${who} está en la ${line(place)}.`,
  does: ({ who, kind, what, beside, reads, outcome }) => {
    const done = what === undefined ? (doesIt[kind] ?? say`sigue`) : does[kind](what, beside)
    const step = say`${who} ${done}${values(reads)}`
    return outcome
      ? say`${step}${reads.length === 0 ? ': ' : ', así que '}${comesTo(outcome)}.`
      : say`${step}.`
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
