// Names that programs use and this host does not have, each with a sentence about what to do.

import { tableOf } from '../syntax/table'
import type { HostName } from './host-options'

const IN_NODE = (name: string) => `${name} exists in Node: choose the Node host.`
const IN_BROWSERS = (name: string) => `${name} exists in browsers: choose the browser host.`

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
export const NOT_SIMULATED = tableOf<string>({
  Worker: 'Workers are not simulated: one thread runs. MessageChannel shows how messages are delivered.',
  SharedWorker:
    'Workers are not simulated: one thread runs. BroadcastChannel shows how messages are delivered.',
  WebSocket:
    'WebSocket is not simulated. fetch and XMLHttpRequest are, with routes in comments: // route: /user 50ms',
  EventSource: 'EventSource is not simulated. fetch is, with routes in comments: // route: /user 50ms',
  indexedDB: 'indexedDB is not simulated. localStorage is, and each run begins with an empty one.',
  caches: 'caches is not simulated. localStorage is, and each run begins with an empty one.',
  ReadableStream: 'Streams of the web are not simulated. Async generators with for await are.',
  Blob: 'Blob is not simulated. ArrayBuffer and TextEncoder are.',
  File: 'File is not simulated. ArrayBuffer and TextEncoder are.',
  FormData: 'FormData is not simulated. URLSearchParams is.',
  WebAssembly: 'WebAssembly is not simulated: only JavaScript and TypeScript run here.',
  SharedArrayBuffer: 'SharedArrayBuffer is not simulated: one thread runs. ArrayBuffer is.',
  Atomics: 'Atomics is not simulated: one thread runs.',
  Intl: 'Intl is not simulated. toLocaleString and localeCompare are those of English.',
  $: 'No library is loaded: $ of jQuery is not there. document.querySelector is, in the browser host.',
  jQuery: 'No library is loaded. document.querySelector is there, in the browser host.',
  React: 'No library is loaded: only what the host itself has.',
  Deno: 'Deno is not simulated: choose the Node or the browser host.',
  Bun: 'Bun is not simulated: choose the Node or the browser host.',
})

/** The name that an uncaught error is about, where it is one of a name that is not defined. */
const missingName = /^Uncaught (?:\(in promise\) )?ReferenceError: (\S+) is not defined/

/** More about an uncaught error, where we know more than it says. */
export function hintForError(message: string, host: HostName): string | undefined {
  const name = missingName.exec(message)?.[1]
  return name === undefined ? undefined : hintFor(name, host)
}

/** About a name that is not defined. */
function hintFor(name: string, host: HostName): string | undefined {
  if (host !== 'node' && ELSEWHERE.node.includes(name)) return IN_NODE(name)
  if (host !== 'browser' && ELSEWHERE.browser.includes(name)) return IN_BROWSERS(name)
  if (host === 'ecmascript' && EVERYWHERE_ELSE.includes(name))
    return `${name} belongs to hosts: choose the browser or the Node host.`
  return NOT_SIMULATED.get(name)
}

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
