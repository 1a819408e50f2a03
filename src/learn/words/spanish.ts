import { type LearnWords, lineAt } from './words'

export const spanish: LearnWords = {
  beliefs: {
    'one-queue': {
      claim: 'Hay una sola cola, y todo espera en ella por orden de llegada.',
      truth:
        'Los trabajos esperan en la cola de trabajos y las tareas en la cola de tareas. Mientras haya un trabajo, no empieza ninguna tarea.',
      look: 'La cola de trabajos se vacía mientras una tarea que llegó antes sigue esperando.',
    },
    'timers-first': {
      claim: 'Un temporizador vencido va antes que los callbacks de promesas.',
      truth: 'Un temporizador vencido es solo una tarea que espera. Todos los trabajos van primero.',
      look: 'El temporizador está en la cola de tareas y el bucle toma un trabajo.',
    },
    'script-is-no-task': {
      claim: 'El bucle empieza con sus tareas; el script es otra cosa.',
      truth:
        'El script es la primera tarea. Por eso sus trabajos se ejecutan justo después, antes que cualquier otra.',
      look: 'El script sale primero de la cola de tareas, y le sigue la revisión de los trabajos.',
    },
    'before-node-11': {
      claim:
        'Node ejecuta los callbacks de promesas solo cuando han corrido todos los temporizadores vencidos, como hacía antes de la versión 11.',
      truth:
        'Desde Node 11, los ticks y los trabajos se ejecutan después de cada temporizador y de cada immediate, como en los navegadores.',
      look: 'Se ejecuta un trabajo mientras el temporizador siguiente, que también ha vencido, sigue esperando.',
    },
    'jobs-last': {
      claim: 'Los callbacks de promesas se ejecutan cuando todo lo demás ha terminado.',
      truth: 'Los trabajos se ejecutan en cuanto la pila está vacía, después de cada tarea.',
      look: 'Un trabajo se ejecuta mientras aún esperan temporizadores.',
    },
    'one-job-per-task': {
      claim: 'Después de cada tarea se ejecuta un trabajo, y luego le toca a la siguiente tarea.',
      truth:
        'Después de una tarea se vacía toda la cola de trabajos, también con los que los trabajos añaden.',
      look: 'Empieza un segundo trabajo aunque espera una tarea.',
    },
    'zero-is-now': {
      claim: 'Un temporizador de 0 ms llama a su función en el acto.',
      truth:
        'Aun sin retraso, el callback se convierte en una tarea. Antes termina el código que se está ejecutando.',
      look: 'setTimeout termina, y su callback está entre los temporizadores o las tareas.',
    },
    'exact-timers': {
      claim: 'Un temporizador interrumpe el programa cuando llega su hora.',
      truth: 'Nada interrumpe el código que se ejecuta. El retraso dice cuánto hay que esperar como mínimo.',
      look: 'El temporizador ya ha vencido y la pila no está vacía.',
    },
    'timers-in-order': {
      claim: 'Los temporizadores se ejecutan en el orden en que están en el programa.',
      truth:
        'Los temporizadores se ejecutan según la hora en que vencen. Solo si es la misma conservan su orden.',
      look: 'El temporizador más corto está el primero, aunque se puso después.',
    },
    'then-is-now': {
      claim: 'Si la promesa ya está resuelta, then llama a su callback en el acto.',
      truth: 'El callback de then siempre se convierte en un trabajo, aunque la promesa ya esté resuelta.',
      look: 'then termina, y su callback está en la cola de trabajos.',
    },
    'executor-later': {
      claim: 'Lo que está en new Promise(…) se ejecuta más tarde.',
      truth:
        'El ejecutor se llama en el acto. Solo los callbacks de then, catch y finally se convierten en trabajos.',
      look: 'El marco del ejecutor está encima del que dice new Promise.',
    },
    'chain-is-a-unit': {
      claim: 'Una cadena de then se ejecuta del primer callback al último sin interrupción.',
      truth:
        'Cada then es un trabajo aparte, que se encola cuando el anterior ha terminado. Otros pasan en medio.',
      look: 'Después del primer callback de una cadena empieza un trabajo de otra.',
    },
    'async-is-later': {
      claim: 'Una función async empieza más tarde.',
      truth: 'Una función async se ejecuta en el acto, como cualquier otra, hasta su primer await.',
      look: 'La llamada pone el marco de la función en la pila.',
    },
    'await-blocks': {
      claim: 'await detiene todo el programa hasta que llega el valor.',
      truth: 'await solo aparta su propia función. Quien la llamó sigue.',
      look: 'El marco sale de la pila en await, y se ejecuta la línea siguiente a la llamada.',
    },
    'async-is-atomic': {
      claim: 'Con un solo hilo, las funciones async no se estorban.',
      truth: 'En cada await puede ejecutarse otro código y cambiar lo que la función había leído.',
      look: 'La segunda llamada lee la variable entre la lectura y la escritura de la primera.',
    },
    'return-is-free': {
      claim: 'Devolver una promesa no cuesta nada.',
      truth:
        'Seguir a una promesa devuelta cuesta trabajos extra: uno que llama a su then y otro que este encola.',
      look: 'En la cola de trabajos hay uno que sigue a otra promesa.',
    },
    'tick-is-immediate': {
      claim: 'process.nextTick se ejecuta en la próxima vuelta del bucle.',
      truth:
        'Los ticks van antes de que siga el bucle; y también antes que los trabajos de promesas, si no se está ejecutando ninguno.',
      look: 'El tick sale de su cola justo después del script.',
    },
    'for-each-waits': {
      claim: 'forEach con un callback async espera a cada uno.',
      truth:
        'forEach ignora lo que devuelve su callback. Todas las llamadas empiezan en el acto y nadie las espera.',
      look: 'forEach termina mientras las funciones que llamó siguen en pausa.',
    },
    'race-cancels': {
      claim: 'Promise.race detiene a los que pierden.',
      truth: 'Una carrera solo toma el primer resultado. Todo lo demás sigue hasta su final.',
      look: 'El temporizador del que pierde sigue esperando cuando la carrera está decidida.',
    },
    'try-catches-later': {
      claim: 'try atrapa lo que sus callbacks lanzan más tarde.',
      truth: 'try protege lo que está con él en la pila. Un callback se ejecuta en una pila propia.',
      look: 'Cuando el callback lanza, la función con el try no está en la pila.',
    },
    'calls-wait': {
      claim: 'Una función llamada espera a que termine la que la llama.',
      truth:
        'Una llamada se ejecuta en el acto: su marco va a lo alto de la pila, y quien llamó espera debajo.',
      look: 'El marco de la función llamada está encima de quien la llamó, que aún no ha terminado.',
    },
    'calls-end-in-order': {
      claim: 'La función que se llamó primero termina primero.',
      truth:
        'La pila se deja desde arriba: lo último que se llamó termina primero, y después sigue quien lo llamó.',
      look: 'Se quita un marco y sigue el que se puso justo antes.',
    },
    'catch-goes-back': {
      claim: 'Después de un catch el programa sigue donde se lanzó el error.',
      truth:
        'Lo que se ejecutaba termina donde se lanzó el error. El programa sigue debajo del catch y nunca vuelve atrás.',
      look: 'Los marcos de encima del try ya no están cuando catch toma el error.',
    },
    'handed-out-once': {
      claim: 'Una cola da cada trabajo a un worker una sola vez.',
      truth:
        'Al menos una vez. El trabajo que falla, o por el que nadie responde a tiempo, se da de nuevo, aunque la primera vez ya hiciera su efecto.',
      look: 'Un worker toma el trabajo, y no es su primer intento.',
    },
    'added-is-begun': {
      claim: 'Lo que se añade a una cola empieza en el acto.',
      truth: 'Un trabajo espera en la fila hasta que un worker tiene sitio y el límite lo deja empezar.',
      look: 'El trabajo se añade y espera: los workers tienen otros entre manos.',
    },
    'only-workers-count': {
      claim: 'Un trabajo espera a un worker libre, y a nada más.',
      truth:
        'Espera a más: a la próxima ventana de un límite, a la pausa tras un fallo, a que se note que su worker ya no está, o a sus hijos.',
      look: 'El trabajo tiene que esperar, y no a un worker.',
    },
  },
  questions: {
    'runs-next': () => 'La pila está vacía. ¿Qué se ejecuta ahora?',
    'enters-queue': ({ name }) => `¿Adónde va ahora ${name}?`,
    'jobs-waiting': () => '¿Cuántos trabajos esperan ahora en la cola de trabajos?',
    'queued-by': ({ name }) => `¿Qué línea puso ${name} en su cola?`,
    'job-carries': ({ name }) => `¿Qué valor lleva ${name}?`,
    'prints-in-turn': ({ name }) => `¿En qué vuelta del bucle se imprime ${name}?`,
    'prints-in-phase': ({ name }) => `¿En qué fase del bucle de Node se imprime ${name}?`,
    'promise-state': ({ name }) => `¿En qué estado está ahora ${name}?`,
    'prints-next': () => '¿Qué línea se imprime ahora?',
    'on-top': () => '¿Qué función está en lo alto de la pila?',
    'timer-due': ({ name }) => `¿Cuándo vence ${name}, como muy pronto?`,
    'clock-jumps': () => 'No hay nada que ejecutar. ¿A qué hora salta el reloj?',
    'waits-for': ({ name }) => `¿A qué espera ${name}?`,
    'variable-holds': ({ name }) => `¿Qué contiene ${name} en este momento?`,
    'jobs-before': ({ name }) => `¿Cuántos trabajos se ejecutan antes de que empiece ${name}?`,
    'frames-on-stack': () => '¿Cuántos marcos hay ahora en la pila de llamadas?',
  },
  places: {
    'job-queue': 'la cola de trabajos',
    'tick-queue': 'la cola de ticks',
    'task-queue': 'la cola de tareas',
    timers: 'los temporizadores',
    shelves: 'el anfitrión, hasta que le toque',
    stack: 'la pila: se ejecuta en el acto',
  },
  states: { pending: 'pendiente', fulfilled: 'cumplida', rejected: 'rechazada' },
  phase: (phase) =>
    phase === 'script' ? 'antes de que empiece el bucle, con el script' : `la fase ${phase}`,
  turn: (n) => (n === 1 ? 'vuelta 1: el script' : `vuelta ${n}`),
  entry: ({ badge, label, line }) => `${badge} ${label}${lineAt('línea', line)}`,
  script: 'el script',
  ask: {
    title: '¿Qué imprime, y en qué orden?',
    order: 'Tu orden',
    next: 'Elige lo que se imprime ahora',
    question: 'Una pregunta sobre este momento',
    loading: 'Se ejecuta el programa, y las máquinas en las que se cree…',
    yours: 'Dijiste',
    actual: 'Imprime',
    bothOrders: 'Tu orden junto al real',
    check: 'Comprobar',
    undo: 'Deshacer',
    skip: 'Saltar',
    close: 'Cerrar',
    right: 'Correcto, línea por línea.',
    alsoPossible: 'Este programa es una carrera: un motor real puede imprimir lo tuyo y también otra cosa.',
    othersPossible:
      'Este programa es una carrera: un motor real puede imprimir también otros órdenes, pero no el tuyo.',
    part: (from, to, all) => `Imprime ${all} líneas. Ordena de la ${from} a la ${to}.`,
    nothingToOrder:
      'Este programa imprime menos de dos líneas distintas, así que no hay orden que preguntar. Se puede preguntar por sus momentos.',
    aboutMoments: 'Preguntar por sus momentos',
    nothingToAsk: 'A partir de aquí no queda nada que preguntar.',
    parted: (said, n) => `Dijiste «${said}» como línea ${n}. La ejecución está justo antes de esa línea.`,
    endedEarly: (n) =>
      `Dijiste que no viene nada después de ${n === 1 ? 'una línea' : `${n} líneas`}. La ejecución está justo ahí.`,
    whatNow: '¿Qué sigue ahora?',
    neverPrinted: (said, line) =>
      `«${said}» no se imprime nunca: lo que lo imprimiría, en la línea ${line}, no llega a ejecutarse.`,
    nothingAfter: (n) =>
      `Después de ${n === 1 ? 'su única línea' : `sus ${n} líneas`} el programa no imprime nada más.`,
    served: {
      stack: 'el código que se está ejecutando',
      ticks: 'un tick',
      jobs: 'el trabajo más antiguo de la cola de trabajos',
      tasks: 'la siguiente tarea de la cola de tareas',
      server: 'noticias del servidor',
    },
    broughtNews: (served) => `${served}, que trae noticias del servidor`,
    believed: (claim) => `Muchos creen: ${claim}`,
    here: (truth) => `Aquí: ${truth}`,
    look: (where) => `Mira: ${where}`,
    playWrong: 'Ver la máquina que haría eso',
    wrongMachine: (claim) => `Esta es una máquina equivocada. ${claim}`,
    backToReal: 'Volver a la real',
    nextQuestion: 'Otra pregunta',
    answerIs: (option) => `Es: ${option}`,
    stepThrough: 'Ir paso a paso',
    howSure: '¿Lo sabes o lo adivinas?',
    sure: 'Lo sé',
    guessing: 'Adivino',
    comesBack: 'Estabas seguro, así que esto vuelve hoy, en otro programa.',
    showMoment: 'Mostrar este momento',
    share: 'Pasar la pregunta',
  },
  ms: (time) => `${Math.round(time * 1000) / 1000} ms`,
}
