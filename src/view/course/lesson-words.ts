import type { InLanguages } from '../words/language'

interface LessonWords {
  readonly lesson: string
  readonly make: string
  readonly what: string
  readonly place: (n: number, all: number) => string
  readonly previous: string
  readonly next: string
  readonly end: string
  readonly add: string
  readonly addCurrent: string
  readonly empty: string
  readonly list: string
  readonly up: (title: string) => string
  readonly down: (title: string) => string
  readonly remove: (title: string) => string
  readonly asks: string
  readonly open: string
  readonly untitled: string
  readonly handout: string
  readonly handoutMaking: string
  readonly handoutFailed: string
  readonly handoutOf: string
}

export const lessonWords: InLanguages<LessonWords> = {
  en: {
    lesson: 'Lesson',
    make: 'Make a lesson…',
    what: 'A list of programs in one link. It opens at the first one, and the bar above leads on.',
    place: (n, all) => `Lesson · ${n} of ${all}`,
    previous: 'Previous program of the lesson',
    next: 'Next program of the lesson',
    end: 'End the lesson',
    add: 'Add a program of the course…',
    addCurrent: 'Add the program in the editor',
    empty: 'Nothing is in the lesson yet.',
    list: 'Programs of the lesson',
    up: (title) => `Move up: ${title}`,
    down: (title) => `Move down: ${title}`,
    remove: (title) => `Remove: ${title}`,
    asks: 'Begin with a question',
    open: 'Open the lesson',
    untitled: 'A program of your own',
    handout: 'Print a handout of the lesson',
    handoutMaking: 'Running the programs of the lesson…',
    handoutFailed:
      'None of these programs could be run and printed. Look at your connection, then try again.',
    handoutOf: 'The lesson as link and handout',
  },
  es: {
    lesson: 'Lección',
    make: 'Hacer una lección…',
    what: 'Una lista de programas en un solo enlace. Se abre en el primero, y la barra de arriba lleva adelante.',
    place: (n, all) => `Lección · ${n} de ${all}`,
    previous: 'Programa anterior de la lección',
    next: 'Programa siguiente de la lección',
    end: 'Terminar la lección',
    add: 'Añadir un programa del curso…',
    addCurrent: 'Añadir el programa del editor',
    empty: 'Aún no hay nada en la lección.',
    list: 'Programas de la lección',
    up: (title) => `Subir: ${title}`,
    down: (title) => `Bajar: ${title}`,
    remove: (title) => `Quitar: ${title}`,
    asks: 'Empezar con una pregunta',
    open: 'Abrir la lección',
    untitled: 'Un programa tuyo',
    handout: 'Imprimir una hoja de la lección',
    handoutMaking: 'Se ejecutan los programas de la lección…',
    handoutFailed:
      'Ninguno de estos programas se pudo ejecutar e imprimir. Comprueba tu conexión e inténtalo otra vez.',
    handoutOf: 'La lección como enlace y hoja para imprimir',
  },
}
