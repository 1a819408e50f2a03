// Comments that belong to a program, each with how it is written and what it does.
import type { InLanguages } from '../../words/language'

type DirectiveName = 'page' | 'route' | 'input' | 'file' | 'fault' | 'burst' | 'alert'

export interface Directive {
  readonly name: DirectiveName
  /** One that works as it stands. */
  readonly example: string
}

export const directives: readonly Directive[] = [
  { name: 'route', example: 'GET /users 200 50ms [{"name":"Tom"}]' },
  { name: 'page', example: '<button id="go">Go</button> <input id="name">' },
  { name: 'input', example: '120ms click #go' },
  { name: 'file', example: 'helper.js' },
  { name: 'fault', example: 'worker A dies at 2s' },
  { name: 'burst', example: '1000 to emails at 10s {"to":"tom"}' },
  { name: 'alert', example: 'emails above 600' },
]

interface DirectiveWords {
  readonly what: { readonly [N in DirectiveName]: string }
  readonly forms: { readonly [N in DirectiveName]: readonly string[] }
}

const forms: DirectiveWords['forms'] = {
  route: [
    '// route: GET /user 200 50ms {"name":"Tom"}',
    '// route: /slow 2s',
    '// route: /broken fails 20ms',
  ],
  page: ['// page: <button id="go">Go</button>'],
  input: ['// input: 120ms click #go', '// input: 300ms type #name Tom', '// input: 500ms key Enter #name'],
  file: ['// file: helper.js'],
  fault: [
    '// fault: worker A dies at 2s back at 1min',
    '// fault: processor of emails throws 5% "421 try later"',
    '// fault: receiver /hook answers 503 from 10s to 20s',
  ],
  burst: ['// burst: 1000 to emails at 10s {"to":"tom"}', '// burst: 12/s to orders from 0 to 10min'],
  alert: ['// alert: orders above 600'],
}

export const directiveWords: InLanguages<DirectiveWords> = {
  en: {
    forms,
    what: {
      route: 'What the simulated network answers: method, address, status, latency, body.',
      page: 'What the simulated page shows: its HTML.',
      input: 'What the user does to the page: a virtual time, click, type or key, and a selector.',
      file: 'Begins another file of the program, which others import by this name.',
      fault: 'What goes wrong in queues: workers that die, processors that throw, receivers that are down.',
      burst: 'Jobs that arrive at a queue, at once or at a rate.',
      alert: 'Says when more jobs than this wait in a queue.',
    },
  },
  es: {
    forms,
    what: {
      route: 'Lo que responde la red simulada: método, dirección, estado, latencia, cuerpo.',
      page: 'Lo que muestra la página simulada: su HTML.',
      input: 'Lo que el usuario hace en la página: un tiempo virtual, click, type o key, y un selector.',
      file: 'Empieza otro archivo del programa, que otros importan por este nombre.',
      fault:
        'Lo que falla en las colas: workers que mueren, procesadores que lanzan errores, receptores caídos.',
      burst: 'Trabajos que llegan a una cola, de golpe o a un ritmo.',
      alert: 'Avisa cuando en una cola esperan más trabajos que estos.',
    },
  },
}

const COMMENT = /^([ \t]*)\/\/[ \t]*(\w+):/

/** The one that a line is. */
export function directiveOf(line: string): Directive | undefined {
  const name = COMMENT.exec(line)?.[2]
  return directives.find((directive) => directive.name === name)
}
