// What programs are full of. Links of version 1 are packed with it, so it must never change: a better one is a version 2.

export const DICTIONARY_V1 = `// page: <button id="go">Go</button>
// route: GET /users 200 {"id": 1, "name": "Tom"}
// input: click #go at 100
// file: tom.js
import { readFile } from 'node:fs/promises';
import fs from 'node:fs';
export default class extends EventEmitter {
  constructor(name) { super(); this.name = name; }
  static get set length
}
document.querySelector('#go').addEventListener('click', (event) => {
  document.body.append(element); element.textContent = String(count); performance.now()
});
process.nextTick(() => console.log('tick')); setImmediate(() => console.log('immediate'));
const fetchAll = async (items) => { for await (const item of items) { yield item; } };
const response = await fetch('/users'); const data = await response.json();
try { throw new Error('message'); } catch (error) { console.error(error.message); } finally { clearInterval(id); clearTimeout(timer); }
if (typeof value === 'undefined' && value !== null) return undefined; else while (true) break; switch (kind) { case 'a': continue; default: }
const results = await Promise.all([1, 2, 3].map(async (n) => n * 2)); Promise.race([Promise.allSettled, Promise.any])
let count = 0; for (let i = 0; i < 3; i++) { setTimeout(() => console.log(i), 0); }
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
queueMicrotask(() => console.log('microtask')); requestAnimationFrame(() => console.log('frame'));
async function main() { console.log('start'); await null; await wait(100); console.log('end'); }
main().then(() => console.log('done')).catch((error) => console.log(error)).finally(() => console.log('finally'));
new Promise((resolve, reject) => { console.log('executor'); resolve('value'); }).then((value) => { console.log(value); return Promise.resolve(value); });
Promise.resolve().then(() => console.log('promise 1')).then(() => console.log('promise 2'));
setTimeout(() => console.log('timeout'), 0);
setTimeout(() => { console.log('timer'); }, 50);
function f() { return 1; }
console.log('1'); console.log('2'); console.log('sync');
`
