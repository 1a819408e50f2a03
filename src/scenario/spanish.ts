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
  '{0} is {1} there, so it has no {2}.': '{0} es {1} ahí, así que no tiene {2}.',
  'Did you mean {0} or {1}?': '¿Querías decir {0} o {1}?',
  'No element matches {0}. What is in the document, a comment says: // page: <p>Hi</p>':
    'Ningún elemento coincide con {0}. Lo que hay en el documento lo dice un comentario: // page: <p>Hi</p>',
  'No element has the id {0}. What is in the document, a comment says: // page: <p id="{1}">Hi</p>':
    'Ningún elemento tiene el id {0}. Lo que hay en el documento lo dice un comentario: // page: <p id="{1}">Hi</p>',
  'No element has the id {0}. Did you mean {1}?': 'Ningún elemento tiene el id {0}. ¿Querías decir {1}?',
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
  'at the end': 'al final',
  'before “{0}”': 'antes de “{0}”',
  '“{0}”': '“{0}”',
  '{0} or “{1}”': '{0} o “{1}”',
  'A time': 'Un tiempo',
  'A share': 'Una proporción',
  'A status': 'Un código de estado',
  'A depth': 'Una profundidad',
  'The name of a worker': 'El nombre de un worker',
  'The name of a queue': 'El nombre de una cola',
  'The address of a receiver': 'La dirección de un receptor',
  'How many jobs, or a rate like 12/s,': 'Cuántos trabajos, o un ritmo como 12/s:',
  '{0} is missing {1}.': 'falta {0} {1}.',
  '“{0}” is missing {1}.': 'falta “{0}” {1}.',
  '{0} is missing at the end.': '{0} falta al final.',
  '“{0}” is no time: say it like 500ms, 2s, 5min or 2h.':
    '“{0}” no es un tiempo: dilo como 500ms, 2s, 5min o 2h.',
  '“{0}” is no share: say it like 5%, up to 100%.': '“{0}” no es una proporción: dila como 5%, hasta 100%.',
  '“{0}” is no whole number.': '“{0}” no es un número entero.',
  'A rate of 0 brings no job.': 'Un ritmo de 0 no trae ningún trabajo.',
  '“{0}” is too much.': '“{0}” sobra.',
  'It comes back before it dies.': 'Vuelve antes de morir.',
  '“{0}” is no address: say it like /hook or https://example.org/hook.':
    '“{0}” no es una dirección: dila como /hook o https://example.org/hook.',
  '{0} is no status: say one from 200 to 599.': '{0} no es un código de estado: di uno de 200 a 599.',
  'It ends before it begins.': 'Termina antes de empezar.',
  '“{0}” is no JSON, which the data of a job is.': '“{0}” no es JSON, y los datos de un trabajo lo son.',
  'In the {0} on line {1}: {2}': 'En {0}, línea {1}: {2}',
  'An alert is written like this: // alert: orders above 600':
    'Una alerta se escribe así: // alert: orders above 600',
  'A route is written like this: // route: GET /user 200 50ms {"name":"Tom"}':
    'Una ruta se escribe así: // route: GET /user 200 50ms {"name":"Tom"}',
  'A route begins with an address such as /user, after a method if it has one: "{0}".':
    'Una ruta empieza por una dirección como /user, después de un método si lo tiene: "{0}".',
  'A route that fails has no body: "{0}".': 'Una ruta que falla no tiene cuerpo: "{0}".',
  'This is no input': 'Esto no es una entrada',
  '"{0}" is no selector': '"{0}" no es un selector',
  '{0}: {1}': '{0}: {1}',
  'A fault is written like one of these: // fault: worker A dies at 2s – // fault: worker A dies silently at 2s back at 1min – // fault: processor of emails throws 5% "421" from 1min to 2min – // fault: processor hangs 1% – // fault: receiver /hook is down from 0 to 3min – // fault: receiver /hook is slow 5s – // fault: receiver /hook answers 503':
    'Un fallo se escribe como uno de estos: // fault: worker A dies at 2s – // fault: worker A dies silently at 2s back at 1min – // fault: processor of emails throws 5% "421" from 1min to 2min – // fault: processor hangs 1% – // fault: receiver /hook is down from 0 to 3min – // fault: receiver /hook is slow 5s – // fault: receiver /hook answers 503',
  'A burst is written like one of these: // burst: 1000 to emails at 10s {"to":"tom"} – // burst: 12/s to orders from 0 to 10min – // burst: 8/s at random to orders from 0 to 10min':
    'Una ráfaga se escribe como una de estas: // burst: 1000 to emails at 10s {"to":"tom"} – // burst: 12/s to orders from 0 to 10min – // burst: 8/s at random to orders from 0 to 10min',
  'Write "// input: 120ms click #go", "// input: 120ms type #name Tom" or "// input: 120ms key Enter #name": a virtual time, what the user does, and a selector.':
    'Escribe "// input: 120ms click #go", "// input: 120ms type #name Tom" o "// input: 120ms key Enter #name": un tiempo virtual, lo que hace el usuario y un selector.',
})
