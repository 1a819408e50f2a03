// Los retos en español.
import { type ChallengeWords, rounded } from './words'

export const spanish: ChallengeWords = {
  challenges: {
    'three-calls': {
      title: 'Tres en la pila',
      task: 'Haz que tres funciones tuyas distintas estén en la pila de llamadas en el mismo momento.',
      hints: [
        'Una llamada pone un marco en la pila, y ahí se queda hasta que la función termina.',
        'Así que una función tiene que ser llamada antes de que termine quien la llama.',
        'Que a llame a b, y b a c.',
      ],
    },
    'timer-overtakes': {
      title: 'Segundo en ponerse, primero en sonar',
      task: 'Pon dos temporizadores. El que pones en segundo lugar llama primero a su callback.',
      hints: ['Cada temporizador espera por su cuenta.', 'Cuenta cuándo vence, no cuándo se puso.'],
    },
    'three-turns': {
      title: 'Tres vueltas del bucle',
      task: 'Imprime A, B y C, en este orden y cada una en otra vuelta del bucle.',
      hints: [
        'Una vuelta empieza con una tarea. El script es la primera.',
        'Los trabajos no ayudan: son de la vuelta en que se encolaron.',
        'El callback de un temporizador es una tarea aparte.',
      ],
    },
    'b-before-a': {
      title: 'B antes que A, sin temporizador',
      task: 'Encola primero lo que imprime A y luego imprime B: B sale antes que A. No pongas ningún temporizador.',
      hints: [
        'Lo que imprime A tiene que esperar a que termine el script.',
        'Un trabajo espera justo eso.',
        'Imprime A en un callback de Promise.resolve().then, o de queueMicrotask.',
      ],
    },
    'clear-in-time': {
      title: 'Cancelado a tiempo',
      task: 'Pon un temporizador que nunca se llama, porque lo borra el callback de otro temporizador.',
      hints: [
        'clearTimeout recibe lo que devolvió setTimeout.',
        'El otro temporizador tiene que vencer antes.',
        'setTimeout(() => clearTimeout(late), 50)',
      ],
    },
    'interval-of-three': {
      title: 'Tres veces y ni una más',
      task: 'Pon un intervalo que llame a su callback exactamente tres veces. Después el programa termina por sí solo.',
      hints: [
        'clearInterval termina un intervalo, y su propio callback puede llamarlo.',
        'Cuenta las llamadas.',
      ],
    },
    'late-timer': {
      title: 'Demasiado tarde',
      task: 'Haz que el callback de un temporizador empiece al menos 50 ms después de vencer.',
      hints: [
        'Nada interrumpe el código que se está ejecutando.',
        'Ocupa la pila más tiempo del que espera el temporizador.',
        'Sirve un bucle que pregunta Date.now() hasta que pasan 100 ms.',
      ],
    },
    'third-generation': {
      title: 'La tercera generación',
      task: 'Haz que un trabajo encole un trabajo que encola otro trabajo.',
      hints: [
        'También se puede llamar a queueMicrotask en un trabajo.',
        'Una cadena de tres callbacks de then también sirve.',
      ],
    },
    'jobs-and-due-timers': {
      title: 'Tres trabajos y dos temporizadores',
      task: 'Provoca un momento en que esperan exactamente tres trabajos y han vencido exactamente dos temporizadores.',
      hints: [
        'Mientras corre el script no empiezan ni trabajos ni tareas: ambos se acumulan.',
        'Un temporizador vence mientras el script sigue ocupado.',
        'Pon dos temporizadores cortos, encola tres trabajos y da vueltas hasta que les llegue la hora.',
      ],
    },
    'starve-for-five': {
      title: 'Cinco trabajos de hambre',
      task: 'Haz que un temporizador vencido espere mientras se ejecutan exactamente cinco trabajos antes de su callback.',
      hints: [
        'La cola de trabajos se vacía antes de que le toque a un temporizador.',
        'También cuentan los trabajos que añaden otros trabajos.',
        'Un temporizador de 0 ms vence en el acto: después, encola cinco trabajos y ninguno más.',
      ],
    },
    'job-between-timers': {
      title: 'Un trabajo entre dos temporizadores',
      task: 'Dos temporizadores vencen a la vez y, sin embargo, se ejecuta un trabajo entre sus callbacks.',
      hints: [
        'Después de cada tarea se ejecutan todos los trabajos.',
        'El callback del primer temporizador tiene que encolar el trabajo.',
      ],
    },
    'two-aside': {
      title: 'Dos apartadas',
      task: 'Haz que dos llamadas de funciones async estén apartadas en el mismo momento, cada una a la espera de una promesa.',
      hints: [
        'await aparta su función, y quien la llamó sigue.',
        'Así que este puede llamar a otra. No debe esperar la primera con await.',
      ],
    },
    'waits-together': {
      title: 'Tres esperas en el tiempo de una',
      task: 'Espera tres veces 100 ms y luego imprime «done», todo en menos de 200 ms.',
      hints: ['Empieza las tres antes de esperar ninguna.', 'Promise.all espera varias promesas a la vez.'],
    },
    'error-ends-one-task': {
      title: 'El espectáculo continúa',
      task: 'Deja un error sin atrapar e imprime una línea en una vuelta posterior del bucle.',
      hints: [
        'En un navegador, un error sin atrapar termina su tarea y nada más.',
        'Lanza en el callback de un temporizador.',
      ],
    },
    'rejection-passes-two': {
      title: 'De largo ante dos callbacks',
      task: 'Haz que exactamente dos trabajos pasen un rechazo antes de que lo tome un callback.',
      hints: [
        'Un then sin segundo callback pasa el rechazo, en un trabajo que no llama a nada.',
        'Pon dos de ellos entre el rechazo y el catch.',
      ],
    },
    'waits-forever': {
      title: 'Esperar para siempre',
      task: 'Haz que el programa termine mientras una de sus funciones sigue esperando una promesa.',
      hints: [
        'Una promesa queda pendiente si nadie la resuelve.',
        'Espera con await una cuyo ejecutor no hace nada.',
      ],
    },
    'race-goes-on': {
      title: 'Después de la carrera',
      task: 'Haz que Promise.race se decida en una vuelta del bucle y que un perdedor acabe en una posterior.',
      hints: [
        'Una carrera toma el primer resultado. No detiene a nadie.',
        'Pon a competir dos promesas que resuelven temporizadores.',
      ],
    },
    'interleaved-chains': {
      title: 'Dos cadenas se turnan',
      task: 'Imprime a1 b1 a2 b2: a1 y a2 en callbacks de una cadena de then, b1 y b2 en los de otra. No pongas ningún temporizador.',
      hints: [
        'Un callback de una cadena se encola cuando ha terminado el anterior.',
        'Empieza las dos cadenas en el script, una tras otra.',
      ],
    },
    'overtaken-by-following': {
      title: 'Adelantada por el camino',
      task: 'Resuelve una promesa con otra promesa. Mientras la sigue, haz que se adelante un trabajo encolado más tarde.',
      hints: [
        'Si un callback de then devuelve una promesa, la promesa siguiente la sigue.',
        'Seguir cuesta un trabajo que llama a then y otro que este encola.',
        'Haz que mientras tanto imprima una segunda cadena.',
      ],
    },
    'lost-update': {
      title: 'Una actualización perdida',
      task: 'Haz que dos llamadas de una función async escriban el mismo valor en la misma variable, cada una después de un await, y así se pierda una actualización.',
      hints: [
        'Una llamada no debe ver lo que ha escrito la otra.',
        'Lee la variable antes del await y escríbela después.',
      ],
    },
    'job-in-a-frame': {
      title: 'En medio de un fotograma',
      task: 'Haz que se ejecute un trabajo entre dos callbacks del mismo fotograma de animación.',
      hints: [
        'Un fotograma llama a todos los callbacks que se pidieron antes.',
        'Los trabajos se ejecutan cada vez que termina un callback y la pila está vacía.',
        'Encola el trabajo en el primer callback.',
      ],
    },
    'listeners-on-one-stack': {
      title: 'Sin hueco entre oyentes',
      task: 'Dos oyentes de un clic encolan un trabajo cada uno. Haz que los dos trabajos esperen a la vez, sin que se ejecute ninguno entre los oyentes.',
      hints: [
        'Entre oyentes solo se ejecutan trabajos si la pila está vacía.',
        '¿Quién llama a los oyentes? Con un usuario, el navegador. Podría ser tu programa.',
        'button.click() envía el evento mientras el script está en la pila.',
      ],
    },
    'tick-overtakes': {
      title: 'Un tick se adelanta',
      task: 'En Node, encola primero un trabajo y después un tick. El tick se ejecuta primero.',
      hints: [
        'process.nextTick encola un tick.',
        'Los ticks van antes que los trabajos cuando el script ha terminado.',
      ],
    },
    'immediate-for-sure': {
      title: 'El inmediato, con seguridad',
      task: 'En Node, pon un temporizador de 0 ms y después un inmediato, en el mismo callback. El inmediato tiene que ir primero con seguridad, no por azar.',
      hints: [
        'Desde el script principal es una carrera.',
        'A la fase poll le sigue la fase check, donde corren los inmediatos. Los temporizadores esperan a la próxima vuelta.',
        'Hazlo en el callback de una operación con ficheros, como fs.stat.',
      ],
    },
    'left-open': {
      title: 'Sin decidir',
      task: 'Escribe un programa cuyo orden puede elegir un Node real, de modo que no siempre haga lo mismo.',
      hints: [
        'Busca dos cosas que dependan de lo rápido que ha arrancado el proceso.',
        'En el script principal, un temporizador de 0 ms puede haber vencido, o no, cuando empieza el bucle.',
      ],
    },
  },
  levels: { easy: 'Fácil', medium: 'Medio', hard: 'Difícil' },
  missing: {
    line: ({ n, wanted, got }) =>
      got === undefined
        ? `La línea ${n} debería ser «${wanted}», pero no se imprime nada más.`
        : `La línea ${n} debería ser «${wanted}», pero es «${got}».`,
    'more-lines': ({ wanted, got }) => `Imprime ${got} líneas y deberían ser ${wanted}.`,
    'timer-set': ({ line }) =>
      line === undefined
        ? 'Pone un temporizador. Hazlo sin él.'
        : `La línea ${line} pone un temporizador. Hazlo sin él.`,
    frames: ({ most }) =>
      most === 1
        ? 'Como mucho hay una función tuya en la pila en el mismo momento.'
        : `Como mucho hay ${most} funciones tuyas en la pila en el mismo momento.`,
    timers: ({ wanted, got }) =>
      `Hacen falta ${wanted} temporizadores que se llamen; aquí ${got === 1 ? 'hay 1' : `hay ${got}`}.`,
    'timers-in-order': () => 'Los temporizadores se llaman en el orden en que se pusieron.',
    'same-turn': ({ first, second }) => `«${first}» y «${second}» se imprimen en la misma vuelta del bucle.`,
    'not-in-job': ({ text }) => `A «${text}» no la imprime un trabajo.`,
    'asked-later': ({ text }) => `Lo que imprime «${text}» se encola solo después de imprimir la otra línea.`,
    'nothing-cleared': () => 'No se borra ningún temporizador antes de que se llame.',
    'cleared-elsewhere': () => 'Se borra un temporizador, pero no en el callback de otro temporizador.',
    'no-interval': () => 'No se pone ningún intervalo.',
    'interval-ran': ({ times }) =>
      `El intervalo llama a su callback ${times === 1 ? 'una vez' : `${times} veces`}, no tres.`,
    'late-by': ({ most }) => `El temporizador más tardío empieza ${rounded(most)} ms después de vencer.`,
    generations: ({ most }) =>
      most === 0
        ? 'No se encola ningún trabajo.'
        : `Los trabajos llegan a la generación ${most}. Hace falta la tercera.`,
    'jobs-waiting': ({ wanted, most }) =>
      `Como mucho ${most === 1 ? 'espera 1 trabajo' : `esperan ${most} trabajos`} a la vez. Hacen falta ${wanted}.`,
    'due-meanwhile': ({ due }) =>
      `Mientras esperan tres trabajos, ${due === 1 ? 'ha vencido 1 temporizador' : `han vencido ${due} temporizadores`}. Hacen falta dos.`,
    'no-timer-ran': () => 'Ningún temporizador así llama a su callback.',
    'starved-for': ({ jobs }) =>
      `El temporizador vencido espera ${jobs === 1 ? '1 trabajo' : `${jobs} trabajos`}, no cinco.`,
    'not-due-together': () =>
      'Ningún temporizador ha vencido ya mientras se ejecuta justo antes el callback de otro.',
    'no-job-between': () => 'Los dos callbacks van uno justo tras otro, sin un trabajo en medio.',
    aside: ({ most }) =>
      `Como mucho ${most === 1 ? 'espera 1 función' : `esperan ${most} funciones`} en el mismo momento. Hacen falta dos.`,
    'long-timers': ({ got }) =>
      `Hacen falta tres temporizadores de 100 ms o más que se llamen; aquí ${got === 1 ? 'hay 1' : `hay ${got}`}.`,
    'done-before-end': () => '«done» se imprime antes de que terminen las tres esperas.',
    took: ({ time }) => `«done» se imprime a los ${rounded(time)} ms. Deberían ser menos de 200 ms.`,
    'nothing-uncaught': () => 'Ningún error queda sin atrapar.',
    'silent-after-error': () => 'Después del error no se imprime nada en una vuelta posterior del bucle.',
    'nothing-caught': () => 'Ningún callback toma un rechazo.',
    passed: ({ most }) =>
      `${most === 1 ? 'Pasa el rechazo 1 trabajo' : `Pasan el rechazo ${most} trabajos`}. Deberían ser exactamente dos.`,
    'did-not-end': () => 'El programa no termina por sí solo.',
    'nobody-waits': () => 'Al final ninguna función espera una promesa.',
    'no-race': () => 'No hay ninguna llamada de Promise.race con dos promesas o más.',
    'loser-stays': () => 'Ningún perdedor de la carrera acaba en una vuelta posterior del bucle.',
    'not-one-chain': ({ first, second }) =>
      `A «${second}» no la imprime el callback que sigue al de «${first}» en una cadena.`,
    'nothing-followed': () => 'Ninguna promesa tiene que seguir a otra.',
    'nobody-overtakes': () =>
      'Ningún trabajo encolado más tarde se adelanta mientras la promesa sigue a la otra.',
    'nothing-lost': () =>
      'Ningún par de llamadas de funciones async lee una variable, espera y luego escribe el mismo valor en ella.',
    'frame-callbacks': ({ got }) =>
      `Ningún fotograma llama a dos callbacks: se ${got === 1 ? 'llamó 1' : `llamaron ${got}`}, cada uno en su fotograma.`,
    'no-job-in-frame': () => 'Ningún trabajo se ejecuta entre los callbacks de un fotograma.',
    listeners: ({ got }) =>
      got === 0
        ? 'No se llama a ningún oyente de un clic.'
        : 'Ningún clic llama a dos oyentes: como mucho a uno.',
    'no-job-of-listener': () => 'Los dos oyentes tienen que encolar un trabajo.',
    'ran-between-listeners': () =>
      'El trabajo del primer oyente se ejecuta antes de que se llame al segundo.',
    'no-tick': () => 'No se encola ningún tick.',
    'no-job-before-tick': () => 'Ningún tick se ejecuta antes que un trabajo encolado antes.',
    'no-immediate': () => 'No se ejecuta ningún inmediato.',
    'timer-first': () =>
      'Ningún inmediato se ejecuta antes que un temporizador de 0 ms puesto antes en el mismo callback.',
    'left-to-chance': () =>
      'El inmediato fue primero, pero un Node real también puede tomar antes el temporizador.',
    'no-choice': () => 'En este programa Node no puede elegir: siempre hace lo mismo.',
  },
}
