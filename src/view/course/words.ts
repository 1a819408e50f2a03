import type { Mark } from '../../learn/progress/progress'
import type { Refusal } from '../../learn/progress/progress-text'
import type { ChapterId, Idea } from '../../scenario/course'
import type { InLanguages } from '../words/language'

interface CourseWords {
  readonly title: string
  readonly search: string
  readonly tabs: { readonly [T in 'course' | 'challenges' | 'practice' | 'progress']: string }
  readonly views: string
  readonly nothingFound: (wanted: string) => string
  readonly own: string
  readonly allOwn: string
  readonly askFirst: string
  readonly today: string
  readonly todayWhy: string
  readonly laterToday: (count: number) => string
  readonly chapters: { readonly [C in ChapterId]: string }
  readonly ideas: { readonly [I in Idea]: string }
  readonly marks: { readonly [M in Mark | 'new']: string }
  readonly solvedOf: (solved: number, all: number) => string
  readonly walk: string
  readonly challengesWhat: string
  readonly failed: string
  readonly progress: {
    readonly none: string
    readonly kept: string
    readonly notKept: string
    readonly scenarios: string
    readonly counts: (tried: number, predicted: number, solved: number, all: number) => string
    readonly challenges: (solved: number) => string
    readonly practice: (topic: string, right: number, all: number) => string
    readonly beliefs: string
    readonly belief: string
    readonly astray: string
    readonly seenThrough: string
    readonly export: string
    readonly import: string
    readonly imported: string
    readonly reset: string
    readonly wasReset: string
    readonly undo: string
    readonly refused: (refusal: Refusal) => string
  }
}

export const courseWords: InLanguages<CourseWords> = {
  en: {
    title: 'Course',
    search: 'Search titles and ideas',
    tabs: { course: 'Programs', challenges: 'Challenges', practice: 'Practice', progress: 'Progress' },
    views: 'What to look at',
    nothingFound: (wanted) => `Nothing is called “${wanted}”. Try a word such as timer, await or queue.`,
    own: 'Your programs',
    allOwn: 'Rename, delete, open a file…',
    askFirst: 'Ask me before it shows',
    today: 'For you today',
    todayWhy: 'You were sure of it and it was otherwise. Here is another program with the same question.',
    laterToday: (count) =>
      count === 1 ? 'One question comes back later today.' : `${count} questions come back later today.`,
    chapters: {
      article: 'The article',
      stack: 'The call stack',
      tasks: 'Tasks and timers',
      jobs: 'Jobs',
      turn: 'A turn of the loop',
      promises: 'Promises inside out',
      async: 'async and await',
      errors: 'Errors',
      bugs: 'Bugs that people meet',
      browser: 'The browser',
      node: 'Node',
      'before-node-11': 'Before Node 11',
      modules: 'Modules',
      queues: 'The other job queue',
      more: 'More',
    },
    ideas: {
      job: 'job',
      timer: 'timer',
      'due-time': 'due time',
      stack: 'call stack',
      unwinding: 'errors unwind the stack',
      task: 'task',
      late: 'late timers',
      turn: 'turn of the loop',
      interval: 'interval',
      closure: 'closures',
      microtask: 'queueMicrotask',
      starvation: 'starvation',
      checkpoint: 'checkpoint',
      executor: 'executor',
      reaction: 'then',
      settling: 'settled once',
      chain: 'chains',
      rejection: 'rejection',
      finally: 'finally',
      thenable: 'thenables',
      adoption: 'following a promise',
      combinator: 'Promise.all, race',
      async: 'async functions',
      await: 'await',
      parallel: 'one by one or together',
      unhandled: 'unhandled errors',
      race: 'races',
      debounce: 'debounce',
      event: 'events',
      frame: 'frames',
      priority: 'priorities',
      fetch: 'fetch',
      tick: 'process.nextTick',
      immediate: 'setImmediate',
      drain: 'when jobs run',
      io: 'files',
      module: 'modules',
      'server-queue': 'job queue of a server',
      retry: 'retries',
      capacity: 'workers and capacity',
      'at-least-once': 'at least once',
      flow: 'jobs that wait for others',
    },
    marks: { new: 'new', tried: 'tried', predicted: 'predicted', solved: 'solved' },
    solvedOf: (solved, all) => `${solved} of ${all} solved`,
    walk: 'Walk through it, step by step',
    challengesWhat: 'Write a program that brings the machine into a state. The record of its run is judged.',
    failed: 'This program did not load. Look at your connection and choose it again.',
    progress: {
      none: 'Nothing yet. What you try and predict is noted here, in this browser; nothing is sent anywhere.',
      kept: 'It is kept in this browser; nothing is sent anywhere.',
      notKept:
        'This browser keeps nothing, so it is gone with the page: save it as a file. Nothing is sent anywhere.',
      scenarios: 'Programs',
      counts: (tried, predicted, solved, all) =>
        `Of ${all} programs you have tried ${tried}, predicted ${predicted} and solved ${solved}.`,
      challenges: (solved) =>
        solved === 1 ? 'You have solved one challenge.' : `You have solved ${solved} challenges.`,
      practice: (topic, right, all) => `Practice, ${topic}: ${right} of ${all} right.`,
      beliefs: 'What people believe',
      belief: 'Belief',
      astray: 'led you astray',
      seenThrough: 'seen through',
      export: 'Save as a file',
      import: 'Add from a file',
      imported: 'What the file says is added.',
      reset: 'Forget all',
      wasReset: 'All is forgotten.',
      undo: 'Undo',
      refused(refusal) {
        switch (refusal.kind) {
          case 'no-json':
            return 'This file cannot be read: it is no JSON. Choose one that was saved here.'
          case 'other':
            return 'This file holds something else than progress. Choose one that was saved here.'
          case 'newer':
            return 'This file is of a newer version of Loopscope. Reload the page and try again.'
          case 'field':
            return `This file is damaged: “${refusal.path}” does not say what it should. Nothing of it was taken.`
        }
      },
    },
  },
  es: {
    title: 'Curso',
    search: 'Busca títulos e ideas',
    tabs: { course: 'Programas', challenges: 'Retos', practice: 'Práctica', progress: 'Progreso' },
    views: 'Qué mirar',
    nothingFound: (wanted) => `Nada se llama «${wanted}». Prueba con una palabra como timer, await o cola.`,
    own: 'Tus programas',
    allOwn: 'Renombrar, borrar, abrir un archivo…',
    askFirst: 'Pregúntame antes de mostrarlo',
    today: 'Hoy para ti',
    todayWhy: 'Estabas seguro y era de otro modo. Aquí tienes otro programa con la misma pregunta.',
    laterToday: (count) =>
      count === 1 ? 'Una pregunta vuelve hoy más tarde.' : `${count} preguntas vuelven hoy más tarde.`,
    chapters: {
      article: 'El artículo',
      stack: 'La pila de llamadas',
      tasks: 'Tareas y temporizadores',
      jobs: 'Trabajos',
      turn: 'Una vuelta del bucle',
      promises: 'Las promesas por dentro',
      async: 'async y await',
      errors: 'Errores',
      bugs: 'Fallos con los que uno se encuentra',
      browser: 'El navegador',
      node: 'Node',
      'before-node-11': 'Antes de Node 11',
      modules: 'Módulos',
      queues: 'La otra cola de jobs',
      more: 'Más',
    },
    ideas: {
      job: 'trabajo',
      timer: 'temporizador',
      'due-time': 'vencimiento',
      stack: 'pila de llamadas',
      unwinding: 'los errores deshacen la pila',
      task: 'tarea',
      late: 'temporizadores tardíos',
      turn: 'vuelta del bucle',
      interval: 'intervalo',
      closure: 'clausuras',
      microtask: 'queueMicrotask',
      starvation: 'inanición',
      checkpoint: 'revisión de los trabajos',
      executor: 'ejecutor',
      reaction: 'then',
      settling: 'se resuelve una vez',
      chain: 'cadenas',
      rejection: 'rechazo',
      finally: 'finally',
      thenable: 'objetos con then',
      adoption: 'seguir a una promesa',
      combinator: 'Promise.all, race',
      async: 'funciones async',
      await: 'await',
      parallel: 'uno a uno o a la vez',
      unhandled: 'errores sin atender',
      race: 'carreras',
      debounce: 'debounce',
      event: 'eventos',
      frame: 'fotogramas',
      priority: 'prioridades',
      fetch: 'fetch',
      tick: 'process.nextTick',
      immediate: 'setImmediate',
      drain: 'cuándo corren los trabajos',
      io: 'archivos',
      module: 'módulos',
      'server-queue': 'cola de jobs de un servidor',
      retry: 'reintentos',
      capacity: 'workers y capacidad',
      'at-least-once': 'al menos una vez',
      flow: 'jobs que esperan a otros',
    },
    marks: { new: 'nuevo', tried: 'probado', predicted: 'predicho', solved: 'resuelto' },
    solvedOf: (solved, all) => `${solved} de ${all} resueltos`,
    walk: 'Recórrelo paso a paso',
    challengesWhat: 'Escribe un programa que lleve la máquina a un estado. Se juzga lo que quedó registrado.',
    failed: 'Este programa no se ha cargado. Revisa tu conexión y elígelo otra vez.',
    progress: {
      none: 'Aún nada. Lo que pruebas y predices se anota aquí, en este navegador; no se envía a ningún sitio.',
      kept: 'Se guarda en este navegador; no se envía a ningún sitio.',
      notKept:
        'Este navegador no guarda nada, así que se pierde con la página: guárdalo en un archivo. No se envía a ningún sitio.',
      scenarios: 'Programas',
      counts: (tried, predicted, solved, all) =>
        `De ${all} programas has probado ${tried}, predicho ${predicted} y resuelto ${solved}.`,
      challenges: (solved) => (solved === 1 ? 'Has resuelto un reto.' : `Has resuelto ${solved} retos.`),
      practice: (topic, right, all) => `Práctica, ${topic}: ${right} de ${all} correctas.`,
      beliefs: 'Lo que se suele creer',
      belief: 'Creencia',
      astray: 'te despistó',
      seenThrough: 'no te engañó',
      export: 'Guardar en un archivo',
      import: 'Añadir de un archivo',
      imported: 'Se ha añadido lo que dice el archivo.',
      reset: 'Olvidarlo todo',
      wasReset: 'Todo está olvidado.',
      undo: 'Deshacer',
      refused(refusal) {
        switch (refusal.kind) {
          case 'no-json':
            return 'Este archivo no se puede leer: no es JSON. Elige uno que se guardó aquí.'
          case 'other':
            return 'Este archivo contiene otra cosa que progreso. Elige uno que se guardó aquí.'
          case 'newer':
            return 'Este archivo es de una versión más nueva de Loopscope. Recarga la página e inténtalo otra vez.'
          case 'field':
            return `Este archivo está dañado: «${refusal.path}» no dice lo que debería. No se ha tomado nada de él.`
        }
      },
    },
  },
}
