// What sentences share, in Spanish: how things are called, and what did something.
import type { Span } from '../span'
import { jobDetail } from '../things/jobs/format'
import { functionDetail } from '../things/objects/format'
import { entryDetail } from '../things/shelves/format'
import { type CodeDetail, contextDetail } from '../things/stack/format'
import { taskDetail } from '../things/tasks/format'
import { timerDetail } from '../things/timers/format'
import type { Trace } from '../trace'
import type { Words } from './in-english'
import { over, type Part, say } from './phrases'
import type { Waiting } from './scene'
import type { Phrase } from './sentence'

/** "1 trabajo", "2 trabajos". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** "espera" or "esperan". */
export const wait = (n: number): string => (n === 1 ? 'espera' : 'esperan')

/** "esperan 1 tick y 2 trabajos". */
export function whatWaits({ ticks, jobs }: Waiting): string {
  if (ticks > 0 && jobs > 0) return `esperan ${count(ticks, 'tick')} y ${count(jobs, 'trabajo')}`
  return ticks > 0 ? `${wait(ticks)} ${count(ticks, 'tick')}` : `${wait(jobs)} ${count(jobs, 'trabajo')}`
}

/** The same as a sentence of its own. */
export function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** How many wait before the one that was just queued. */
export const behind = (others: number): string => (others > 0 ? `, detrás de ${count(others, 'otro')}` : '')

/** A promise's state: it is feminine. */
export const outcome = (isRejected: boolean): string => (isRejected ? 'rechazada' : 'cumplida')

/** What a promise was settled with. */
export const result = (isRejected: boolean): string => (isRejected ? 'la razón' : 'el valor')

export const line = (span: Span): Phrase => over(span, `línea ${span.line}`)

/** "de P1", "del ejecutor". */
export const of = (who: Part): readonly Phrase[] => (isMasculine(who) ? say`d${who}` : say`de ${who}`)

/** "a P1", "al ejecutor". */
export function to(who: Part): readonly Phrase[] {
  const [first, ...rest] = say`${who}`
  return isMasculine(who) ? say`a${[{ ...first!, text: first!.text.slice(1) }, ...rest]}` : say`a ${who}`
}

/** It begins with the article that `de` and `a` melt with. */
function isMasculine(who: Part): boolean {
  const [first] = say`${who}`
  return first !== undefined && !first.isCode && first.text.startsWith('el ')
}

/** What the engine makes, by its role. */
const roles = new Map([
  ['resolver', 'el resolutor'],
  ['rejecter', 'el rechazador'],
  ['executor', 'el ejecutor'],
  ['handler of finally', 'el manejador de finally'],
  ['keeper of the outcome', 'el guardián del resultado'],
  ['unwrapper of the iterator', 'el desenvolvedor del iterador'],
  ['closer of the iterator', 'el cierre del iterador'],
  ['disposer', 'el liberador'],
  ['revoker of the proxy', 'el revocador del proxy'],
  ['reader of the module', 'el lector del módulo'],
  ['receiver of the answer', 'el receptor de la respuesta'],
  ['deliverer', 'el repartidor'],
  ['listener for failed output', 'el oyente de salidas fallidas'],
  ['thrower of the error', 'el lanzador del error'],
  ['helper of the engine', 'el ayudante del motor'],
  ['follower', 'el seguidor'],
  ['return of the generator', 'el retorno del generador'],
  ['bound function', 'la función enlazada'],
  ['engine', 'el motor'],
])

function roleOf(role: string): string {
  const known = roles.get(role)
  if (known !== undefined) return known
  const [, kind = '', whose = role] = /^(collector|helper) of (.*)$/.exec(role) ?? []
  if (kind === 'collector') return `el recolector de ${whose}`
  return kind === 'helper' ? `el ayudante de ${whose}` : `el ${role}`
}

const labels = new Map([
  ['script', 'script'],
  ['message', 'mensaje'],
  ['frame', 'fotograma'],
  ['idle period', 'tiempo de ocio'],
  ['unhandled rejections', 'rechazos sin atender'],
  ['rejection handled', 'rechazo atendido'],
  ['document loaded', 'documento cargado'],
  ['all loaded', 'todo cargado'],
  ['performance entries', 'medidas de rendimiento'],
  ['abort signal', 'señal de aborto'],
  ['intersections', 'intersecciones'],
  ['history traversal', 'paso por el historial'],
  ['javascript: address', 'dirección javascript:'],
  ['module script', 'script de módulo'],
  ['chunk', 'trozo'],
  ['read', 'lectura'],
  ['databases', 'bases de datos'],
  ['the timer is not due yet', 'el temporizador aún no vence'],
  ['the immediate runs first', 'el inmediato se ejecuta primero'],
  ['what is due runs in this turn', 'lo que ha vencido se ejecuta en esta vuelta'],
  ['the timer runs in the next turn', 'el temporizador se ejecuta en la vuelta siguiente'],
  ['the timer is due already', 'el temporizador ya ha vencido'],
  ['the loop wakes up in time', 'el bucle despierta a tiempo'],
  ['the loop wakes up a millisecond later', 'el bucle despierta un milisegundo más tarde'],
  ['the timers are set in one millisecond', 'los temporizadores se ponen en un mismo milisegundo'],
  ['a millisecond later', 'un milisegundo más tarde'],
  ['a frame is shown at once', 'un fotograma se muestra enseguida'],
  ['the frame waits for the display', 'el fotograma espera a la pantalla'],
  ['the display misses a frame', 'la pantalla pierde un fotograma'],
  ['a longer timer waits for a shorter one', 'un temporizador más largo espera a uno más corto'],
  ['the longer timer runs in time', 'el temporizador más largo se ejecuta a tiempo'],
  [
    'all timers of this millisecond are due already',
    'todos los temporizadores de este milisegundo ya han vencido',
  ],
  [
    'the last timer of this millisecond is due only now',
    'el último temporizador de este milisegundo vence solo ahora',
  ],
])

/** How an operation may go on. */
const ways: readonly (readonly [string, string])[] = [
  [' is done first', ' termina primero'],
  [' takes another turn', ' tarda una vuelta más'],
  [' takes much longer', ' tarda mucho más'],
]

const patterns: readonly (readonly [RegExp, string])[] = [
  [
    /^the last (\d+) timers of this millisecond are due only now$/,
    'los últimos $1 temporizadores de este milisegundo vencen solo ahora',
  ],
  [/^click (.*)$/s, 'clic en $1'],
  [/^type (".*") into (.*)$/s, 'escribir $1 en $2'],
  [/^press (\S+) in (.*)$/s, 'pulsar $1 en $2'],
  [/^press (\S+)$/, 'pulsar $1'],
  [/^end of (\S+)$/, 'fin de $1'],
  [/^(load|error|srcdoc) of (\S+)$/, '$1 de $2'],
  [/^message of (.*)$/s, 'mensaje de $1'],
  [/^hold of job (\S+) of (.*)$/, 'el plazo del trabajo $1 de $2'],
  [/^expiry of job (\S+) of (.*)$/, 'la caducidad del trabajo $1 de $2'],
  [/^claim of job (\S+) of (.*)$/, 'la reclamación del trabajo $1 de $2'],
  [/^check of job (\S+) of (.*)$/, 'la comprobación del trabajo $1 de $2'],
  [/^a job of (.*) is due$/, 'el vencimiento de un trabajo de $1'],
  [/^a job arrives$/, 'la llegada de un trabajo'],
  [/^(\d+) jobs arrive$/, 'la llegada de $1 trabajos'],
  [/^(.*) is not heard of$/, 'el silencio de $1'],
  [/^(.*) dies$/, 'la muerte de $1'],
  [/^(.*) is back$/, 'la vuelta de $1'],
  [/^(.*) has waited$/, 'la espera de $1'],
  [/^(.*) looks into (.*)$/, 'la consulta de $1 en $2'],
  [/^(.*) goes on$/, 'la continuación de $1'],
  [/^locks of (.*)$/, 'los bloqueos de $1'],
  [/^answer to (.*)$/s, 'respuesta para $1'],
]

/** What the record calls a task or a way to go on; what the program named stays. */
export function labelInSpanish(label: string): string {
  const known = labels.get(label)
  if (known !== undefined) return known
  const way = ways.find(([end]) => label.endsWith(end))
  if (way !== undefined) return labelInSpanish(label.slice(0, -way[0].length)) + way[1]
  const [pattern, words] = patterns.find(([pattern]) => pattern.test(label)) ?? []
  return pattern === undefined ? label : label.replace(pattern, words!)
}

/** What a job does that calls no function of the program. */
const jobs = new Map([
  ['settle', 'concluir'],
  ['follow another promise', 'seguir a otra promesa'],
  ['the importing modules', 'los módulos que importan'],
  ['pass the result on', 'pasar el resultado'],
])

/** The label of a thing in a picture: a name that the program gave stays. */
function shownInSpanish(trace: Trace, id: number, label: string): string {
  if (trace.entityKind(id) === 'job') {
    const { resumes } = jobDetail(trace, id)
    if (resumes !== undefined) return `reanudar ${resumes}`
  }
  if (trace.entityKind(id) === 'line') return label
  const named = namedBy(trace, id)
  if (named === undefined || named.label !== label) return jobs.get(label) ?? labelInSpanish(label)
  if (named.labelled === 'fields') return 'campos de la clase'
  return named.labelled === 'role' ? roleOf(label).replace(/^(?:el|la) /, '') : label
}

/** Whose label a thing has: that of the code that runs, or of the function that will be called. */
function namedBy(trace: Trace, id: number): CodeDetail | undefined {
  switch (trace.entityKind(id)) {
    case 'context':
      return contextDetail(trace, id)
    case 'function':
      return functionDetail(trace, id)
    case 'job':
      return calledBy(trace, jobDetail(trace, id))
    case 'task':
      return calledBy(trace, taskDetail(trace, id))
    case 'timer':
      return calledBy(trace, timerDetail(trace, id))
    case 'entry':
      return calledBy(trace, entryDetail(trace, id))
    default:
      return undefined
  }
}

const calledBy = (trace: Trace, { callback }: { readonly callback: number }): CodeDetail | undefined =>
  callback > 0 && trace.entityKind(callback) === 'function' ? functionDetail(trace, callback) : undefined

export const nounsInSpanish: Words['nouns'] = {
  yourScript: 'tu script',
  yourText: 'tu texto',
  fieldInitializer: 'el inicializador de campos de una clase',
  theProgram: 'el programa',
  thisFunction: 'esta función',
  theEngine: 'el motor',
  role: roleOf,
  roleOf: (role, promise) => say`${roleOf(role)} de ${promise}`,
  functionOf: (place) => say`la función de la ${line(place)}`,
  label: labelInSpanish,
  shown: shownInSpanish,
  serverJob: (id) => `el trabajo ${id}`,
  serverWorker: (name) => `el worker ${name}`,

  byOtherRules: (rules, today) =>
    rules === 'wrong'
      ? say`Esta máquina sigue una regla falsa. En un motor real es así: ${today}`
      : say`Esta máquina sigue el orden de Node antes de la versión 11. Hoy es así: ${today}`,

  atLine: (number) => `en la línea ${number}`,
  eventLoop: 'bucle de eventos',
  byLoop: (loop) => say`por el ${loop}`,
  by: (who) => say`por ${who}`,
  whenAnswered: (request) => say`cuando se respondió a ${request}`,
  whenDone: (operation) => say`cuando terminó ${operation}`,
}
