// What is said, in Spanish, about JavaScript that was mistyped: by its English text.
import { tableOf } from '../table'

export const slipsInSpanish = tableOf<string>({
  'Did you mean {0}?': '¿Querías decir {0}?',
  'A name consists of letters, digits, _ and $: {0} is none of them.':
    'Un nombre se compone de letras, cifras, _ y $: {0} no es nada de eso.',
  'async before an arrow is the name of a parameter: the parameters are missing, async () => at line {0}.':
    'async delante de una flecha es el nombre de un parámetro: faltan los parámetros, async () => en la línea {0}.',
  'Write ()': 'Escribir ()',
  'await works only in async functions: write async before {0} at line {1}.':
    'await solo funciona en funciones async: escribe async delante de {0} en la línea {1}.',
  'Write async': 'Escribir async',
  'The value of a parameter cannot wait: write await in the body of an async function.':
    'El valor de un parámetro no puede esperar: escribe await en el cuerpo de una función async.',
  'A constructor cannot be async: await in an async method, such as a static one that then calls new.':
    'Un constructor no puede ser async: usa await en un método async, por ejemplo uno estático que después llame a new.',
  'A {0} cannot be async: await in an async method.':
    'Un {0} no puede ser async: usa await en un método async.',
  'Fields and static blocks of a class cannot wait: await in an async method.':
    'Los campos y bloques estáticos de una clase no pueden esperar: usa await en un método async.',
  'await works only in async functions: write async before the function around it.':
    'await solo funciona en funciones async: escribe async delante de la función que lo contiene.',
  'Only a function can return; a file that Node runs is one, so choose the Node host, or leave the return out.':
    'Solo una función puede usar return; un archivo que ejecuta Node lo es, así que elige el host Node, o quita el return.',
  'A constant gets its value where it is declared; what gets it later is declared with let.':
    'Una constante recibe su valor donde se declara; lo que lo recibe más tarde se declara con let.',
  'break leaves a loop or a switch, and none is around it. A function is left with return.':
    'break sale de un bucle o de un switch, y aquí no hay ninguno. De una función se sale con return.',
  'continue goes on with the next round of a loop, and none is around it. A function is left with return.':
    'continue pasa a la siguiente vuelta de un bucle, y aquí no hay ninguno. De una función se sale con return.',
  'super() stands in the constructor of a class that extends another one, super.name in methods.':
    'super() va en el constructor de una clase que extiende otra; super.nombre, en los métodos.',
  'new.target is known inside of functions only.': 'new.target solo se conoce dentro de funciones.',
  'The parameter with ... takes all arguments that are left, so none can follow it.':
    'El parámetro con ... toma todos los argumentos que quedan, así que ninguno puede seguirlo.',
  'Two parameters have the same name: give one of them another.':
    'Dos parámetros tienen el mismo nombre: dale otro a uno de ellos.',
  'This class has a constructor already: make one of the two.':
    'Esta clase ya tiene un constructor: haz de los dos uno.',
  'A constructor cannot wait: await in a static async method, which then calls new.':
    'Un constructor no puede esperar: usa await en un método estático async que después llame a new.',
  'Before an arrow stand names, in parentheses if they are several: (a, b) => …':
    'Delante de una flecha van nombres, entre paréntesis si son varios: (a, b) => …',
  'What is thrown begins on the line of throw.': 'Lo que se lanza empieza en la línea de throw.',
  'delete removes properties of objects; variables cannot be removed.':
    'delete quita propiedades de objetos; las variables no se pueden quitar.',
  'A number does not begin with 0; octal numbers begin with 0o.':
    'Un número no empieza por 0; los octales empiezan por 0o.',
  'Strict code, and so every module, has no with: write the object before each property.':
    'El código estricto, y por tanto todo módulo, no tiene with: escribe el objeto delante de cada propiedad.',
  'After \\x stand two hexadecimal digits, as in \\x41. A backslash as such is written \\\\.':
    'Después de \\x van dos cifras hexadecimales, como en \\x41. Una barra inversa como tal se escribe \\\\.',
  'After \\u stand four hexadecimal digits, as in \\u0041, or some in braces. A backslash as such is written \\\\.':
    'Después de \\u van cuatro cifras hexadecimales, como en \\u0041, o algunas entre llaves. Una barra inversa como tal se escribe \\\\.',
  'import stands at the top of a file, outside of functions and blocks; import() can stand anywhere.':
    'import va al principio de un archivo, fuera de funciones y bloques; import() puede ir en cualquier lugar.',
  'export default takes a value: declare it before, and then export default its name.':
    'export default toma un valor: decláralo antes y exporta después su nombre con export default.',
  'The value of a parameter cannot wait: write await in the body.':
    'El valor de un parámetro no puede esperar: escribe await en el cuerpo.',
  'for … of gives the variable its values itself: for (const x of list).':
    'for … of ya da a la variable sus valores: for (const x of list).',
  'for … of gives one variable its values: for (const x of list), or several parts, for (const [a, b] of list).':
    'for … of da sus valores a una variable: for (const x of list), o a varias partes: for (const [a, b] of list).',
  'It could be read in two ways: write (-a) ** b or -(a ** b).':
    'Se podría leer de dos maneras: escribe (-a) ** b o -(a ** b).',
  'Behind a regular expression stand letters of dgimsuvy, each at most once. If it is a path, put it in quotation marks.':
    'Detrás de una expresión regular van letras de dgimsuvy, cada una una vez como mucho. Si es una ruta, ponla entre comillas.',
  '++ and -- count a variable or a property; what stands before is a value.':
    '++ y -- cuentan una variable o una propiedad; lo que está antes es un valor.',
  '++ and -- count a variable or a property; what follows is a value.':
    '++ y -- cuentan una variable o una propiedad; lo que sigue es un valor.',
  'After the block of try comes catch (error) { … } or finally { … }.':
    'Después del bloque de try viene catch (error) { … } o finally { … }.',
  'In an object a property is written a: 1, with a colon.':
    'En un objeto una propiedad se escribe a: 1, con dos puntos.',
  'A function that is a statement has a name: function name() { … }.':
    'Una función que es una instrucción tiene nombre: function name() { … }.',
  'What stands in {0} is separated by commas, not by semicolons.':
    'Lo que hay en {0} se separa con comas, no con punto y coma.',
  'an array': 'un array',
  'an object': 'un objeto',
  'Write ,': 'Escribir ,',
  'After ... stands the list or the object that is spread.':
    'Después de ... va la lista o el objeto que se despliega.',
  '... spreads a list inside of another one, an object or a call: [...list], f(...list).':
    '... despliega una lista dentro de otra, de un objeto o de una llamada: [...list], f(...list).',
  'Before {0} a value is missing.': 'Antes de {0} falta un valor.',
  'After {0} a value is missing.': 'Después de {0} falta un valor.',
  'Between ${ and } a value is missing.': 'Entre ${ y } falta un valor.',
  'Between {0} and {1} a value is missing.': 'Entre {0} y {1} falta un valor.',
  'After {0} at line {1} a value is missing.': 'Después de {0}, en la línea {1}, falta un valor.',
  'Two declarations of one place have the name {0}: one of them needs another name.':
    'Dos declaraciones de un mismo lugar tienen el nombre {0}: una de ellas necesita otro.',
  '{0} is declared at line {1} already. A variable is declared once, and gets another value without let or const: {2} = …':
    '{0} ya está declarado en la línea {1}. Una variable se declara una vez y recibe otro valor sin let ni const: {2} = …',
  'The ... stands for something that was left out; it is no code.':
    'Los ... representan algo que se omitió; no son código.',
  'After {0} something is missing.': 'Después de {0} falta algo.',
  'After {0} at line {1} something is missing.': 'Después de {0}, en la línea {1}, falta algo.',
  'Parameters stand in parentheses, which are there even if there are none: function{0} {1}() { … }.':
    'Los parámetros van entre paréntesis, que están aunque no haya ninguno: function{0} {1}() { … }.',
  'A function is written function (x) { … } or x => …, with the word or with the arrow, not with both.':
    'Una función se escribe function (x) { … } o x => …, con la palabra o con la flecha, no con ambas.',
  'A method has no {0}: name() { … }.': 'Un método no lleva {0}: name() { … }.',
  'A function with the word function has no {0}: function name() { … }.':
    'Una función con la palabra function no lleva {0}: function name() { … }.',
  'Delete {0}': 'Borrar {0}',
  'What a function does stands in braces: { is missing after the ) at line {0}.':
    'Lo que hace una función va entre llaves: falta { después del ) de la línea {0}.',
  'Between the parameters and the { an arrow is missing: () => { … }.':
    'Entre los parámetros y la { falta una flecha: () => { … }.',
  '{0} is no arrow: JavaScript writes () => …': '{0} no es una flecha: JavaScript escribe () => …',
  'Write =>': 'Escribir =>',
  'Before an arrow stand its parameters: () => … if there are none.':
    'Delante de una flecha van sus parámetros: () => … si no hay ninguno.',
  'An arrow stands on the line on which its parameters end.':
    'Una flecha va en la línea en la que terminan sus parámetros.',
  'Put it there': 'Ponerla ahí',
  'A comma is missing before the function.': 'Falta una coma delante de la función.',
  'Several parameters stand in parentheses: ({0}, {1}) => …':
    'Varios parámetros van entre paréntesis: ({0}, {1}) => …',
  'Write parentheses': 'Escribir paréntesis',
  'What stands after => is returned already; return stands only inside of braces: () => { return … }.':
    'Lo que va después de => ya se devuelve; return solo va dentro de llaves: () => { return … }.',
  'Delete return': 'Borrar return',
  'After => stands a value; statements such as {0} stand in braces: () => { … }.':
    'Después de => va un valor; instrucciones como {0} van entre llaves: () => { … }.',
  '{ after => begins the body of a function; an object there stands in parentheses: () => ({ a: 1 }).':
    '{ después de => empieza el cuerpo de una función; un objeto va ahí entre paréntesis: () => ({ a: 1 }).',
  'What has names stands in braces, as an object: { {0}: … }.':
    'Lo que tiene nombres va entre llaves, como objeto: { {0}: … }.',
  'Arguments have no names: write the value alone, or an object, { {0}: … }.':
    'Los argumentos no llevan nombre: escribe solo el valor, o un objeto, { {0}: … }.',
  'A parameter is its name alone, without {0}.': 'Un parámetro es solo su nombre, sin {0}.',
  'A parameter is a name; its value comes with the call.':
    'Un parámetro es un nombre; su valor llega con la llamada.',
  'A comma is missing before {0}.': 'Falta una coma delante de {0}.',
  'A parameter is a name, which has no {0} in it.': 'Un parámetro es un nombre, que no contiene {0}.',
  'A field is declared by its name alone, x = 1; this.x = 1 stands in the constructor.':
    'Un campo se declara solo con su nombre, x = 1; this.x = 1 va en el constructor.',
  'In a class {0} stands without {1}.': 'En una clase {0} va sin {1}.',
  'a method': 'un método',
  'a field': 'un campo',
  'Parameters stand in parentheses, which are there even if there are none: {0}() { … }.':
    'Los parámetros van entre paréntesis, que están aunque no haya ninguno: {0}() { … }.',
  'Between the members of a class stands no comma.': 'Entre los miembros de una clase no va coma.',
  'Delete the ,': 'Borrar la ,',
  'In a class a method is written name() { … } and a field name = value, without a colon.':
    'En una clase un método se escribe name() { … } y un campo name = value, sin dos puntos.',
  'After the name of a class stand no parentheses: its constructor has the parameters, class {0} { constructor() { … } }.':
    'Después del nombre de una clase no van paréntesis: los parámetros los tiene su constructor, class {0} { constructor() { … } }.',
  'A class that is based on another one is written class {0} extends Other { … }.':
    'Una clase basada en otra se escribe class {0} extends Other { … }.',
  'Write extends': 'Escribir extends',
  'After extends the name of the other class is missing.':
    'Después de extends falta el nombre de la otra clase.',
  'In an object a function is written name: () => … or name() { … }.':
    'En un objeto una función se escribe name: () => … o name() { … }.',
  'In an object {0} stands without {1}.': 'En un objeto {0} va sin {1}.',
  'a property': 'una propiedad',
  "A key with {0} in it stands in quotation marks: '{1}', or is one word: {2}.":
    "Una clave con {0} va entre comillas, '{1}', o es una sola palabra: {2}.",
  'Write quotation marks': 'Escribir comillas',
  'In an object a property is written "a": 1, with a colon.':
    'En un objeto una propiedad se escribe "a": 1, con dos puntos.',
  'A list stands in square brackets, [1, 2]; what stands in braces has keys.':
    'Una lista va entre corchetes, [1, 2]; lo que va entre llaves tiene claves.',
  'After {0}: a value is missing.': 'Después de {0}: falta un valor.',
  'Between the key {0} and its value stands a colon.': 'Entre la clave {0} y su valor van dos puntos.',
  'A { in an object needs a key before it, or is one too many.':
    'Una { dentro de un objeto necesita una clave delante, o sobra.',
  'All that a module exports gets a name: import * as name from … .':
    'Todo lo que exporta un módulo recibe un nombre: import * as name from … .',
  'All that a module exports is written without braces: import * as name from … .':
    'Todo lo que exporta un módulo se escribe sin llaves: import * as name from … .',
  'Several names that a module exports stand in braces: import { x, y } from … .':
    'Varios nombres que exporta un módulo van entre llaves: import { x, y } from … .',
  'In an import a name gets another one with as: import { x as y } from … .':
    'En un import un nombre recibe otro con as: import { x as y } from … .',
  'Did you mean from? {0} stands in its place.': '¿Querías decir from? En su lugar está {0}.',
  'Write from': 'Escribir from',
  "After the names stands from and the file: import { x } from './file.js'.":
    "Después de los nombres van from y el archivo: import { x } from './file.js'.",
  'What is exported is declared there, export const {0} = …, or stands in braces: export { {1} }.':
    'Lo que se exporta se declara ahí, export const {0} = …, o va entre llaves: export { {1} }.',
  'The braces of export hold names that are declared before, each of which may get another: export { x as y }.':
    'Las llaves de export llevan nombres ya declarados, cada uno de los cuales puede recibir otro: export { x as y }.',
  'Write braces': 'Escribir llaves',
  '{0} stands here twice.': '{0} está aquí dos veces.',
  'One of {0} and {1} is enough.': 'Con {0} o {1} basta: sobra una de las dos.',
  'A name has no - in it, which subtracts: {0}.': 'Un nombre no contiene -, que resta: {0}.',
  'Write {0}': 'Escribir {0}',
  'A name does not begin with a digit: {0} can be written _{1}.':
    'Un nombre no empieza por una cifra: {0} se puede escribir _{1}.',
  '{0} declares variables; a property is not declared: {1} = …':
    '{0} declara variables; una propiedad no se declara: {1} = …',
  'A name stands without quotation marks: {0} {1}.': 'Un nombre va sin comillas: {0} {1}.',
  'A variable has no type in JavaScript: {0}, without {1}.':
    'Una variable no tiene tipo en JavaScript: {0}, sin {1}.',
  'A variable has no type in JavaScript: {0} {1}, without {2}.':
    'Una variable no tiene tipo en JavaScript: {0} {1}, sin {2}.',
  'A name is one word, and {0} is a word of the language: {1}.':
    'Un nombre es una sola palabra, y {0} es una palabra del lenguaje: {1}.',
  'Parameters stand in parentheses: function {0}({1}) { … }.':
    'Los parámetros van entre paréntesis: function {0}({1}) { … }.',
  'A name is one word: {0}; two names are separated by a comma: {1}, {2}.':
    'Un nombre es una sola palabra: {0}; dos nombres se separan con una coma: {1}, {2}.',
  'A name is one word: {0}.': 'Un nombre es una sola palabra: {0}.',
  'Write async first': 'Escribir async primero',
  'Write async before the function': 'Escribir async delante de la función',
  'async stands before the function: {0}': 'async va delante de la función: {0}',
  '{0} compares; a variable gets its value with one =.':
    '{0} compara; una variable recibe su valor con un solo =.',
  'Write =': 'Escribir =',
  '{0} is a word that modules and strict code keep for the language: it cannot be a name there.':
    '{0} es una palabra que los módulos y el código estricto reservan al lenguaje: ahí no puede ser un nombre.',
  '{0} is a word of the language and cannot be a name.':
    '{0} es una palabra del lenguaje y no puede ser un nombre.',
  'Did you mean {0}? It is one sign, written without a space.':
    '¿Querías decir {0}? Es un solo signo y se escribe sin espacio.',
  'One = gives a value, and what stands before it cannot get one. To compare, write ===.':
    'Un = da un valor, y lo que está delante no puede recibirlo. Para comparar, escribe ===.',
  'Write ===': 'Escribir ===',
  'What ?. may not find cannot get a value: {0} = …':
    'Lo que ?. quizá no encuentre no puede recibir un valor: {0} = …',
  'What gets a value stands left of =, and is a variable or a property. To compare, write ===.':
    'Lo que recibe un valor está a la izquierda de =, y es una variable o una propiedad. Para comparar, escribe ===.',
  'What gets the value stands left of =: {0} = {1}.':
    'Lo que recibe el valor está a la izquierda de =: {0} = {1}.',
  'Exchange them': 'Intercambiarlos',
  "After . stands a name, and a name has no - in it: {0}['{1}'] or {2}.{3}.":
    "Después de . va un nombre, y un nombre no contiene -: {0}['{1}'] o {2}.{3}.",
  ':= is Go, Pascal or Python: in JavaScript a variable is declared with let, and gets its value with =: let {0} = …':
    ':= es de Go, Pascal o Python: en JavaScript una variable se declara con let y recibe su valor con =: let {0} = …',
  ':= is Go, Pascal or Python: in JavaScript a variable is declared with let, and gets its value with =.':
    ':= es de Go, Pascal o Python: en JavaScript una variable se declara con let y recibe su valor con =.',
  'Write let {0} =': 'Escribir let {0} =',
  '-> is PHP or C: JavaScript writes a dot, object.member.':
    '-> es de PHP o C: JavaScript escribe un punto, object.member.',
  '-> is an arrow of other languages: JavaScript writes =>.':
    '-> es una flecha de otros lenguajes: JavaScript escribe =>.',
  'A ; ends a statement, but the ( before it is still open: what stands in parentheses is separated by commas.':
    'Un ; termina una instrucción, pero el ( de antes sigue abierto: lo que hay entre paréntesis se separa con comas.',
  'Delete the ;': 'Borrar el ;',
  'Texts are joined with +, not with a dot.': 'Los textos se unen con +, no con un punto.',
  'Write +': 'Escribir +',
  'A key that is a text stands in square brackets: {0}[{1}].':
    'Una clave que es un texto va entre corchetes: {0}[{1}].',
  'Write brackets': 'Escribir corchetes',
  'Square brackets follow without a dot before them.': 'Los corchetes siguen sin punto delante.',
  'Delete the dot': 'Borrar el punto',
  'After the dot stands the name of a property, not {0}.':
    'Después del punto va el nombre de una propiedad, no {0}.',
  'On each side of {0} stands a whole comparison: after it something is missing that {1} compares, such as {2}.':
    'A cada lado de {0} va una comparación completa: después falta lo que {1} compara, por ejemplo {2}.',
  'On each side of {0} stands a whole comparison: after it something is missing that {1} compares.':
    'A cada lado de {0} va una comparación completa: después falta lo que {1} compara.',
  'The ; before it ends the statement, so this . belongs to nothing: a chain goes on without ;.':
    'El ; de antes termina la instrucción, así que este . no pertenece a nada: una cadena sigue sin ;.',
  'After condition ? value the other value is missing: condition ? value : otherValue.':
    'Después de condición ? valor falta el otro valor: condition ? value : otherValue.',
  'then is no word of JavaScript: if (condition) { … }.':
    'then no es una palabra de JavaScript: if (condition) { … }.',
  'Delete then': 'Borrar then',
  'JavaScript has no then: if (condition) { … }.': 'JavaScript no tiene then: if (condition) { … }.',
  'for … in range is Python: JavaScript counts with {0} { … }.':
    'for … in range es de Python: JavaScript cuenta con {0} { … }.',
  'Write it as JavaScript does': 'Escribirlo como JavaScript',
  'JavaScript writes for (const x of list) for each.':
    'JavaScript escribe for (const x of list) por for each.',
  'What follows for stands in parentheses: for (const x of list) { … }.':
    'Lo que sigue a for va entre paréntesis: for (const x of list) { … }.',
  'What follows {0} stands in parentheses: {1} (…) { … }.':
    'Lo que sigue a {0} va entre paréntesis: {1} (…) { … }.',
  'In JavaScript let or const stands before the variable of a loop, no type: for (let i = 0; i < 3; i++), for (const x of list).':
    'En JavaScript delante de la variable de un bucle va let o const, no un tipo: for (let i = 0; i < 3; i++), for (const x of list).',
  'Write let': 'Escribir let',
  'of gives the values of a list, in the names of properties: one of them is enough.':
    'of da los valores de una lista, in los nombres de las propiedades: basta con uno de los dos.',
  'The three parts of a for loop are separated by semicolons: for (let i = 0; i < 3; i++).':
    'Las tres partes de un bucle for se separan con punto y coma: for (let i = 0; i < 3; i++).',
  'JavaScript writes of for the : of other languages: for (const x of list).':
    'JavaScript escribe of por el : de otros lenguajes: for (const x of list).',
  'Write of': 'Escribir of',
  '{0} stands in the braces of a switch: switch (value) { case 1: … }.':
    '{0} va entre las llaves de un switch: switch (value) { case 1: … }.',
  'Write ;': 'Escribir ;',
  'Between {0} and {1} a ; is missing, as both stand on one line.':
    'Entre {0} y {1} falta un ;, ya que ambos están en una línea.',
  '{0} follows right after {1}: the ; before it ends the statement.':
    '{0} va justo después de {1}: el ; de antes termina la instrucción.',
  '{0} follows right after {1}: here is none that it could belong to.':
    '{0} va justo después de {1}: aquí no hay nada a lo que pueda pertenecer.',
  'What is caught stands in parentheses: catch (error) { … }.':
    'Lo que se atrapa va entre paréntesis: catch (error) { … }.',
  'catch takes every error, so no type stands before its name: catch (error) { … }.':
    'catch atrapa cualquier error, así que delante de su nombre no va ningún tipo: catch (error) { … }.',
  'What is tried stands in braces: try { … } catch (error) { … }.':
    'Lo que se intenta va entre llaves: try { … } catch (error) { … }.',
  'After the condition stands no do: while (condition) { … }.':
    'Después de la condición no va do: while (condition) { … }.',
  'do { … } goes on while (condition): while stands behind it.':
    'do { … } sigue mientras se cumpla while (condition): while va detrás.',
  'else has no condition; another one is asked with else if (condition) { … }.':
    'else no lleva condición; otra se pregunta con else if (condition) { … }.',
  'Write else if': 'Escribir else if',
  'In the braces of switch a line begins with case or default: case 1: … break.':
    'Entre las llaves de switch una línea empieza por case o default: case 1: … break.',
  'After {0} stands a colon.': 'Después de {0} van dos puntos.',
  'Write :': 'Escribir :',
  'Between the parentheses of {0} at line {1} a condition is missing.':
    'Entre los paréntesis de {0}, en la línea {1}, falta una condición.',
  'let begins a statement and has no value: declare it in a line before.':
    'let empieza una instrucción y no tiene valor: declárala en una línea anterior.',
  '{0} is a statement and has no value, so it cannot stand after {1}. What has one is condition ? value : otherValue.':
    '{0} es una instrucción y no tiene valor, así que no puede ir después de {1}. Lo que sí lo tiene es condition ? value : otherValue.',
  'throw is a statement and has no value, so it cannot stand after {0}. It stands in a statement of its own: if (…) throw error.':
    'throw es una instrucción y no tiene valor, así que no puede ir después de {0}. Va en una instrucción propia: if (…) throw error.',
  '{0} is a statement and has no value, so it cannot stand after {1}.':
    '{0} es una instrucción y no tiene valor, así que no puede ir después de {1}.',
  'What is declared here could be used nowhere: declare it before, or write braces, if (…) { let a = 1 }.':
    'Lo que se declara aquí no se podría usar en ningún lugar: decláralo antes, o escribe llaves, if (…) { let a = 1 }.',
  'A function that is a statement is written async function {0}() { … }.':
    'Una función que es una instrucción se escribe async function {0}() { … }.',
  'Write function': 'Escribir function',
  'The , at line {0} goes on with the declaration: where it ends stands ; or nothing.':
    'La , de la línea {0} continúa la declaración: donde esta termina va ; o nada.',
  'Two texts side by side are joined with +.': 'Dos textos seguidos se unen con +.',
  'A statement ends after {0} and the next one begins with {1}: between them stands ; or a new line.':
    'Una instrucción termina después de {0} y la siguiente empieza con {1}: entre ambas va ; o una línea nueva.',
  'Separate them': 'Separarlas',
  'Nothing connects {0} and {1}: if they are text, they stand in quotation marks; else a sign is missing between them.':
    'Nada une {0} y {1}: si son texto, van entre comillas; si no, falta un signo entre ambos.',
  'What a function is called with stands in parentheses: {0}(…).':
    'Lo que se pasa a una función va entre paréntesis: {0}(…).',
  'is never closed': 'nunca se cierra',
  'is not closed before the {0} at line {1}': 'no se cierra antes de {0}, en la línea {1}',
  'is not closed before line {0}': 'no se cierra antes de la línea {0}',
  'Write )': 'Escribir )',
  'The {0} at line {1} {2}.': '{0} de la línea {1} {2}.',
  'There is no {0} that this {1} could close.': 'No hay {0} que este {1} pueda cerrar.',
  'There is no {0} that this {1} could close: it is one too many, or a {2} is missing before.':
    'No hay {0} que este {1} pueda cerrar: sobra, o antes falta {2}.',
  'The backtick at line {0} opens a template that is never closed.':
    'El acento grave de la línea {0} abre una plantilla que nunca se cierra.',
  'The /* at line {0} opens a comment that is never closed: */ is missing.':
    'El /* de la línea {0} abre un comentario que nunca se cierra: falta */.',
  'The / at line {0} begins a regular expression that has no second / on its line.':
    'La / de la línea {0} empieza una expresión regular que no tiene una segunda / en su línea.',
  'The {0} at line {1} opens a string that has no second {2} on its line.':
    'La {0} de la línea {1} abre un texto que no tiene una segunda {2} en su línea.',
  '{0} {1} is another sign.': '{0} {1} es otro signo.',
  '{0} A text of several lines stands between backticks.':
    '{0} Un texto de varias líneas va entre acentos graves.',
  'A {0} inside of the text ends the string: write \\{1} or put the text between {2}.':
    'Una {0} dentro del texto termina la cadena: escribe \\{1} o pon el texto entre {2}.',
})
