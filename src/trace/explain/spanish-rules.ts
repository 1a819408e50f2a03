// The rules that sentences rest on, in full, in Spanish.
import type { Words } from './in-english'
import { code, say } from './phrases'

const timer = 'Un temporizador solo promete que su callback no se ejecutará antes.'

export const rulesInSpanish: Words['rules'] = {
  // The stack
  runToCompletion: say`El código que ha empezado se ejecuta hasta su final antes de que pueda empezar nada de lo que espera en una cola. Nada puede interrumpirlo desde fuera: ni un temporizador ni una promesa concluida.`,
  scriptFirst: say`Un script se evalúa de arriba abajo sobre una pila por lo demás vacía. Todo lo que entrega a temporizadores, promesas o colas tiene que esperar a que termine.`,
  callStack: say`Una llamada pone un nuevo contexto de ejecución sobre la pila y lo hace el activo; quien llama espera debajo hasta que se retira. Solo se ejecuta lo alto de la pila.`,
  directCall: say`Una función incorporada es una llamada síncrona normal: se ejecuta en la pila y vuelve antes de la parte siguiente de tu código. Lo que pone en marcha puede venir después; la llamada misma, no.`,
  executor: say`${code('new Promise')} llama enseguida a su ejecutor, en la misma pila. Solo pasa por la cola de trabajos lo que se registra con ${code('then')}, ${code('catch')}, ${code('finally')} o ${code('await')}.`,
  asyncCall: say`Llamar a una función async ejecuta su cuerpo enseguida, en la pila de quien llama, hasta el primer ${code('await')}. Quien llama recibe una promesa del resultado.`,
  awaiting: say`${code('await')} saca la función de la pila, aunque la promesa ya haya concluido. Lo que queda de ella sigue en un trabajo propio, que se encola cuando concluye la promesa.`,
  generatorStart: say`Llamar a una función generadora enlaza sus argumentos y devuelve un objeto generador. El cuerpo empieza con el primer ${code('next')}.`,
  generatorYield: say`${code('yield')} saca el generador de la pila y entrega su valor a quien llamó a ${code('next')}. Todas sus variables quedan como están hasta que se le llame de nuevo.`,

  // Variables
  declaration: say`Una variable hecha con ${code('let')}, ${code('const')} o ${code('class')} existe desde el principio de su bloque, pero leerla antes de que se ejecute su declaración es un ReferenceError.`,
  hoisting: say`Antes de que se ejecute ninguna sentencia de un bloque o una función, se preparan sus declaraciones ${code('var')} y ${code('function')}: una variable como ${code('undefined')}, una función lista para ser llamada.`,
  assignment: say`Una variable es un enlace en un registro de entorno, y una asignación cambia ese único enlace. Una clausura guarda el entorno y no una copia, así que ve el valor del momento en que se ejecuta.`,
  propertySet: say`Las variables contienen referencias a objetos y no copias de ellos: una propiedad cambiada se ve a través de toda referencia al mismo objeto.`,

  // Promises
  promiseStates: say`Una promesa está pendiente hasta que se cumple con un valor o se rechaza con una razón; después no cambia nunca más.`,
  thenReturns: say`${code('then')} solo registra callbacks y devuelve una promesa nueva de lo que ellos devuelvan. Un callback no se llama nunca enseguida, aunque la promesa concluyera hace mucho.`,
  settling: say`Cuando una promesa concluye, cada reacción registrada en ella se convierte en un trabajo, en el orden de registro. Los callbacks registrados después se convierten en un trabajo en cuanto se registran.`,
  following: say`Resolver una promesa con un objeto que tiene un método ${code('then')} no la hace concluir. Desde ahora sigue a ese objeto, y ninguna otra cosa puede hacerla concluir.`,

  // Jobs
  reactionJob: say`El trabajo de una reacción llama al callback con el valor de la promesa y luego resuelve con el resultado la promesa que devolvió ${code('then')}. Los trabajos se ejecutan en el orden en que se encolaron.`,
  passThrough: say`Donde ${code('then')} no tiene callback para el resultado, el trabajo pasa el valor o la razón a la promesa siguiente. También eso cuesta un trabajo: cada eslabón de una cadena cuesta al menos uno.`,
  moduleEvaluation: say`Un módulo se ejecuta cuando se ha ejecutado todo lo que importa. Donde uno de esos espera con await, los módulos que lo importan esperan, y un trabajo los continúa cuando concluye su promesa.`,
  fileStart: say`Lo que un archivo importa se ejecuta antes que él, cada archivo una vez, en el orden de los import. Un archivo pedido con require se ejecuta dentro de la llamada.`,
  plainThenable: say`Un objeto con un método ${code('then')} cuenta como una promesa: un trabajo llama al método con dos funciones, y aquello con que se llame a estas es el resultado.`,
  thenableJob: say`Una promesa que se resuelve con otra promesa llama al ${code('then')} de la otra en un trabajo propio; su respuesta llega en uno más. Por eso devolver una promesa cuesta dos trabajos más que devolver un valor.`,

  // Errors
  throwing: say`Un error saca de la pila una función tras otra hasta que encuentra un ${code('try')} que aún se ejecuta. Un ${code('try')} cuyo bloque ha terminado no captura nada, así que ninguno captura lo que un callback lanza más tarde.`,
  catching: say`El bloque ${code('catch')} sigue con el error en la mano. Las funciones que estaban más arriba en la pila han terminado.`,
  cleaning: say`En su camino hacia abajo, un error espera a cada ${code('finally')}, y a los iteradores que hay que cerrar. Luego sigue, a menos que ${code('finally')} salga por sí mismo.`,
  rejecting: say`Un error que sale de una función async, de un ejecutor o de un callback de ${code('then')} no baja más por la pila. Rechaza la promesa que representa el resultado.`,

  // The loop
  queueMicrotask: say`${code('queueMicrotask')} añade su callback a la misma cola en que esperan las reacciones de promesas. Se ejecuta cuando la pila está vacía y antes que cualquier tarea.`,
  nextTick: say`Node tiene una cola propia para ${code('process.nextTick')}. Se vacía después de cada callback, antes de que se ejecuten los trabajos de promesas; también se ejecutan los ticks que se añaden entretanto.`,
  browserCheckpoint: say`En cuanto la pila está vacía se ejecutan todos los trabajos, también los que se encolan entretanto. Solo cuando la cola de trabajos está vacía puede el bucle tomar la tarea siguiente.`,
  nodeCheckpoint: say`Después de cada callback Node vacía su cola de ticks y luego su cola de trabajos de promesas, una y otra vez hasta que ambas están vacías. Solo entonces sigue el bucle.`,
  ecmaCheckpoint: say`Los trabajos se ejecutan sobre una pila vacía, uno tras otro, en el orden en que se encolaron.`,
  tasks: say`El bucle toma una sola tarea y la ejecuta hasta su final. Luego vacía la cola de trabajos, y solo entonces vuelve a mirar sus tareas.`,
  nodePhases: say`El bucle de Node pasa por fases: los temporizadores vencidos, luego ${code('poll')} para la entrada y salida, luego ${code('check')} para ${code('setImmediate')}. Entre dos callbacks cualesquiera se ejecutan ticks y trabajos de promesas.`,
  browserTimer: say`${timer} Cuando vence, su callback se convierte en una tarea y espera como cualquier otra a que la pila y la cola de trabajos estén vacías.`,
  nodeTimer: say`${timer} Cuando vence, su callback espera a la fase timers del bucle, y a los ticks y trabajos de promesas que van antes.`,
  browserClamp: say`Cuando los temporizadores ponen temporizadores a más de cinco niveles, un navegador convierte toda espera menor de 4 ms en una de 4 ms.`,
  delayConversion: say`Un navegador convierte una espera en un número entero de 32 bits: las fracciones se descartan, lo que no es un número es 0, y también lo que es menor que 0.`,
  nodeClamp: say`Node convierte una espera menor de 1 ms, demasiado grande o que no es un número en una de 1 ms.`,
  browserClearing: say`Cancelar un temporizador lo quita para siempre, aunque haya vencido y su callback ya espere en la cola de tareas.`,
  nodeClearing: say`Cancelar un temporizador lo quita para siempre, aunque ya haya vencido en esta vuelta del bucle.`,
  immediates: say`Los callbacks de ${code('setImmediate')} se ejecutan en la fase check del bucle, después de la fase poll. Los que se añaden mientras se ejecuta la fase esperan a la vuelta siguiente.`,
  operations: say`Las operaciones con archivos y la derivación de claves se hacen fuera del programa, en un grupo de cuatro hilos: la quinta espera hasta que uno queda libre. Sus callbacks se ejecutan en la fase poll del bucle; cuál de varias termina primero no está determinado.`,
  virtualTime: say`El reloj simulado está quieto mientras se ejecuta código y salta cuando nada puede ejecutarse. En un motor real, ese es el tiempo en que el programa duerme.`,
  firstLine: say`Node crea sus flujos de salida cuando un programa imprime en ellos por primera vez, y eso tarda cerca de un milisegundo. Después pueden haber vencido temporizadores puestos antes.`,
  choice: say`Desde el script principal, un temporizador de 1 ms y un inmediato compiten: el orden depende de cuánto tarde el bucle en arrancar. Un programa no debe confiar en ninguno de los dos órdenes.`,
  limits: say`Un motor puede terminar un script que gasta demasiado tiempo o espacio. El simulador se detiene en límites fijos y conserva todo lo que ha registrado.`,
  horizons: say`En un motor real, lo que se repite sigue hasta que se cierra la página o el proceso. El simulador adelanta el programa para ver si termina por sí mismo; si no termina, el registro acaba en el horizonte.`,
  processEnd: say`Un proceso de Node vive mientras algo pueda aún ejecutarse. Termina con el código 0, o con el que puso el programa; tras un error que nadie capturó, con el código 1.`,

  // Output and errors
  printing: say`Imprimir es síncrono: la línea aparece mientras se ejecuta la llamada. El orden de las líneas es por tanto el orden en que se ejecuta tu código, y eso lo deciden las colas.`,
  leftOut: say`El sonido, las ventanas, las impresoras y muchas otras cosas de un navegador no están simuladas. Donde un programa espera una de ellas, esta línea lo dice, pues no ocurriría nada.`,
  browserReport: say`Un navegador informa de un error no capturado y sigue: se ejecutan aún los trabajos, temporizadores y eventos que esperan.`,
  nodeReport: say`Un error no capturado termina un proceso de Node con el código 1, a menos que se añadiera a ${code('process')} un oyente para él. No se ejecutará nada de lo que espera.`,
  ecmaReport: say`El lenguaje deja al entorno lo que ocurre con un error que nadie captura.`,
  browserRejections: say`Cuando la cola de trabajos está vacía, un navegador mira las promesas que fueron rechazadas y no tienen manejador. Informa de ellas en una tarea propia, así que un manejador que llega con un trabajo llega a tiempo.`,
  nodeRejections: say`Cuando los ticks y los trabajos han terminado, Node trata una promesa rechazada sin manejador como un error no capturado. Un manejador que añade un tick o un trabajo llega a tiempo.`,

  // The document
  userEvents: say`Un evento del navegador viene de una tarea, así que la pila está vacía cuando empieza. Baja desde la ventana hasta su objetivo, y vuelve a subir si burbujea. Después de cada oyente se ejecutan trabajos.`,
  hostEvents: say`Un evento que dispara el entorno llega a los oyentes de su objetivo, uno tras otro, en el orden en que se añadieron.`,
  dispatching: say`${code('dispatchEvent')} y ${code('click()')} llaman a todos los oyentes antes de volver. Quien llama sigue en la pila, así que entre dos oyentes no se ejecuta ningún trabajo.`,
  listeners: say`Los oyentes de un objetivo se ejecutan en el orden en que se añadieron, primero los del camino de bajada. De lo que uno lanza se informa, y se ejecuta el siguiente. Cuando un oyente termina con la pila vacía, se ejecutan trabajos.`,
  domChanges: say`El árbol cambia enseguida, en medio de tu código. Los observadores de mutaciones lo saben en un trabajo; lo que ves cambia cuando el navegador dibuja su próximo fotograma.`,
  mutationObservers: say`Los cambios del árbol se reúnen. Un solo trabajo, que espera en la cola con todos los demás, los entrega a los observadores.`,
  focusing: say`Un elemento tiene el foco. Cuando se mueve, el antiguo oye ${code('blur')}, y el nuevo ${code('focus')}.`,
  domTasks: say`Las noticias del documento, como que se ha cargado, llegan como tareas: sus oyentes se ejecutan con la pila vacía, y después de cada uno se ejecutan trabajos.`,

  // What only browsers have
  animationFrames: say`Antes de dibujar, un navegador llama a los callbacks de ${code('requestAnimationFrame')} que esperan, todos con la misma hora. Los que se añaden entretanto esperan al próximo fotograma. Después de cada uno se ejecutan trabajos.`,
  rendering: say`Un fotograma es una tarea propia. Atiende cambios de tamaño y desplazamientos, llama a los callbacks de los fotogramas, calcula la disposición, informa de ella a los observadores, y dibuja.`,
  idleCallbacks: say`Cuando por un rato no puede ejecutarse otra cosa, un navegador llama a los callbacks de ${code('requestIdleCallback')}, cada uno como una tarea. Uno con plazo se convierte en una tarea cuando se acaba su tiempo, con ocio o sin él.`,
  scheduling: say`Las tareas de ${code('scheduler')} tienen una prioridad: ${code('user-blocking')} va antes que las tareas normales, ${code('background')} después. Lo que continúa ${code('scheduler.yield')} va antes que otras tareas de su prioridad.`,
  requests: say`La red trabaja al lado del programa. Cuando ha llegado una respuesta, el navegador encola una tarea, y esa hace concluir la promesa o dispara los eventos. Aquí toda dirección responde después de un tiempo fijo.`,
  messages: say`Un mensaje se copia cuando se envía, y su evento es una tarea: espera a que la pila y la cola de trabajos estén vacías. Los mensajes de un mismo puerto conservan su orden.`,
  answers: say`Las peticiones que están en camino al mismo tiempo se responden en cualquier orden. Un programa no debe confiar en uno.`,
  lateFrame: say`Cuándo se dibuja un fotograma depende de la pantalla. Si no ha mostrado nada por un rato, puede dibujar enseguida o con uno de sus próximos latidos.`,
  lateTimer: say`Un navegador cuenta el tiempo en partes de milisegundo. De los temporizadores que vencen en uno mismo, los últimos pueden no haber vencido cuando el primero ha terminado: lo que este puso sin demora va antes. En Chromium un temporizador de 32 ms o más puede esperar hasta 8 ms a uno más corto.`,
  ioOrder: say`Las operaciones corren al lado del programa, y cuál de varias termina primero no está determinado. Un programa no debe confiar en un orden.`,
  taskChoice: say`Las tareas de una misma fuente se ejecutan en su orden, pero un navegador puede elegir de qué fuente toma la siguiente. Aquí va primero la más antigua, como en Chromium, a menos que elijas otra cosa.`,

  // Queues of a server
  queueAdding: say`Un trabajo se guarda en el servidor hasta que lo toma un worker. Cuál de los que esperan va primero, lo dicen las reglas del sistema.`,
  queueTaking: say`Mientras un worker tiene un trabajo, ningún otro lo recibe. Cómo se entera el servidor de que un worker ya no está, lo dicen las reglas del sistema.`,
  queueFinishing: say`Un trabajo está hecho cuando su worker lo dice y aún lo tiene. Quien llega tarde no cambia nada.`,
  queueRetrying: say`Lo que sigue a un intento fallido es una regla del sistema: otro enseguida o más tarde, ninguno, o la cola de los muertos.`,
  queueDelaying: say`Un trabajo cuya hora no ha llegado está fuera del alcance de los workers. Cuándo entra en la fila, lo dicen las reglas del sistema.`,
  queueLimiting: say`El límite cuenta cuántos trabajos se toman. Una ventana se abre con el primero que no encuentra ninguna abierta; lo que pasa del límite espera.`,
  queueLosing: say`Un trabajo no debe perderse con su worker, así que vuelve cuando nadie lo retiene: por una conexión cortada, un plazo o una comprobación.`,
  queueLosingConnection: say`Un trabajo pertenece a la conexión de su worker. Si se corta, el trabajo vuelve enseguida; si se corta sin avisar, el servidor tarda en darse cuenta.`,
  queueLosingLock: say`Un worker que vive renueva el bloqueo de su trabajo. Las comprobaciones buscan trabajos activos sin bloqueo: una tiene que verlo activo, y otra posterior encontrarlo sin bloqueo.`,
  queueLosingMark: say`Una comprobación marca los trabajos en marcha, y los workers que viven quitan las marcas. Lo que aún tiene su marca en la siguiente ha perdido a su worker.`,
  queueLosingVisibility: say`Un trabajo recibido solo es invisible durante un tiempo. Quien no lo borra antes lo pierde: otros lo reciben, aunque su primer worker siga con él.`,
  queueLosingExpiry: say`Un intento no puede durar más que un plazo. Pasado este, una comprobación del servidor lo da por fallido, viva su worker o no.`,
  queueLosingAge: say`Un trabajo se bloquea con la hora en que se tomó. Cuando ese bloqueo es demasiado antiguo, la próxima consulta de cualquier worker puede quedárselo.`,
  queueLosingClaim: say`Lo que se entregó a un consumidor sigue en su lista hasta que lo confirma. Otros pueden reclamar lo que lleva allí demasiado tiempo.`,
  queueRemoving: say`Un trabajo que se quita desaparece con sus datos.`,
  queuePausing: say`De una cola en pausa ningún worker toma trabajos. Lo activo sigue, y se puede seguir añadiendo.`,
  queueDuplicates: say`Los trabajos con un mismo id son uno solo: lo que se añade entretanto se descarta.`,
  bullmqAdding: say`Un trabajo se guarda en el servidor hasta que lo toma un worker. Primero van los trabajos sin prioridad, en el orden en que se añadieron; luego los demás, antes los números menores.`,
  bullmqTaking: say`Un worker pide al servidor un trabajo cada vez. El servidor lo pasa a los activos y lo bloquea, en un solo paso, para que no lo reciba ningún otro worker.`,
  bullmqFinishing: say`Cuando concluye la promesa del procesador, el worker lo dice al servidor, y con la respuesta recibe el trabajo siguiente.`,
  bullmqRetrying: say`Un trabajo que falló se intenta de nuevo mientras le queden intentos. Su backoff dice cuánto se aplaza antes; sin él va enseguida al final de la fila.`,
  bullmqDelaying: say`Un trabajo aplazado espera su hora. Solo pasa a la fila cuando un worker pide un trabajo después de esa hora.`,
  bullmqLimiting: say`El límite es de la cola. Una ventana se abre con el primer trabajo que se toma; alcanzado el límite, no se toma nada hasta que la ventana termina.`,
  bullmqStalling: say`Un worker renueva el bloqueo de un trabajo mientras trabaja. Si una comprobación encuentra por segunda vez un trabajo activo sin bloqueo, su worker se da por perdido.`,
  bullmqRemoving: say`Un trabajo que se quita desaparece con sus datos. Los terminados se conservan, salvo que una opción diga cuántos, o por cuánto tiempo.`,
  bullmqWaitingForChildren: say`Un padre espera a que todos sus hijos hayan terminado. Luego va al principio de la fila, y su procesador puede pedir los resultados de ellos.`,
  bullmqPausing: say`De una cola en pausa ningún worker toma trabajos. Lo activo sigue, y se puede seguir añadiendo.`,
  bullmqDuplicates: say`Un trabajo cuyo id ya está, o cuya clave de deduplicación ocupa otro, no se añade.`,
}
