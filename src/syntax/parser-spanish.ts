// What the parser's errors mean, in Spanish, by our English sentences of parser-sentences.ts.
import { tableOf } from './table'

export const parserInSpanish = tableOf<string>({
  'A getter': 'Un getter',
  'A setter': 'Un setter',
  'An accessor': 'Un accesor',
  'In non-strict mode code, functions can only be declared at top level or inside a block.':
    'En código no estricto, una función solo se puede declarar en el nivel superior o en un bloque.',
  'In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.':
    'En código no estricto, una función solo se puede declarar en el nivel superior, en un bloque o como cuerpo de un if.',
  'In strict mode code, functions can only be declared at top level or inside a block.':
    'En código estricto, una función solo se puede declarar en el nivel superior o en un bloque.',
  'What is only declared for types has no value.': 'Lo que solo se declara para los tipos no lleva valor.',
  'A name begins directly after a number.': 'Un nombre empieza justo después de un número.',
  'A digit of base {0} is expected.': 'Se espera una cifra en base {0}.',
  'A BigInt has neither a fraction nor an exponent.': 'Un BigInt no lleva ni decimales ni exponente.',
  'The exponent of a number needs a digit after its e.':
    'El exponente de un número necesita una cifra después de la e.',
  'A number with a leading 0 has no fraction.': 'Un número que empieza por 0 no lleva decimales.',
  '\\u and four hexadecimal digits are expected.': 'Se esperan \\u y cuatro cifras hexadecimales.',
  'This escape is no letter of a name.': 'Este escape no es una letra de un nombre.',
  'The text does not end on its line: its closing quotation mark is missing.':
    'El texto no termina en su línea: faltan sus comillas de cierre.',
  'The comment does not end: */ is missing.': 'El comentario no termina: falta */.',
  'The template does not end: its closing backtick is missing.':
    'La plantilla no termina: falta su acento grave de cierre.',
  'The regular expression does not end on its line: its closing / is missing.':
    'La expresión regular no termina en su línea: falta su / de cierre.',
  'No new line may stand before =>.': 'Delante de => no puede haber una línea nueva.',
  '?? beside && or || needs parentheses.': '?? junto a && o || necesita paréntesis.',
  '{0} cannot be a generator.': '{0} no puede ser un generador.',
  'A private name does not begin with a digit.': 'Un nombre privado no empieza por una cifra.',
  'An expression is expected, and there is none.': 'Se espera una expresión, y no hay ninguna.',
  'A class needs a name here.': 'Aquí una clase necesita un nombre.',
  'After {0}. only {1} can stand.': 'Después de {0}. solo puede ir {1}.',
  'Strict code assigns nothing to {0}.': 'El código estricto no asigna nada a {0}.',
  'Strict code declares no {0}.': 'El código estricto no declara {0}.',
  '{0} is no name.': '{0} no es un nombre.',
  'A private name stands after a point, or before in.':
    'Un nombre privado va después de un punto, o delante de in.',
  'In a generator yield is no name.': 'En un generador yield no es un nombre.',
  'yield stands only in generators.': 'yield solo va en generadores.',
  'In a static block await is no name.': 'En un bloque estático await no es un nombre.',
  'Private members are not reached by super.': 'Con super no se llega a los miembros privados.',
  'Async functions can only be declared at the top level or inside a block.':
    'Una función async solo se puede declarar en el nivel superior o en un bloque.',
  'Generators can only be declared at the top level or inside a block.':
    'Un generador solo se puede declarar en el nivel superior o en un bloque.',
  'A for … in loop cannot declare with using.': 'Un bucle for … in no puede declarar con using.',
  'using stands in a block, a function or a module.': 'using va en un bloque, una función o un módulo.',
  'What using declares cannot be exported.': 'Lo que declara using no se puede exportar.',
  'using declares names, no patterns.': 'using declara nombres, no patrones.',
  'await using stands only in async functions and at the top level of modules.':
    'await using solo va en funciones async y en el nivel superior de los módulos.',
  'void in a pattern has no value.': 'void en un patrón no lleva valor.',
  'catch without parentheses drops the error.': 'catch sin paréntesis descarta el error.',
  'void cannot stand in a pattern here.': 'Aquí void no puede ir en un patrón.',
  'An expression is expected after void.': 'Después de void se espera una expresión.',
  'import is either a declaration at the top level, import() or import.meta.':
    'import es una declaración del nivel superior, import() o import.meta.',
  'After export default an expression, a function or a class is expected.':
    'Después de export default se espera una expresión, una función o una clase.',
  'import and export stand only at the top level.': 'import y export solo van en el nivel superior.',
  'An import names what it takes. Take it apart in a statement after it.':
    'Un import nombra lo que toma. Desestructúralo en una instrucción posterior.',
  'After export default, from is no name.': 'Después de export default, from no es un nombre.',
  'A text in quotation marks is exported only with from and a module.':
    'Un texto entre comillas solo se exporta con from y un módulo.',
  'What is imported as a text needs a name: { "{0}" as name }.':
    'Lo que se importa como texto necesita un nombre: { "{0}" as name }.',
  'import() takes a module, and options if need be.': 'import() toma un módulo y, si hace falta, opciones.',
  'import() takes no ... .': 'import() no toma ... .',
  'with stands before the attributes of an import, no longer assert.':
    'Delante de los atributos de un import va with, ya no assert.',
  'Of JSON only default can be imported.': 'De un JSON solo se puede importar default.',
  'The only attribute of an import is type.': 'El único atributo de un import es type.',
  'An attribute of an import is a text in quotation marks.':
    'Un atributo de un import es un texto entre comillas.',
  'The attribute {0} is there twice.': 'El atributo {0} está dos veces.',
  'The name of an export contains half of a character.':
    'El nombre de una exportación contiene medio carácter.',
  'import defer is written import defer * as name from a module.':
    'import defer se escribe import defer * as nombre from y un módulo.',
  'import source is written import source name from a module.':
    'import source se escribe import source nombre from y un módulo.',
  'A constructor has no decorators; its class may have some.':
    'Un constructor no lleva decoradores; su clase sí puede llevarlos.',
  'No semicolon stands after a decorator.': 'Después de un decorador no va punto y coma.',
  'A static block has no decorators.': 'Un bloque estático no lleva decoradores.',
  'The arguments of a decorator stand inside its parentheses.':
    'Los argumentos de un decorador van dentro de sus paréntesis.',
  'Decorators stand before export or after it, not at both places.':
    'Los decoradores van delante de export o detrás, no en ambos sitios.',
  'A decorator stands before a member of a class.': 'Un decorador va delante de un miembro de una clase.',
  'A decorator stands before a class.': 'Un decorador va delante de una clase.',
  'After decorators only a class can be exported.':
    'Después de decoradores solo se puede exportar una clase.',
  'Parameters have no decorators.': 'Los parámetros no llevan decoradores.',
  'Properties of an object literal have no decorators.':
    'Las propiedades de un objeto literal no llevan decoradores.',
  'The method {0} is abstract, so it has no body.': 'El método {0} es abstracto, así que no tiene cuerpo.',
  'The property {0} is abstract, so it has no value.':
    'La propiedad {0} es abstracta, así que no lleva valor.',
  'An accessor field is never optional.': 'Un campo accessor nunca es opcional.',
  'Getters and setters have no parameter this.': 'Los getters y setters no llevan un parámetro this.',
  'Getters and setters have no type parameters.': 'Los getters y setters no llevan parámetros de tipo.',
  'declare does not stand before methods.': 'declare no va delante de métodos.',
  'readonly does not stand before methods.': 'readonly no va delante de métodos.',
  'What is only declared for types may have a text or a number as its value, and nothing else.':
    'Lo que solo se declara para los tipos puede llevar como valor un texto o un número, y nada más.',
  'A constructor has no type parameters; its class may have some.':
    'Un constructor no lleva parámetros de tipo; su clase sí puede llevarlos.',
  'declare does not stand before getters and setters.': 'declare no va delante de getters y setters.',
  'A function that is only declared for types has no body.':
    'Una función que solo se declara para los tipos no tiene cuerpo.',
  'There is a word like {0} already.': 'Ya hay una palabra como {0}.',
  '{0} is there twice.': '{0} está dos veces.',
  'Something has to follow {0}.': 'Después de {0} tiene que venir algo.',
  'After {0} names of types are expected.': 'Después de {0} se esperan nombres de tipos.',
  'There is no type between < and >.': 'No hay ningún tipo entre < y >.',
  'There is no type parameter between < and >.': 'No hay ningún parámetro de tipo entre < y >.',
  'A declaration is expected after export declare.': 'Después de export declare se espera una declaración.',
  'import type cannot give a name to a part of a namespace.':
    'import type no puede dar nombre a una parte de un espacio de nombres.',
  '{0} does not go with {1}.': '{0} no va con {1}.',
  '{0} stands before {1}.': '{0} va delante de {1}.',
  'An index signature is never abstract.': 'Una firma de índice nunca es abstracta.',
  '{0} does not stand before an index signature.': '{0} no va delante de una firma de índice.',
  'declare does not stand before an index signature.': 'declare no va delante de una firma de índice.',
  'override does not stand before an index signature.': 'override no va delante de una firma de índice.',
  'static does not stand before an index signature.': 'static no va delante de una firma de índice.',
  '{0} does not stand in a type.': '{0} no va en un tipo.',
  '{0} does not stand before a type parameter.': '{0} no va delante de un parámetro de tipo.',
  '{0} stands only before a type parameter of a class, an interface or a type.':
    '{0} solo va delante de un parámetro de tipo de una clase, una interfaz o un tipo.',
  'Before a point, what has types in < and > needs parentheses.':
    'Delante de un punto, lo que lleva tipos entre < y > necesita paréntesis.',
  'An element of a tuple is called by a simple name.': 'Un elemento de una tupla lleva un nombre simple.',
  'An interface needs a name.': 'Una interfaz necesita un nombre.',
  'Only an abstract class has abstract methods.': 'Solo una clase abstracta tiene métodos abstractos.',
  'abstract stands only before classes, methods and properties.':
    'abstract solo va delante de clases, métodos y propiedades.',
  'No element that is required stands after an optional one.':
    'Después de un elemento opcional no va ninguno obligatorio.',
  'The class extends no other one, so it has nothing to override.':
    'La clase no extiende a ninguna, así que no tiene nada que redefinir.',
  'override does not stand before a constructor.': 'override no va delante de un constructor.',
  'A pattern as a parameter is never optional.': 'Un patrón como parámetro nunca es opcional.',
  'A private member with # is never abstract.': 'Un miembro privado con # nunca es abstracto.',
  '{0} does not stand before a member with #, which is private already.':
    '{0} no va delante de un miembro con #, que ya es privado.',
  'readonly stands only before properties and index signatures.':
    'readonly solo va delante de propiedades y firmas de índice.',
  'A comma is missing after the type parameter: <T,>.': 'Falta una coma después del parámetro de tipo: <T,>.',
  'Write value as Type instead of <Type>value.': 'Escribe valor as Tipo en lugar de <Tipo>valor.',
  'The parameter of a setter is never optional.': 'El parámetro de un setter nunca es opcional.',
  'The parameter of a setter has no ... .': 'El parámetro de un setter no lleva ... .',
  'A setter has no type of what it returns.': 'Un setter no lleva el tipo de lo que devuelve.',
  'No other word stands before a static block.': 'Delante de un bloque estático no va ninguna otra palabra.',
  'The question mark of an optional element stands after its name: name?: Type.':
    'El signo de interrogación de un elemento opcional va después de su nombre: nombre?: Tipo.',
  'A type stands before the default value: age: number = 25.':
    'Un tipo va delante del valor por defecto: edad: number = 25.',
  'import type takes either the default or names in braces, not both.':
    'import type toma o el default o nombres entre llaves, no ambos.',
  'After export type the names need no type of their own.':
    'Después de export type los nombres no necesitan un type propio.',
  'After import type the names need no type of their own.':
    'Después de import type los nombres no necesitan un type propio.',
  'Such a word stands only before parameters of a constructor that has a body.':
    'Una palabra así solo va delante de los parámetros de un constructor que tiene cuerpo.',
  'readonly stands only before types of arrays and tuples.':
    'readonly solo va delante de tipos de arrays y tuplas.',
  'No type can stand here.': 'Aquí no puede ir un tipo.',
  'A parameter has a type, but no as.': 'Un parámetro lleva un tipo, pero no un as.',
  'The module of a type import is a text in quotation marks.':
    'El módulo de una importación de tipo es un texto entre comillas.',
  'A parameter that becomes a property is a name, no pattern.':
    'Un parámetro que se convierte en propiedad es un nombre, no un patrón.',
  'A parameter of a signature is a name or a pattern.': 'Un parámetro de una firma es un nombre o un patrón.',
  'The text is no program here: {0}': 'Aquí el texto no es un programa (el analizador dice, en inglés: {0})',
})
