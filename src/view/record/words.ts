import type { InLanguages } from '../words/language'
import { grouped } from '../words/numbers'
import type { Filter } from './rows'

interface RecordWords {
  readonly search: string
  readonly which: string
  readonly filters: { readonly [F in Filter]: string }
  readonly mineOnly: string
  readonly mineOnlyWhy: string
  readonly close: string
  readonly rows: (count: number) => string
  readonly searching: string
  readonly none: string
  readonly empty: string
  readonly folded: (count: number) => string
  readonly goTo: (step: number, time: string) => string
  readonly scheduled: (step: number) => string
  readonly queued: (step: number) => string
  readonly ran: (step: number) => string
}

export const recordWords: InLanguages<RecordWords> = {
  en: {
    search: 'Search the record: “config”, “T7”, “line 50”',
    which: 'Which steps',
    filters: { all: 'All', queued: 'Queued', ran: 'Ran', printed: 'Printed', errors: 'Errors' },
    mineOnly: 'My code only',
    mineOnlyWhy: 'Steps of the host’s own, which nothing in your text asked for, are folded',
    close: 'Close',
    rows: (count) => (count === 1 ? '1 step' : `${grouped.en(count)} steps`),
    searching: 'Searching…',
    none: 'No step is like that.',
    empty: 'Nothing has run, so nothing is recorded.',
    folded: (count) =>
      count === 1 ? '1 step of the host’s own' : `${grouped.en(count)} steps of the host’s own`,
    goTo: (step, time) => `Go to step ${step}, at ${time}`,
    scheduled: (step) => `scheduled ${step}`,
    queued: (step) => `queued ${step}`,
    ran: (step) => `ran ${step}`,
  },
  es: {
    search: 'Buscar en el registro: “config”, “T7”, “line 50”',
    which: 'Qué pasos',
    filters: { all: 'Todos', queued: 'En cola', ran: 'Ejecutados', printed: 'Impresos', errors: 'Errores' },
    mineOnly: 'Solo mi código',
    mineOnlyWhy: 'Los pasos propios del anfitrión, que nada en tu texto pidió, están plegados',
    close: 'Cerrar',
    rows: (count) => (count === 1 ? '1 paso' : `${grouped.es(count)} pasos`),
    searching: 'Buscando…',
    none: 'Ningún paso es así.',
    empty: 'No se ha ejecutado nada, así que no hay nada registrado.',
    folded: (count) =>
      count === 1 ? '1 paso propio del anfitrión' : `${grouped.es(count)} pasos propios del anfitrión`,
    goTo: (step, time) => `Ir al paso ${step}, a los ${time}`,
    scheduled: (step) => `pedido en ${step}`,
    queued: (step) => `en cola en ${step}`,
    ran: (step) => `ejecutado en ${step}`,
  },
}
