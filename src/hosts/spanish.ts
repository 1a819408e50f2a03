// What is said about what a host does not have, in Spanish, by its English text.
import { tableOf } from '../syntax/table'

export const hostsInSpanish = tableOf<string>({
  '{0} exists in Node: choose the Node host.': '{0} existe en Node: elige el host Node.',
  '{0} exists in browsers: choose the browser host.':
    '{0} existe en los navegadores: elige el host Navegador.',
  'Workers are not simulated: one thread runs. MessageChannel shows how messages are delivered.':
    'Los Workers no se simulan: corre un solo hilo. MessageChannel muestra cómo se entregan los mensajes.',
  'Workers are not simulated: one thread runs. BroadcastChannel shows how messages are delivered.':
    'Los Workers no se simulan: corre un solo hilo. BroadcastChannel muestra cómo se entregan los mensajes.',
  'WebSocket is not simulated. fetch and XMLHttpRequest are, with routes in comments: // route: /user 50ms':
    'WebSocket no se simula. fetch y XMLHttpRequest sí, con rutas en comentarios: // route: /user 50ms',
  'EventSource is not simulated. fetch is, with routes in comments: // route: /user 50ms':
    'EventSource no se simula. fetch sí, con rutas en comentarios: // route: /user 50ms',
  'Notifications are not simulated. console.log shows when one would come.':
    'Las notificaciones no se simulan. console.log muestra cuándo llegaría una.',
  'Sound is not simulated. setTimeout stands for a duration.':
    'El sonido no se simula. setTimeout puede hacer las veces de una duración.',
  'RTCPeerConnection is not simulated. MessageChannel shows how messages are delivered.':
    'RTCPeerConnection no se simula. MessageChannel muestra cómo se entregan los mensajes.',
  'Speech is not simulated. setTimeout stands for a duration.':
    'La voz no se simula. setTimeout puede hacer las veces de una duración.',
  'The screen is not simulated. innerWidth and innerHeight are there.':
    'La pantalla no se simula. innerWidth e innerHeight sí están.',
  'matchMedia is not simulated, as style sheets are not. innerWidth and innerHeight are there.':
    'matchMedia no se simula, como tampoco las hojas de estilo. innerWidth e innerHeight sí están.',
  'Selected text of the page is not simulated. selectionStart of a text field is.':
    'El texto seleccionado de la página no se simula. selectionStart de un campo de texto sí.',
  'caches is not simulated. localStorage is, and each run begins with an empty one.':
    'caches no se simula. localStorage sí, y cada ejecución empieza con uno vacío.',
  'WebAssembly is not simulated: only JavaScript and TypeScript run here.':
    'WebAssembly no se simula: aquí solo corren JavaScript y TypeScript.',
  'SharedArrayBuffer is not simulated: one thread runs. ArrayBuffer is.':
    'SharedArrayBuffer no se simula: corre un solo hilo. ArrayBuffer sí.',
  'Atomics is not simulated: one thread runs.': 'Atomics no se simula: corre un solo hilo.',
  'Intl is not simulated. toLocaleString and localeCompare are those of English.':
    'Intl no se simula. toLocaleString y localeCompare son los del inglés.',
  'No library is loaded: $ of jQuery is not there. document.querySelector is, in the browser host.':
    'No hay ninguna biblioteca cargada: el $ de jQuery no está. document.querySelector sí, en el host Navegador.',
  'No library is loaded. document.querySelector is there, in the browser host.':
    'No hay ninguna biblioteca cargada. document.querySelector sí está, en el host Navegador.',
  'No library is loaded: only what the host itself has.':
    'No hay ninguna biblioteca cargada: solo lo que tiene el propio host.',
  'Deno is not simulated: choose the Node or the browser host.':
    'Deno no se simula: elige el host Node o el host Navegador.',
  'Bun is not simulated: choose the Node or the browser host.':
    'Bun no se simula: elige el host Node o el host Navegador.',
  '{0} belongs to {1}, and no library is loaded here.':
    '{0} es de {1}, y aquí no hay ninguna biblioteca cargada.',
  'a test runner': 'un programa de pruebas',
  'a library': 'una biblioteca',
  'no types': 'ningún tipo',
  'prompt(…), in browsers': 'prompt(…), en los navegadores',
  'Rust, Kotlin or Swift': 'Rust, Kotlin o Swift',
  'navigator.geolocation is not simulated. A timer can stand for what takes its time.':
    'navigator.geolocation no se simula. Un temporizador puede representar lo que tarda.',
  'navigator.clipboard is not simulated. A resolved promise can stand for it.':
    'navigator.clipboard no se simula. Una promesa resuelta puede representarlo.',
  'Service workers are not simulated: one thread runs.':
    'Los service workers no se simulan: corre un solo hilo.',
  'navigator.mediaDevices is not simulated. A timer can stand for what takes its time.':
    'navigator.mediaDevices no se simula. Un temporizador puede representar lo que tarda.',
  'navigator.storage is not simulated. localStorage is.': 'navigator.storage no se simula. localStorage sí.',
  'Ranges are not simulated. insertAdjacentHTML puts markup anywhere.':
    'Los rangos (Range) no se simulan. insertAdjacentHTML pone marcado en cualquier lugar.',
  'performance.memory is not simulated: there is no real memory to measure.':
    'performance.memory no se simula: no hay memoria real que medir.',
  '{0} belongs to hosts: choose the browser or the Node host.':
    '{0} es cosa de los hosts: elige el host Navegador o el host Node.',
  'Nothing is loaded from the network: paste the file below a line // file: tom.js':
    'No se carga nada de la red: pega el archivo debajo de una línea // file: tom.js',
  '{0} needs a server, as Node has: choose the Node host.':
    '{0} necesita un servidor, como lo tiene Node: elige el host Node.',
  '{0} is a module of Node: choose the Node host.': '{0} es un módulo de Node: elige el host Node.',
  'No packages are installed here. What you need of {0} can stand in this text, below a line // file: {1}, and be had from ./{2}':
    'Aquí no hay paquetes instalados. Lo que necesites de {0} puede estar en este texto, debajo de una línea // file: {1}, e importarse de ./{2}',
  'A line // file: {0} begins a file of that name.':
    'Una línea // file: {0} empieza un archivo con ese nombre.',
  'Did you mean {0}{1}? Imports name a file with its ending.':
    '¿Querías decir {0}{1}? Los import nombran un archivo con su extensión.',
  "Its default export is all that it exports: import all from '{0}'; const { {1} } = all":
    "Su exportación por defecto es todo lo que exporta: import all from '{0}'; const { {1} } = all",
})

/** What a run itself says in the console, and in errors that no real engine throws. */
export const noticesInSpanish = tableOf<string>({
  '{0} (line {1})': '{0} (línea {1})',
  '{0} ({1}, line {2})': '{0} ({1}, línea {2})',
  "The module '{0}' is not simulated: {1}.": "El módulo '{0}' no se simula: {1}.",
  'it starts other processes': 'inicia otros procesos',
  'it needs a network; http has a simulated one': 'necesita una red; http tiene una simulada',
  'it looks into the real engine': 'mira dentro del motor real',
  'it needs a terminal': 'necesita una terminal',
  'it is about executable files': 'trata de archivos ejecutables',
  'it runs files as other processes; assert is there': 'ejecuta archivos como otros procesos; assert sí está',
  'it makes other global objects': 'crea otros objetos globales',
  'it runs WebAssembly': 'ejecuta WebAssembly',
  'it compresses in C++': 'comprime en C++',
  '{0} is never fired: {1}': '{0} nunca se dispara: {1}',
  '{0} are never fired: {1}': '{0} nunca se disparan: {1}',
  'the simulated user clicks, types and presses keys, as comments like "// input: 120ms click #go" say. What the program dispatches itself is delivered.':
    'el usuario simulado hace clic, escribe y pulsa teclas, como dicen comentarios del tipo "// input: 120ms click #go". Lo que despacha el propio programa sí se entrega.',
  'style sheets are not simulated, so nothing moves by them. element.animate() is, and setTimeout stands for a duration.':
    'las hojas de estilo no se simulan, así que nada se mueve por ellas. element.animate() sí, y setTimeout puede hacer las veces de una duración.',
  'the page is neither left nor hidden.': 'la página ni se abandona ni se oculta.',
  'the window keeps its size. ResizeObserver tells of sizes of elements.':
    'la ventana conserva su tamaño. ResizeObserver informa de los tamaños de los elementos.',
  'it tells other tabs, and there is only this one. BroadcastChannel shows how messages are delivered.':
    'avisa a otras pestañas, y solo hay esta. BroadcastChannel muestra cómo se entregan los mensajes.',
  'the network stays. A request may fail, though: "// route: GET /user fails".':
    'la red se mantiene. Pero una petición puede fallar: "// route: GET /user fails".',
  'sound and video are not simulated. setTimeout stands for a duration.':
    'el sonido y el vídeo no se simulan. setTimeout puede hacer las veces de una duración.',
  'browsers have no mutation events any more. MutationObserver tells of changes.':
    'los navegadores ya no tienen eventos de mutación. MutationObserver informa de los cambios.',
  'there is no such device here.': 'aquí no hay un dispositivo así.',
  'A stream as the body of a request is not simulated: what it will give is not sent. Read it first, and give its text.':
    'Un stream como cuerpo de una petición no se simula: lo que dará no se envía. Léelo antes y da su texto.',
  'Nothing answers "{0}": a line "// file: lib.js" begins a file of the program, and "// route: /lib.js 200 10ms …" says what an address answers.':
    'Nada responde a "{0}": una línea "// file: lib.js" empieza un archivo del programa, y "// route: /lib.js 200 10ms …" dice qué responde una dirección.',
  'The form is sent to {0}, and the page would be left: navigation is not simulated. event.preventDefault() keeps the page, fetch() sends what is in new FormData(form).':
    'El formulario se envía a {0}, y se abandonaría la página: la navegación no se simula. event.preventDefault() conserva la página, fetch() envía lo que hay en new FormData(form).',
  'A click on this link would open or save {0}: other windows and files are not simulated.':
    'Un clic en este enlace abriría o guardaría {0}: otras ventanas y archivos no se simulan.',
  'Sound and video are not simulated: nothing is loaded or played. setTimeout stands for a duration.':
    'El sonido y el vídeo no se simulan: no se carga ni se reproduce nada. setTimeout puede hacer las veces de una duración.',
  'What is inside of a frame is not simulated: {0} is null. MessageChannel shows how messages are delivered.':
    'Lo que hay dentro de un marco no se simula: {0} es null. MessageChannel muestra cómo se entregan los mensajes.',
  'The page would go to {0}, and stays: navigation is not simulated. history.pushState() and fragments like "#more" are.':
    'La página iría a {0}, y se queda: la navegación no se simula. history.pushState() y los fragmentos como "#more" sí.',
})
