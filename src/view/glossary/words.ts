// What the parts of the page are, each in a sentence or two, and what else they are called.
import type { InLanguages } from '../words/language'
import type { Explainable } from './explained'

export interface Term {
  /** Other names that people know it by. */
  readonly alias: string
  readonly text: string
}

interface GlossaryWords {
  readonly terms: { readonly [T in Explainable]: Term }
  readonly alsoCalled: (alias: string) => string
  readonly meetParts: string
  readonly ofParts: (part: number, parts: number) => string
  readonly next: string
  readonly back: string
  readonly skip: string
  readonly begin: string
}

export const glossaryWords: InLanguages<GlossaryWords> = {
  en: {
    terms: {
      Code: {
        alias: 'source, program',
        text: 'Your program. What just ran is marked, with the values that its line has read. Edit it and press Run.',
      },
      'Event loop': {
        alias: 'loop',
        text: 'It takes one task, lets it run to its end, then runs all jobs, and begins again. It never takes two at once.',
      },
      'Call stack': {
        alias: 'execution stack',
        text: 'The functions that have been called and not yet returned, the running one on top. Only when it is empty may the loop take something else.',
      },
      'nextTick queue': {
        alias: 'ticks',
        text: 'Callbacks of process.nextTick. Node empties it after each callback, before it looks at the job queue.',
      },
      'Job queue': {
        alias: 'microtask queue, promise jobs',
        text: 'Callbacks of settled promises, what follows an await, and queueMicrotask. All of them run as soon as the stack is empty, before any task.',
      },
      'Task queue': {
        alias: 'macrotask queue, callback queue, message queue',
        text: 'Callbacks of timers, clicks and answers whose time has come. The loop takes one of them, and only when no job is left.',
      },
      Timers: {
        alias: 'Web APIs, libuv',
        text: 'Kept by the host, not by JavaScript. A timer that is due does not run: its callback becomes a task.',
      },
      Shelves: {
        alias: 'background, pending operations',
        text: 'What the browser or the system does meanwhile: frames, the network, files. When it is done, it becomes a task.',
      },
      Promises: {
        alias: 'futures',
        text: 'A circle stands for a result: hollow while it is pending, ✓ when it is fulfilled, ✕ when it is rejected. A line leads to what waits for it.',
      },
      Console: {
        alias: 'output',
        text: 'What the program has printed so far. A click on a line goes to the moment it was printed.',
      },
    },
    alsoCalled: (alias) => `Also called: ${alias}`,
    meetParts: 'Meet the parts',
    ofParts: (part, parts) => `${part} of ${parts}`,
    next: 'Next',
    back: 'Back',
    skip: 'Skip',
    begin: 'Begin',
  },
  es: {
    terms: {
      Code: {
        alias: 'fuente, programa',
        text: 'Tu programa. Lo que acaba de ejecutarse está marcado, con los valores que ha leído su línea. Edítalo y pulsa Ejecutar.',
      },
      'Event loop': {
        alias: 'bucle, event loop',
        text: 'Toma una tarea, la deja ejecutarse hasta su final, luego ejecuta todos los trabajos, y vuelve a empezar. Nunca toma dos a la vez.',
      },
      'Call stack': {
        alias: 'pila de ejecución, call stack',
        text: 'Las funciones llamadas que aún no han vuelto, con la activa arriba. Solo cuando está vacía puede el bucle tomar otra cosa.',
      },
      'nextTick queue': {
        alias: 'ticks',
        text: 'Callbacks de process.nextTick. Node la vacía después de cada callback, antes de mirar la cola de trabajos.',
      },
      'Job queue': {
        alias: 'cola de microtareas, trabajos de promesas',
        text: 'Callbacks de promesas concluidas, lo que sigue a un await, y queueMicrotask. Todos se ejecutan en cuanto la pila está vacía, antes que cualquier tarea.',
      },
      'Task queue': {
        alias: 'cola de macrotareas, cola de callbacks, cola de mensajes',
        text: 'Callbacks de temporizadores, clics y respuestas a los que ha llegado su hora. El bucle toma uno, y solo cuando no queda ningún trabajo.',
      },
      Timers: {
        alias: 'Web APIs, libuv',
        text: 'Los guarda el entorno, no JavaScript. Un temporizador que vence no se ejecuta: su callback se convierte en una tarea.',
      },
      Shelves: {
        alias: 'segundo plano, operaciones pendientes',
        text: 'Lo que entretanto hace el navegador o el sistema: fotogramas, red, archivos. Cuando termina, se convierte en una tarea.',
      },
      Promises: {
        alias: 'futuros',
        text: 'Un círculo representa un resultado: hueco mientras está pendiente, ✓ cuando se cumple, ✕ cuando se rechaza. Una línea lleva a lo que lo espera.',
      },
      Console: {
        alias: 'salida',
        text: 'Lo que el programa ha impreso hasta ahora. Un clic en una línea lleva al momento en que se imprimió.',
      },
    },
    alsoCalled: (alias) => `También: ${alias}`,
    meetParts: 'Conoce las partes',
    ofParts: (part, parts) => `${part} de ${parts}`,
    next: 'Siguiente',
    back: 'Atrás',
    skip: 'Saltar',
    begin: 'Empezar',
  },
}
