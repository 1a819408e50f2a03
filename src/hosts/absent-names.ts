// Names that programs use and this host does not have, each with a sentence about what to do.

import { type Fact, type Said, said } from '../syntax/said'
import { tableOf } from '../syntax/table'
import type { HostName } from './host-options'

const IN_NODE = (name: string) => said`${name} exists in Node: choose the Node host.`
const IN_BROWSERS = (name: string) => said`${name} exists in browsers: choose the browser host.`

/** Names that one host has and the other has not. */
export const ELSEWHERE: Readonly<Record<Exclude<HostName, 'ecmascript'>, readonly string[]>> = {
  node: [
    'require',
    'module',
    'exports',
    'process',
    'global',
    'Buffer',
    'setImmediate',
    'clearImmediate',
    '__dirname',
    '__filename',
  ],
  browser: [
    'window',
    'self',
    'document',
    'location',
    'history',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'alert',
    'confirm',
    'prompt',
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'requestIdleCallback',
    'cancelIdleCallback',
    'scheduler',
    'reportError',
    'MutationObserver',
    'XMLHttpRequest',
    'customElements',
    'HTMLElement',
    'addEventListener',
    'postMessage',
  ],
}

/** Names that no host of the simulator has, with what there is instead. */
export const NOT_SIMULATED = tableOf<Said>({
  Worker: said`Workers are not simulated: one thread runs. MessageChannel shows how messages are delivered.`,
  SharedWorker: said`Workers are not simulated: one thread runs. BroadcastChannel shows how messages are delivered.`,
  WebSocket: said`WebSocket is not simulated. fetch and XMLHttpRequest are, with routes in comments: // route: /user 50ms`,
  EventSource: said`EventSource is not simulated. fetch is, with routes in comments: // route: /user 50ms`,
  Notification: said`Notifications are not simulated. console.log shows when one would come.`,
  AudioContext: said`Sound is not simulated. setTimeout stands for a duration.`,
  RTCPeerConnection: said`RTCPeerConnection is not simulated. MessageChannel shows how messages are delivered.`,
  speechSynthesis: said`Speech is not simulated. setTimeout stands for a duration.`,
  screen: said`The screen is not simulated. innerWidth and innerHeight are there.`,
  matchMedia: said`matchMedia is not simulated, as style sheets are not. innerWidth and innerHeight are there.`,
  getSelection: said`Selected text of the page is not simulated. selectionStart of a text field is.`,
  caches: said`caches is not simulated. localStorage is, and each run begins with an empty one.`,

  WebAssembly: said`WebAssembly is not simulated: only JavaScript and TypeScript run here.`,
  SharedArrayBuffer: said`SharedArrayBuffer is not simulated: one thread runs. ArrayBuffer is.`,
  Atomics: said`Atomics is not simulated: one thread runs.`,
  Intl: said`Intl is not simulated. toLocaleString and localeCompare are those of English.`,
  $: said`No library is loaded: $ of jQuery is not there. document.querySelector is, in the browser host.`,
  jQuery: said`No library is loaded. document.querySelector is there, in the browser host.`,
  React: said`No library is loaded: only what the host itself has.`,
  Deno: said`Deno is not simulated: choose the Node or the browser host.`,
  Bun: said`Bun is not simulated: choose the Node or the browser host.`,
})

type NamedSentence = readonly [name: string, sentence: Said]

const ofLibrary = (library: Fact, names: string): NamedSentence[] =>
  names.split(' ').map((name) => [name, said`${name} belongs to ${library}, and no library is loaded here.`])

const ofLanguage = (
  language: Fact,
  ...pairs: readonly (readonly [name: string, ours: Fact])[]
): NamedSentence[] =>
  pairs.map(([name, ours]) => [name, said`${name} is ${language}: JavaScript writes ${ours}.`])

const commands = (names: string): NamedSentence[] =>
  names.split(' ').map((name) => [name, said`${name} is a command for a terminal, not JavaScript.`])

/** Names of libraries and languages that are not here. */
const ELSEWHERE_ALTOGETHER: ReadonlyMap<string, Said> = new Map([
  ...ofLibrary(
    'React',
    'useState useEffect useRef useMemo useCallback useReducer useContext ReactDOM createRoot',
  ),
  ...ofLibrary(said`a test runner`, 'describe it test expect beforeEach afterEach jest vi'),
  ...ofLibrary('Lodash', '_ lodash'),
  ...ofLibrary(said`a library`, 'axios moment dayjs Vue angular d3 rxjs io express mongoose'),
  ...ofLanguage(
    'Python',
    ['None', 'null'],
    ['True', 'true'],
    ['False', 'false'],
    ['print', 'console.log(…)'],
  ),
  ...ofLanguage('Python', ['len', '.length'], ['str', 'String(…)']),
  ...ofLanguage('Python', ['range', 'for (let i = 0; i < 10; i++)']),
  ...ofLanguage(
    'C',
    ['NULL', 'null'],
    ['printf', 'console.log(…)'],
    ['int', said`no types`],
    ['scanf', said`prompt(…), in browsers`],
  ),
  ...ofLanguage(
    'C++',
    ['cout', 'console.log(…)'],
    ['std', 'console.log(…)'],
    ['nullptr', 'null'],
    ['endl', "'\\n'"],
  ),
  ...ofLanguage('Java', ['System', 'console.log(…)'], ['ArrayList', '[]'], ['HashMap', 'new Map()']),
  ...ofLanguage(said`Java or C#`, ['Exception', 'new Error(…)'], ['List', '[]'], ['Integer', 'Number(…)']),
  ...ofLanguage('C#', ['Dictionary', 'new Map()']),
  ...ofLanguage('Go', ['fmt', 'console.log(…)']),
  ...ofLanguage('Rust', ['vec', '[…]']),
  ...ofLanguage(said`Rust, Kotlin or Swift`, ['println', 'console.log(…)']),
  ...ofLanguage('Ruby', ['nil', 'null'], ['puts', 'console.log(…)']),
  ...ofLanguage(
    'PHP',
    ['var_dump', 'console.log(…)'],
    ['strlen', '.length'],
    ['isset', 'value !== undefined'],
  ),
  ...commands('npm npx yarn pnpm git ls cd mkdir sudo curl bash'),
  ...ofLanguage('PHP', ['echo', 'console.log(…)']),
])

/** What objects of the host do not have, with what there is instead. */
export const NOT_SIMULATED_MEMBERS = tableOf<Said>({
  'navigator.geolocation': said`navigator.geolocation is not simulated. A timer can stand for what takes its time.`,
  'navigator.clipboard': said`navigator.clipboard is not simulated. A resolved promise can stand for it.`,
  'navigator.serviceWorker': said`Service workers are not simulated: one thread runs.`,
  'navigator.mediaDevices': said`navigator.mediaDevices is not simulated. A timer can stand for what takes its time.`,
  'navigator.storage': said`navigator.storage is not simulated. localStorage is.`,
  'document.createRange': said`Ranges are not simulated. insertAdjacentHTML puts markup anywhere.`,
  'performance.memory': said`performance.memory is not simulated: there is no real memory to measure.`,
})

/** About a name that this host does not have. */
export function absentName(name: string, host: string): Said | undefined {
  if (host !== 'node' && ELSEWHERE.node.includes(name)) return IN_NODE(name)
  if (host !== 'browser' && ELSEWHERE.browser.includes(name)) return IN_BROWSERS(name)
  if (host === 'ecmascript' && EVERYWHERE_ELSE.includes(name))
    return said`${name} belongs to hosts: choose the browser or the Node host.`
  return NOT_SIMULATED.get(name) ?? ELSEWHERE_ALTOGETHER.get(name)
}

/** About a path like "navigator.clipboard". */
export const absentMember = (path: string): Said | undefined => NOT_SIMULATED_MEMBERS.get(path)

const EVERYWHERE_ELSE = [
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'structuredClone',
  'performance',
  'AbortController',
  'EventTarget',
  'Event',
  'MessageChannel',
  'URL',
]
