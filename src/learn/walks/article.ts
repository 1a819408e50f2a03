// The article about Tom and Jerry, claim by claim, in our own words: what it says of the loop, its first program in five steps, its
// puzzle, two notes that it leaves out, and the words that it uses.
import {
  called,
  executorRuns,
  hasWaiting,
  printed,
  scriptBegins,
  taskBegins,
  tickBegins,
  timerSet,
  when,
} from './anchors'
import type { Walk, WalkStep } from './walk'

const FIRST = 'tom-and-jerry'
const PUZZLE = 'tom-and-jerry-puzzle'
const BOTH_WAIT = 'all-jobs-before-a-task'

const CLAIMS: readonly WalkStep[] = [
  {
    part: 'claims',
    scenario: FIRST,
    at: called('jerry'),
    places: ['stack'],
    en: {
      says: 'One thing at a time: what is called lies on the stack, and the topmost function runs.',
      here: 'jerry was called by cartoon, and cartoon by the script. The two below wait until jerry has returned.',
    },
    es: {
      says: 'Una cosa a la vez: lo que se llama está en la pila, y se ejecuta la función de arriba.',
      here: 'cartoon llamó a jerry, y el script a cartoon. Los dos de abajo esperan a que jerry termine.',
    },
  },
  {
    part: 'claims',
    scenario: FIRST,
    at: timerSet('tom'),
    places: ['timers'],
    en: {
      says: 'What has to wait is given away: setTimeout hands its callback to the host and returns.',
      here: 'tom is with the timers now, for five seconds. The script does not wait for it; its next line comes at once.',
    },
    es: {
      says: 'Lo que tiene que esperar se entrega: setTimeout da su callback al entorno y termina.',
      here: 'tom está ahora con los temporizadores, durante cinco segundos. El script no lo espera; su línea siguiente viene en el acto.',
    },
  },
  {
    part: 'claims',
    scenario: FIRST,
    at: when('job-enqueued'),
    places: ['jobs'],
    en: {
      says: 'A promise’s callback waits in a queue of its own, the one of the jobs.',
      here: 'The promise is fulfilled already, and still its callback is not called now. It becomes a job.',
    },
    es: {
      says: 'El callback de una promesa espera en una cola propia, la de los trabajos.',
      here: 'La promesa ya está cumplida, y aun así su callback no se llama ahora. Se convierte en un trabajo.',
    },
  },
  {
    part: 'claims',
    scenario: FIRST,
    at: scriptBegins,
    places: ['tasks', 'stack'],
    en: {
      says: 'The loop takes one task per turn.',
      here: 'The script itself is the first one: it has just left the task queue. What timers bring comes in later turns, one each.',
    },
    es: {
      says: 'El bucle toma una tarea por vuelta.',
      here: 'El propio script es la primera: acaba de salir de la cola de tareas. Lo que traen los temporizadores viene en vueltas posteriores, una cada vez.',
    },
  },
  {
    part: 'claims',
    scenario: PUZZLE,
    at: when('checkpoint-begun', (at) => at.list('jobs').count > 1),
    places: ['jobs'],
    en: {
      says: 'After the task the whole job queue is emptied.',
      here: 'The script has ended, and two jobs wait. Both run before the loop turns on: not one of them, but all, with those that they add.',
    },
    es: {
      says: 'Después de la tarea se vacía toda la cola de trabajos.',
      here: 'El script ha terminado, y esperan dos trabajos. Se ejecutan los dos antes de que el bucle siga: no uno, sino todos, con los que añadan.',
    },
  },
  {
    part: 'claims',
    scenario: BOTH_WAIT,
    at: when('job-started', (at) => hasWaiting('tasks', at)),
    places: ['stack', 'tasks'],
    en: {
      says: 'Where both queues have something, jobs go first.',
      here: 'A task waits in its queue, and the loop takes a job. The task has to wait until no job is left.',
    },
    es: {
      says: 'Si las dos colas tienen algo, los trabajos van primero.',
      here: 'Una tarea espera en su cola, y el bucle toma un trabajo. La tarea espera hasta que no quede ninguno.',
    },
  },
]

const FIVE_STEPS: readonly WalkStep[] = [
  {
    part: 'steps',
    scenario: FIRST,
    at: printed('Cartoon'),
    places: ['console'],
    en: {
      says: '1. cartoon is called and prints its name.',
      here: 'A call runs at once. Nothing waits anywhere yet.',
    },
    es: {
      says: '1. Se llama a cartoon, que imprime su nombre.',
      here: 'Una llamada se ejecuta en el acto. Aún no espera nada en ningún sitio.',
    },
  },
  {
    part: 'steps',
    scenario: FIRST,
    at: timerSet('tom'),
    places: ['timers'],
    en: {
      says: '2. setTimeout gives tom to the timers.',
      here: 'In five seconds of virtual time tom will become a task. Until then nobody holds up anything.',
    },
    es: {
      says: '2. setTimeout da tom a los temporizadores.',
      here: 'Dentro de cinco segundos de tiempo virtual, tom será una tarea. Hasta entonces no detiene nada.',
    },
  },
  {
    part: 'steps',
    scenario: FIRST,
    at: executorRuns,
    places: ['stack'],
    en: {
      says: '3. new Promise calls its function at once; only then’s callback is put off.',
      here: 'The function that resolves stands on the stack now, above Promise. What then is given goes to the job queue a moment later.',
    },
    es: {
      says: '3. new Promise llama a su función en el acto; solo se aplaza el callback de then.',
      here: 'La función que resuelve está ahora en la pila, sobre Promise. Lo que recibe then irá a la cola de trabajos un momento después.',
    },
  },
  {
    part: 'steps',
    scenario: FIRST,
    at: printed('Jerry'),
    places: ['console'],
    en: {
      says: '4. jerry is called and prints, although he stands last in the text.',
      here: 'He is still part of the script, and the script ends before anything from a queue begins.',
    },
    es: {
      says: '4. Se llama a jerry, que imprime, aunque está el último en el texto.',
      here: 'Aún es parte del script, y el script termina antes de que empiece nada de una cola.',
    },
  },
  {
    part: 'steps',
    scenario: FIRST,
    at: taskBegins('tom'),
    places: ['stack'],
    en: {
      says: '5. The stack is empty: first the job, and after five seconds tom.',
      here: 'The promise’s line is printed long since. Now the timer’s time has come, and its task is the second turn of the loop.',
    },
    es: {
      says: '5. La pila está vacía: primero el trabajo, y tras cinco segundos tom.',
      here: 'La línea de la promesa está impresa hace mucho. Ahora ha llegado la hora del temporizador, y su tarea es la segunda vuelta del bucle.',
    },
  },
]

const ASKED: readonly WalkStep[] = [
  {
    part: 'puzzle',
    scenario: PUZZLE,
    isPuzzle: true,
    en: {
      says: 'The article ends with this program and a question: what does it print?',
      here: 'Two timers, two promises, one direct call. Put the lines in order before you let it run.',
    },
    es: {
      says: 'El artículo termina con este programa y una pregunta: ¿qué imprime?',
      here: 'Dos temporizadores, dos promesas y una llamada directa. Ordena las líneas antes de ejecutarlo.',
    },
  },
]

const NOTES: readonly WalkStep[] = [
  {
    part: 'notes',
    scenario: PUZZLE,
    at: timerSet('doggy'),
    places: ['timers', 'tasks'],
    en: {
      says: 'While it waits, the callback of a timer is in no queue.',
      here: 'Pictures often draw tom into the task queue at once. He is with the timers, and the task queue is empty. So the order of the timers is by time, not by who came first.',
    },
    es: {
      says: 'Mientras espera, el callback de un temporizador no está en ninguna cola.',
      here: 'A menudo se dibuja a tom enseguida en la cola de tareas. Está con los temporizadores, y la cola de tareas está vacía. Por eso cuenta la hora y no quién llegó primero.',
    },
  },
  {
    part: 'notes',
    scenario: PUZZLE,
    at: when('task-enqueued', (at) => at.position > 1),
    places: ['tasks'],
    en: {
      says: 'Only when its time has come does it become a task.',
      here: 'doggy was set after tom, and is due before him. Now, and not earlier, its callback stands in the task queue.',
    },
    es: {
      says: 'Solo cuando llega su hora se convierte en una tarea.',
      here: 'doggy se puso después de tom y vence antes. Ahora, y no antes, su callback está en la cola de tareas.',
    },
  },
  {
    part: 'notes',
    scenario: 'next-tick-against-promises',
    at: tickBegins,
    places: ['ticks', 'jobs'],
    en: {
      says: 'In Node, process.nextTick has a queue of its own.',
      here: 'It is emptied before the jobs of promises: a tick runs although a job came earlier, or waits beside it. Only a module runs as a job itself, so there the jobs go first. A browser has no such queue.',
    },
    es: {
      says: 'En Node, process.nextTick tiene una cola propia.',
      here: 'Se vacía antes que los trabajos de las promesas: se ejecuta un tick aunque un trabajo llegó antes, o espera a su lado. Solo un módulo se ejecuta él mismo como trabajo, y ahí los trabajos van primero. Un navegador no tiene esa cola.',
    },
  },
]

const WORDS: readonly WalkStep[] = [
  {
    part: 'words',
    scenario: BOTH_WAIT,
    at: when('task-enqueued', (at) => at.position > 1),
    places: ['tasks'],
    en: {
      says: 'Macrotask is a word for task.',
      here: 'The HTML standard says task. “Macrotask” is what people say to tell it from a microtask. Both mean what waits in this queue.',
    },
    es: {
      says: 'Macrotarea es otra palabra para tarea.',
      here: 'El estándar de HTML dice «task», tarea. «Macrotask» se dice para distinguirla de una microtarea. Las dos nombran lo que espera en esta cola.',
    },
  },
  {
    part: 'words',
    scenario: FIRST,
    at: when('job-enqueued'),
    places: ['jobs'],
    en: {
      says: 'Microtask and job are the same thing, in two standards.',
      here: 'HTML calls it a microtask, ECMAScript a job. On this page it is a job, and its queue the job queue.',
    },
    es: {
      says: 'Microtarea y trabajo son lo mismo, en dos estándares.',
      here: 'HTML lo llama «microtask», ECMAScript «job». En esta página es un trabajo, y su cola la de trabajos.',
    },
  },
  {
    part: 'words',
    scenario: PUZZLE,
    at: when('task-enqueued', (at) => at.position > 1),
    places: ['tasks'],
    en: {
      says: '“Message queue” and “callback queue” are older names of the task queue.',
      here: 'They come from times without promises, when there was nothing to tell it from. Say task queue, and name the job queue beside it.',
    },
    es: {
      says: '«Cola de mensajes» y «cola de callbacks» son nombres antiguos de la cola de tareas.',
      here: 'Vienen de tiempos sin promesas, cuando no había de qué distinguirla. Di cola de tareas, y nombra al lado la de trabajos.',
    },
  },
]

export const ARTICLE: Walk = {
  name: 'article',
  title: { en: 'The article, step by step', es: 'El artículo, paso a paso' },
  parts: {
    claims: { en: 'What it says', es: 'Lo que dice' },
    steps: { en: 'Its first program in five steps', es: 'Su primer programa en cinco pasos' },
    puzzle: { en: 'Its puzzle', es: 'Su acertijo' },
    notes: { en: 'What it leaves out', es: 'Lo que no cuenta' },
    words: { en: 'Its words', es: 'Sus palabras' },
  },
  steps: [...CLAIMS, ...FIVE_STEPS, ...ASKED, ...NOTES, ...WORDS],
}
