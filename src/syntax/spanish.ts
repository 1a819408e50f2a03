// What is said about problems, in Spanish, by its English text.
import { tableOf } from './table'

export const problemsInSpanish = tableOf<string>({
  'Java or C#': 'Java o C#',
  'This line is too long for so many comments': 'Esta línea es demasiado larga para tantos comentarios',
  'The simulator reads some thousand comments in one line. Break it into several lines.':
    'El simulador lee unos miles de comentarios en una línea. Divídela en varias.',
  'Expected "{0}".': 'Se esperaba "{0}".',
  '{0}': '{0}',
  'What stands before it on the line is whole already: something is missing between them.':
    'Lo que está antes en la línea ya está completo: entre ambos falta algo.',
  nothing: 'nada',
  'The code is nested too deeply here': 'El código está demasiado anidado aquí',
  'The simulator reads about a hundred functions inside of each other, and some hundred parentheses. Give an inner part a name of its own: a function or a variable.':
    'El simulador lee unas cien funciones una dentro de otra, y unos cientos de paréntesis. Da un nombre propio a una parte interior: una función o una variable.',
  '{0} not simulated yet: line {1}.': '{0} aún: línea {1}.',
  'There are two files with the name {0}': 'Hay dos archivos con el nombre {0}',
  'Give one of them another name.': 'Da otro nombre a uno de ellos.',
  '`export =` is': '`export =` no se simula',
  'Write `export default` instead.': 'Escribe `export default` en su lugar.',
  '`import x = require(…)` is': '`import x = require(…)` no se simula',
  'Write `import x from …` instead.': 'Escribe `import x from …` en su lugar.',
  '`accessor` fields are': 'Los campos `accessor` no se simulan',
  'Decorators are': 'Los decoradores no se simulan',
})
