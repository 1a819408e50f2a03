// What the graph of promises says.
import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'
import type { ShownCircle, ShownFold, ShownSquare } from './shown'

export interface GraphWords {
  readonly empty: string
  readonly script: string
  readonly never: string
  readonly asText: string
  readonly asDrawing: string
  readonly foldAll: string
  readonly unfold: string
  readonly earlier: string
  readonly later: string
  readonly leftOut: (from: number, to: number, of: number) => string
  readonly legend: {
    readonly signs: string
    readonly pending: string
    readonly fulfilled: string
    readonly rejected: string
    readonly reaction: string
    readonly extraJob: string
  }
  readonly unhandled: string
  readonly ofElements: (done: number, of: number) => string
  /** "3rd". */
  readonly place: (place: number) => string
  readonly circle: (circle: ShownCircle) => string
  readonly square: (square: ShownSquare) => string
  readonly fold: (fold: ShownFold) => string
  readonly foldName: (by: string, count: number) => string
  readonly made: string
  readonly settled: string
  readonly registered: string
  readonly queued: string
  readonly ran: string
  readonly extraJob: (which: 0 | 1, badge: string | undefined) => string
}

const ORDINALS = {
  en: ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'],
  es: ['Primero', 'Segundo', 'Tercero', 'Cuarto', 'Quinto', 'Sexto', 'Séptimo', 'Octavo', 'Noveno', 'Décimo'],
} as const

function englishPlace(place: number): string {
  const last = place % 100
  const ending = last >= 11 && last <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${grouped.en(place)}${ending}`
}

type Before = NonNullable<ShownSquare['before']>

function englishReason({ count, first }: Before): string {
  const names = first.map(({ badge }) => badge)
  const place = ORDINALS.en[count] ?? englishPlace(count + 1)
  const others = count - names.length
  if (count === 0) return `${place}: nothing was queued before it.`
  const who = others > 0 ? `${names.join(', ')} and ${grouped.en(others)} more` : names.join(' and ')
  return `${place}, because ${who} ${count === 1 ? 'was' : 'were'} queued before it.`
}

function spanishReason({ count, first }: Before): string {
  const names = first.map(({ badge }) => badge)
  const place = ORDINALS.es[count] ?? `${grouped.es(count + 1)}.º`
  const others = count - names.length
  if (count === 0) return `${place}: nada entró antes en la cola.`
  const who = others > 0 ? `${names.join(', ')} y ${grouped.es(others)} más` : names.join(' y ')
  return `${place}, porque ${who} ${count === 1 ? 'entró' : 'entraron'} antes en la cola.`
}

function englishCircle({ node, isUnhandled, isNeverSettled, elements }: ShownCircle): string {
  const { badge, state, result, follows, span } = node
  const place = span ? `, made at line ${span.line},` : ''
  const come = elements ? ` ${elements.done} of ${elements.of} elements have come.` : ''
  if (state === 'fulfilled') return `${badge}${place} is fulfilled with ${result?.text ?? ''}.${come}`
  if (state === 'rejected')
    return `${badge}${place} is rejected with ${result?.text ?? ''}.${isUnhandled ? ' Nobody handles that.' : ''}${come}`
  if (isNeverSettled) return `${badge}${place} is pending: nothing ever settles it.${come}`
  if (follows)
    return `${badge}${place} is pending and follows ${follows.text.replace('Promise ', '')}.${come}`
  return `${badge}${place} is pending.${come}`
}

function spanishCircle({ node, isUnhandled, isNeverSettled, elements }: ShownCircle): string {
  const { badge, state, result, follows, span } = node
  const place = span ? `, creada en la línea ${span.line},` : ''
  const come = elements ? ` Han llegado ${elements.done} de ${elements.of} elementos.` : ''
  if (state === 'fulfilled') return `${badge}${place} está cumplida con ${result?.text ?? ''}.${come}`
  if (state === 'rejected')
    return `${badge}${place} está rechazada con ${result?.text ?? ''}.${isUnhandled ? ' Nadie la atiende.' : ''}${come}`
  if (isNeverSettled) return `${badge}${place} está pendiente: nada la resuelve nunca.${come}`
  if (follows)
    return `${badge}${place} está pendiente y sigue a ${follows.text.replace('Promise ', '')}.${come}`
  return `${badge}${place} está pendiente.${come}`
}

function englishSquare({ edge, promise, before }: ShownSquare): string {
  const { kind, span, job, awaiting } = edge
  const where = span ? `, line ${span.line}` : ''
  const who =
    awaiting === undefined ? `${kind} of ${promise}${where}` : `${awaiting} awaits ${promise}${where}`
  if (job === undefined) return `${who}: it becomes a job when ${promise} settles.`
  if (job.state === 'running') return `${who}: ${job.badge} runs now.`
  if (job.state === 'done') return `${who}: ${job.badge} has run.`
  return `${who}: ${job.badge} waits. ${before ? englishReason(before) : ''}`
}

function spanishSquare({ edge, promise, before }: ShownSquare): string {
  const { kind, span, job, awaiting } = edge
  const where = span ? `, línea ${span.line}` : ''
  const who =
    awaiting === undefined ? `${kind} de ${promise}${where}` : `${awaiting} espera a ${promise}${where}`
  if (job === undefined) return `${who}: será un trabajo cuando ${promise} se resuelva.`
  if (job.state === 'running') return `${who}: ${job.badge} se ejecuta ahora.`
  if (job.state === 'done') return `${who}: ${job.badge} ya se ejecutó.`
  return `${who}: ${job.badge} espera. ${before ? spanishReason(before) : ''}`
}

export const graphWords: InLanguages<GraphWords> = {
  en: {
    empty: 'No promise has been made yet.',
    script: 'script',
    never: 'never settled',
    asText: 'As text',
    asDrawing: 'As a drawing',
    foldAll: 'Fold chains again',
    unfold: 'Unfold the chain',
    earlier: 'Earlier',
    later: 'Later',
    leftOut: (from, to, of) =>
      `${grouped.en(from)} to ${grouped.en(to)} of ${grouped.en(of)} promises; the others are left out.`,
    legend: {
      signs: 'What the signs mean',
      pending: 'pending',
      fulfilled: 'fulfilled',
      rejected: 'rejected',
      reaction: 'reaction, where its job runs',
      extraJob: 'one of the two extra jobs of adopting',
    },
    unhandled: 'unhandled',
    ofElements: (done, of) => `${done} of ${of}`,
    place: englishPlace,
    circle: englishCircle,
    square: englishSquare,
    fold: ({ by, count, done }) =>
      `${grouped.en(count)} links of a chain that do the same, by ${by}. ${grouped.en(done)} have run.`,
    foldName: (by, count) => `${by} × ${grouped.en(count)}`,
    made: 'Made',
    settled: 'Settled',
    registered: 'Registered',
    queued: 'Queued',
    ran: 'Ran',
    extraJob: (which, badge = 'later a job') =>
      which === 0 ? `${badge}: asks the promise to be followed` : `${badge}: hands the outcome over`,
  },
  es: {
    empty: 'Aún no se ha creado ninguna promesa.',
    script: 'script',
    never: 'sin resolver',
    asText: 'Como texto',
    asDrawing: 'Como dibujo',
    foldAll: 'Plegar las cadenas',
    unfold: 'Desplegar la cadena',
    earlier: 'Anteriores',
    later: 'Siguientes',
    leftOut: (from, to, of) =>
      `De la ${grouped.es(from)} a la ${grouped.es(to)} de ${grouped.es(of)} promesas; las demás no se muestran.`,
    legend: {
      signs: 'Qué significan los signos',
      pending: 'pendiente',
      fulfilled: 'cumplida',
      rejected: 'rechazada',
      reaction: 'reacción, donde se ejecuta su trabajo',
      extraJob: 'uno de los dos trabajos extra de adoptar',
    },
    unhandled: 'sin atender',
    ofElements: (done, of) => `${done} de ${of}`,
    place: (place) => `${grouped.es(place)}.º`,
    circle: spanishCircle,
    square: spanishSquare,
    fold: ({ by, count, done }) =>
      `${grouped.es(count)} eslabones de una cadena que hacen lo mismo, con ${by}. Se han ejecutado ${grouped.es(done)}.`,
    foldName: (by, count) => `${by} × ${grouped.es(count)}`,
    made: 'Creación',
    settled: 'Resolución',
    registered: 'Registro',
    queued: 'En cola',
    ran: 'Ejecución',
    extraJob: (which, badge = 'más tarde un trabajo') =>
      which === 0 ? `${badge}: pide que se siga a la promesa` : `${badge}: entrega el resultado`,
  },
}
