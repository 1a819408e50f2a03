// What is said, in Spanish, about texts that are no JavaScript at all: by its English text.
import { tableOf } from '../table'

export const otherTextsInSpanish = tableOf<string>({
  '{0} is {1}: JavaScript writes {2}.': '{0} es de {1}: JavaScript escribe {2}.',
  '{0} is a command for a terminal, not JavaScript.': '{0} es un comando para una terminal, no JavaScript.',
  'a typographic quotation mark': 'una comilla tipográfica',
  'a dash': 'un guion',
  'a sign of arithmetic': 'un signo de aritmética',
  'an ellipsis': 'unos puntos suspensivos',
  'a sign of logic': 'un signo de lógica',
  'an arrow': 'una flecha',
  'the Greek question mark': 'el signo de interrogación griego',
  'a soft hyphen': 'un guion opcional',
  'a Mongolian vowel separator': 'un separador de vocales mongol',
  'a space without width': 'un espacio sin anchura',
  'a non-joiner without width': 'un antienlace sin anchura',
  'a joiner without width': 'un enlace sin anchura',
  'a mark for the direction of writing': 'una marca de dirección de la escritura',
  'a word joiner': 'un unidor de palabras',
  'a full-width character': 'un carácter de ancho completo',
  'Write all of them as JavaScript does': 'Escribirlos todos como JavaScript',
  'Here stands {0} ({1}), which nobody sees: delete it.': 'Aquí hay {0} ({1}), que nadie ve: bórralo.',
  'The … stands for something that was left out; it is no code.':
    'Los … representan algo que se omitió; no son código.',
  '{0} is {1}: JavaScript writes {2}': '{0} es {1}: JavaScript escribe {2}',
  '{0} ({1}), which nobody sees,': '{0} ({1}), que nadie ve.',
  'a ligature, {0} ({1}), where {2} should stand,': 'una ligadura, {0} ({1}), donde debería estar {2}.',
  'a letter of another alphabet, {0} ({1}),': 'una letra de otro alfabeto, {0} ({1}).',
  '{0} is how HTML writes {1}; JavaScript writes it as it is.':
    '{0} es como HTML escribe {1}; JavaScript lo escribe tal cual.',
  'a space': 'un espacio',
  'Write them as JavaScript does': 'Escribirlos como JavaScript',
  '{0} is no sign of JavaScript: it can stand in texts and comments only.':
    '{0} no es un signo de JavaScript: solo puede estar en textos y comentarios.',
  'Delete what is no sign of JavaScript': 'Borrar lo que no es un signo de JavaScript',
  'A statement goes on in the next line without a \\ at the end of this one.':
    'Una instrucción sigue en la línea siguiente sin una \\ al final de esta.',
  'Delete the \\': 'Borrar la \\',
  '\\{0} stands for {1} only inside of a text; here it is code that was copied out of one.':
    '\\{0} representa {1} solo dentro de un texto; aquí es código que se copió de dentro de uno.',
  'a new line': 'una línea nueva',
  'a tab': 'un tabulador',
  'A backslash has a meaning only inside of texts and regular expressions: delete it, or put the text in quotation marks.':
    'Una barra inversa solo significa algo dentro de textos y expresiones regulares: bórrala, o pon el texto entre comillas.',
  'Write the characters themselves': 'Escribir los caracteres mismos',
  'The {0} before each line makes a list of Markdown of them; code has no such marks.':
    'El {0} al principio de cada línea hace de ellas una lista de Markdown; el código no lleva esas marcas.',
  'Delete the marks': 'Borrar las marcas',
  'This is a list of Markdown, not a program. Text for a reader stands in comments: // …':
    'Esto es una lista de Markdown, no un programa. El texto para quien lee va en comentarios: // …',
  '# before a line makes a heading in Markdown; in a program text for a reader stands in comments: // …':
    '# al principio de una línea es un título en Markdown; en un programa el texto para quien lee va en comentarios: // …',
  'This is Markdown, not JavaScript. Text for a reader stands in comments: // …':
    'Esto es Markdown, no JavaScript. El texto para quien lee va en comentarios: // …',
  'Make comments of them': 'Hacer comentarios de ellas',
  'Keep the scripts, and the page in comments': 'Conservar los scripts, y la página en comentarios',
  'This is a page without a script of its own. The rest can stand in comments: // page: <button id="go">Go</button>':
    'Esto es una página sin script propio. El resto puede estar en comentarios: // page: <button id="go">Go</button>',
  'This is a page; its program stands inside of <script> at line {0}. The rest can stand in comments: // page: <button id="go">Go</button>':
    'Esto es una página; su programa está dentro de <script>, en la línea {0}. El resto puede estar en comentarios: // page: <button id="go">Go</button>',
  'This is HTML, not JavaScript. What the page shows stands in comments: // page: {0}':
    'Esto es HTML, no JavaScript. Lo que muestra la página va en comentarios: // page: {0}',
  'This is {0}, not JavaScript.': 'Esto es {0}, no JavaScript.',
  'This is JSX, which no engine runs: a build turns <{0}> into React.createElement({1}). Neither a build nor React is here; document.createElement makes elements.':
    'Esto es JSX, que ningún motor ejecuta: una compilación convierte <{0}> en React.createElement({1}). Aquí no hay compilación ni React; document.createElement crea elementos.',
  'These are types of Flow, which are not known here. Types of TypeScript are: it writes number | null | undefined for ?number.':
    'Estos son tipos de Flow, que aquí no se conocen. Los de TypeScript sí: escribe number | null | undefined por ?number.',
  '{0} at line {1} is a fence of Markdown, not JavaScript: keep only what stands between the fences.':
    '{0} en la línea {1} es una valla de Markdown, no JavaScript: conserva solo lo que hay entre las vallas.',
  'Keep what stands between the fences': 'Conservar lo que hay entre las vallas',
  'A merge left both versions here: keep {0} or {1}, and delete the marks at lines {2}, {3} and {4}.':
    'Una fusión dejó aquí las dos versiones: conserva {0} o {1}, y borra las marcas de las líneas {2}, {3} y {4}.',
  'line {0}': 'la línea {0}',
  'lines {0} to {1}': 'las líneas {0} a {1}',
  'This is a diff: the program is the lines that begin with + or a space, without that sign.':
    'Esto es un diff: el programa son las líneas que empiezan por + o un espacio, sin ese signo.',
  'Keep the new version': 'Conservar la versión nueva',
  'Delete the numbers': 'Borrar los números',
  'The numbers of the lines were copied with them, and are not part of the program.':
    'Los números de las líneas se copiaron con ellas y no forman parte del programa.',
  '{0} is the prompt {1}: the program is what was typed behind it, without the answers.':
    '{0} es el indicador {1}: el programa es lo que se escribió detrás, sin las respuestas.',
  'Keep what was typed': 'Conservar lo que se escribió',
  'of Python': 'de Python',
  'of a console': 'de una consola',
  'of a terminal': 'de una terminal',
  'This is a script for a shell, not JavaScript.': 'Esto es un script para la shell, no JavaScript.',
  '{0} is a command for a terminal, not JavaScript. Packages cannot be installed here.':
    '{0} es un comando para una terminal, no JavaScript. Aquí no se pueden instalar paquetes.',
  'This is what Python says when a program fails, not a program.':
    'Esto es lo que dice Python cuando un programa falla, no un programa.',
  'An error and its stack trace were copied with the program: delete them.':
    'Con el programa se copiaron un error y su traza de la pila: bórralos.',
  'This is an error and its stack trace, not a program: the program is in the files that it names.':
    'Esto es un error y su traza de la pila, no un programa: el programa está en los archivos que nombra.',
  'Delete the error': 'Borrar el error',
  'This is an address, not a program.': 'Esto es una dirección, no un programa.',
  "An address is text and stands in quotation marks: '{0}'.":
    "Una dirección es texto y va entre comillas: '{0}'.",
  '{0} is text and stands in quotation marks: {1}.': '{0} es texto y va entre comillas: {1}.',
  "The name of a module stands in quotation marks: from '{0}'.":
    "El nombre de un módulo va entre comillas: from '{0}'.",
  'Text stands in quotation marks: {0}.': 'El texto va entre comillas: {0}.',
  '% between two values gives what a division leaves over; a share is written as a number, {0} / 100.':
    '% entre dos valores da lo que sobra de una división; un porcentaje se escribe como número, {0} / 100.',
  "A number has no unit: write the number alone, or a text, '{0}'.":
    "Un número no tiene unidad: escribe solo el número, o un texto, '{0}'.",
  'After a number a sign is missing; a name does not begin with a digit.':
    'Después de un número falta un signo; un nombre no empieza por una cifra.',
  'This is text, not a program. Text for a reader stands in comments: // …':
    'Esto es texto, no un programa. El texto para quien lee va en comentarios: // …',
  'This line is text, not code. Text for a reader stands in comments: // …':
    'Esta línea es texto, no código. El texto para quien lee va en comentarios: // …',
  'Did you mean {0}? {1} has {2} in it.': '¿Querías decir {0}? {1} contiene {2}',
  'Did you mean {0}? {1} is no keyword of JavaScript.':
    '¿Querías decir {0}? {1} no es una palabra de JavaScript.',
  'pass is Python: in JavaScript an empty block is { }.':
    'pass es de Python: en JavaScript un bloque vacío es { }.',
  'Go or Swift': 'Go o Swift',
  'Kotlin or Scala': 'Kotlin o Scala',
  'PHP or a shell': 'PHP o de la shell',
  'Go or Java': 'Go o Java',
  'public is Java or C#: in JavaScript functions and variables have no such word before them.':
    'public es de Java o C#: en JavaScript las funciones y variables no llevan una palabra así delante.',
  'private is Java or C#: in JavaScript a private field of a class begins with #.':
    'private es de Java o C#: en JavaScript un campo privado de una clase empieza por #.',
  'namespace is C# or C++, not JavaScript.': 'namespace es de C# o C++, no de JavaScript.',
  '{0} is a type of other languages: JavaScript writes let or const.':
    '{0} es un tipo de otros lenguajes: JavaScript escribe let o const.',
  'let or const': 'let o const',
  'A type does not stand before a name in JavaScript: write let or const.':
    'En JavaScript no va un tipo delante de un nombre: escribe let o const.',
  '{0} begins no comment in JavaScript: write {1}.':
    '{0} no empieza un comentario en JavaScript: escribe {1}.',
  'C, Go or Rust': 'C, Go o Rust',
  'class, or an object { a: 1 }': 'class, o un objeto { a: 1 }',
  'impl is Rust: in JavaScript methods stand in the class.':
    'impl es de Rust: en JavaScript los métodos van en la clase.',
  'Rust or Python': 'Rust o Python',
  'trait is Rust, PHP or Scala, not JavaScript.': 'trait es de Rust, PHP o Scala, no de JavaScript.',
  'go is Go: in JavaScript an async function that nobody awaits goes on by itself.':
    'go es de Go: en JavaScript una función async a la que nadie espera sigue por su cuenta.',
  'global is Python or PHP: a function uses what is declared outside as it is.':
    'global es de Python o PHP: una función usa tal cual lo que se declara fuera.',
  'nonlocal is Python: a function uses what is declared outside as it is.':
    'nonlocal es de Python: una función usa tal cual lo que se declara fuera.',
  'assert is a function in JavaScript: console.assert(condition).':
    'assert es una función en JavaScript: console.assert(condition).',
  "JavaScript writes import { name } from './file.js'.":
    "JavaScript escribe import { name } from './file.js'.",
  'Ruby or Perl': 'Ruby o Perl',
  'PHP or Lua': 'PHP o Lua',
  'Ruby or Pascal': 'Ruby o Pascal',
  'end closes nothing in JavaScript: blocks stand between { and }.':
    'end no cierra nada en JavaScript: los bloques van entre { y }.',
  'Lua or a shell': 'Lua o de la shell',
  'JavaScript writes {0} for {1}.': 'JavaScript escribe {0} por {1}.',
  'JavaScript writes !== between two conditions for xor, and ^ between numbers.':
    'JavaScript escribe !== entre dos condiciones por xor, y ^ entre números.',
  'JavaScript writes Math.floor(a / b) for div.': 'JavaScript escribe Math.floor(a / b) por div.',
  'mut is Rust: in JavaScript what let declares can always change.':
    'mut es de Rust: en JavaScript lo que declara let siempre puede cambiar.',
  "This is Python; JavaScript writes import { name } from './file.js'.":
    "Esto es Python; JavaScript escribe import { name } from './file.js'.",
  'C or C++': 'C o C++',
  'Java or Kotlin': 'Java o Kotlin',
  'This is Java or C#, not JavaScript: there are no such words before functions and classes, and no types.':
    'Esto es Java o C#, no JavaScript: aquí no hay palabras así delante de funciones y clases, ni tipos.',
  'This is Java, C# or C: JavaScript writes function name() { … }.':
    'Esto es Java, C# o C: JavaScript escribe function name() { … }.',
  'This is Java or C#: JavaScript has no type before a name, and writes const list = [].':
    'Esto es Java o C#: JavaScript no lleva un tipo delante de un nombre y escribe const list = [].',
  'Kotlin or Swift': 'Kotlin o Swift',
  'This is Swift or Rust: JavaScript writes const value = …, then if (value !== undefined) { … }.':
    'Esto es Swift o Rust: JavaScript escribe const value = …, y después if (value !== undefined) { … }.',
  'This is Swift: a variable may be null in JavaScript without any sign.':
    'Esto es Swift: en JavaScript una variable puede ser null sin ningún signo.',
  "In JavaScript the names come first: import { name } from './file.js'.":
    "En JavaScript los nombres van primero: import { name } from './file.js'.",
  'This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.':
    'Esto es Python: en JavaScript los bloques van entre { y }, y las condiciones entre paréntesis.',
  'This is Python: JavaScript writes list.map((x) => …).':
    'Esto es Python: JavaScript escribe list.map((x) => …).',
  'This is Python: JavaScript writes !list.includes(x).':
    'Esto es Python: JavaScript escribe !list.includes(x).',
  'This is Python: JavaScript writes !==.': 'Esto es Python: JavaScript escribe !==.',
  'This is Ruby: JavaScript writes list.forEach((x) => { … }).':
    'Esto es Ruby: JavaScript escribe list.forEach((x) => { … }).',
  'Three quotation marks begin a text in Python; in JavaScript a text of several lines stands between backticks, and a comment between /* and */.':
    'Tres comillas empiezan un texto en Python; en JavaScript un texto de varias líneas va entre acentos graves, y un comentario entre /* y */.',
  'a Dockerfile': 'un Dockerfile',
  'This is a request of HTTP, not a program. An answer to it can stand in a comment: // route: GET /users [{"name":"Tom"}]':
    'Esto es una petición de HTTP, no un programa. Su respuesta puede estar en un comentario: // route: GET /users [{"name":"Tom"}]',
  '@ begins a decorator, which stands before a class or its member and is not simulated. A name has no @ in it.':
    '@ empieza un decorador, que va delante de una clase o de un miembro suyo y no se simula. Un nombre no contiene @.',
  'This is a template, from which a server makes a page, not a program.':
    'Esto es una plantilla, de la que un servidor hace una página, no un programa.',
  'This arrow is no code. Text for a reader stands in comments: // …':
    'Esta flecha no es código. El texto para quien lee va en comentarios: // …',
  'A comment ends with this */, but the /* at its beginning is missing.':
    'Con este */ termina un comentario, pero falta el /* de su principio.',
  'This */ closes no comment: a comment ends with the first */.':
    'Este */ no cierra ningún comentario: un comentario termina con el primer */.',
  'This is Python: JavaScript writes condition ? value : otherValue.':
    'Esto es Python: JavaScript escribe condition ? value : otherValue.',
  '{0}{1}…{2} is Python: JavaScript writes `Hello ${name}`.':
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is told.
    '{0}{1}…{2} es de Python: JavaScript escribe `Hello ${name}`.',
  'Write const data = before it': 'Escribir const data = delante',
  'This is JSON, not a program: write const data = before it.':
    'Esto es JSON, no un programa: escribe const data = delante.',
  'Each line is JSON of its own, not a program: const data = [ … ] with commas between them.':
    'Cada línea es un JSON propio, no un programa: const data = [ … ] con comas entre ellas.',
  'Write it as an array': 'Escribirlo como array',
  'This is a part of JSON, not a program: its braces are missing.':
    'Esto es una parte de un JSON, no un programa: le faltan las llaves.',
  'A { where a statement begins opens a block, not an object: write const data = before it.':
    'Una { donde empieza una instrucción abre un bloque, no un objeto: escribe const data = delante.',
})
