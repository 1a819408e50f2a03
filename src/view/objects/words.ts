import type { InLanguages } from '../words/language'

interface ObjectWords {
  /** What a tree is called. */
  readonly contentsOf: (name: string) => string
  readonly loading: string
  readonly empty: string
  /** Of a property that is read by calling a function. */
  readonly accessor: string
  readonly prototype: string
  readonly more: (count: number, left: number) => string
  /** The object can not be looked into. */
  readonly gone: string
  /** What a mark means. */
  readonly mark: string
}

export const objectWords: InLanguages<ObjectWords> = {
  en: {
    contentsOf: (name) => `What is in ${name}`,
    loading: 'looking into it…',
    empty: 'nothing in it',
    accessor: 'a getter: reading it would run the program',
    prototype: 'prototype',
    more: (count, left) => `${count} more of ${left}`,
    gone: 'It cannot be looked into here.',
    mark: 'The same mark is the same object',
  },
  es: {
    contentsOf: (name) => `Lo que hay en ${name}`,
    loading: 'mirando dentro…',
    empty: 'no hay nada dentro',
    accessor: 'un getter: leerlo ejecutaría el programa',
    prototype: 'prototipo',
    more: (count, left) => `${count} más de ${left}`,
    gone: 'Aquí no se puede mirar dentro.',
    mark: 'La misma marca es el mismo objeto',
  },
}
