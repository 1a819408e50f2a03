// What is said about runs that did not end well, and about links, in Spanish, by its English text.
import { tableOf } from '../syntax/table'

export const scenarioInSpanish = tableOf<string>({
  "{0} is a module of Node: write const {1} = require('{2}') or import {3} from '{4}'.":
    "{0} es un módulo de Node: escribe const {1} = require('{2}') o import {3} from '{4}'.",
  "{0} is a module of Node: choose the Node host, and write const {1} = require('{2}') or import {3} from '{4}'.":
    "{0} es un módulo de Node: elige el host Node y escribe const {1} = require('{2}') o import {3} from '{4}'.",
  'The name {0} has {1} in it.': 'El nombre {0} contiene {1}',
  'Variables of PHP and shells begin with $; in JavaScript $ is a letter like others, and nothing is called {0} here.':
    'Las variables de PHP y de la shell empiezan por $; en JavaScript $ es una letra como las demás, y aquí nada se llama {0}.',
  'Did you mean {0}? {1}': '¿Querías decir {0}? {1}',
  '{0} is there, but not all that it imports.': '{0} está, pero no todo lo que importa.',
  'What is declared with const keeps its value: declare it with let if it gets another.':
    'Lo que se declara con const conserva su valor: decláralo con let si va a recibir otro.',
  'A promise is made with a function that settles it: new Promise((resolve, reject) => { … }).':
    'Una promesa se crea con una función que la resuelve: new Promise((resolve, reject) => { … }).',
  'No comment says what {0} answers, so it was answered with {1}. Say it with a line like // route: {2} [{"name":"Tom"}]':
    'Ningún comentario dice qué responde {0}, así que se respondió con {1}. Dilo con una línea como // route: {2} [{"name":"Tom"}]',
  'The program': 'El programa',
  '{0} would still go on after {1} of virtual time; this run stops at {2}.':
    '{0} seguiría todavía después de {1} de tiempo virtual; esta ejecución se detiene a los {2}.',
  'An interval': 'Un intervalo',
  'The interval that calls {0}': 'El intervalo que llama a {0}',
  'The interval whose callback is at line {0}': 'El intervalo cuyo callback está en la línea {0}',
  'Stopped after {0}.': 'Se detuvo después de {0}.',
  'Stopped after {0} at line {1}.': 'Se detuvo después de {0}, en la línea {1}.',
  '{0} steps': '{0} pasos',
  '{0} recorded events': '{0} eventos registrados',
  'Stopped: the program holds more than {0} MB of memory.':
    'Se detuvo: el programa ocupa más de {0} MB de memoria.',
  'Stopped at line {0}: the program holds more than {1} MB of memory.':
    'Se detuvo en la línea {0}: el programa ocupa más de {1} MB de memoria.',
  '{0} lines of output': '{0} líneas impresas',
  'This link is of a newer version of Loopscope than this page. Reload the page, or open the link where it was made.':
    'Este enlace es de una versión de Loopscope más nueva que esta página. Vuelve a cargarla, o abre el enlace donde se hizo.',
  'This link was cut off or changed on its way, so its program cannot be shown. Ask for it again, whole, or as a file.':
    'Este enlace se cortó o cambió por el camino, así que su programa no se puede mostrar. Pídelo otra vez, entero, o como archivo.',
  'The expression was stopped after {0} steps.': 'La expresión se detuvo después de {0} pasos.',
  'The expression was stopped at a limit: {0}.': 'La expresión se detuvo en un límite: {0}.',
  '{0} {1}': '{0} {1}',
  'The code there may never end.': 'Puede que el código de ahí no termine nunca.',
  'A timer may go on for ever.': 'Puede que un temporizador siga para siempre.',
  '{0} simulated hour': '{0} hora simulada',
  '{0} simulated hours': '{0} horas simuladas',
  'The jobs of {0} may never end: {1} of {2} attempts took longer than a worker may hold a job, so it was given to another one.':
    'Puede que los trabajos de {0} no terminen nunca: {1} de {2} intentos duraron más de lo que un worker puede retener un trabajo, así que se le dio a otro.',
})
