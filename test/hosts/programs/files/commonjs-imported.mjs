// file: main.mjs
import tom, { name, age } from './tom.cjs'
import * as ns from './tom.cjs'
import plain from './plain.cjs'
import './esm.js'
import * as z from './z.cjs'
import { createRequire } from 'module'
console.log(tom, name, age, ns, z)
console.log(plain)
const require = createRequire(import.meta.url)
console.log(require('./tom.cjs') === tom)
const late = await import('./late.cjs')
console.log(late)
const again = await import('./tom.cjs'); console.log(again === ns)
try { await import('./throws.cjs') } catch (e) { console.log('caught', e.message) }
try { await import('./throws.cjs') } catch (e) { console.log('caught', e.message) }
console.log(ns.default === tom, Object.keys(ns))
// file: tom.cjs
console.log('tom runs', typeof require, this === module.exports); exports.name = 'Tom'; exports.age = 5; exports['x-y'] = 1; if (false) exports.never = 1; Object.defineProperty(exports, 'def', { enumerable: true, value: 1 })
// file: plain.cjs
module.exports = { a: 1, b, c() {} }; var b = 2
// file: esm.js
console.log('esm runs', this); export {}
// file: late.cjs
module.exports = class Late {}; module.exports.x = 1
// file: throws.cjs
console.log('throwing'); throw new Error('no')
// file: y.cjs
module.exports = { a, b: c, 'd-e': f, g: 1, h }; var a,c,f,h
// file: z.cjs
module.exports = require('./y.cjs')
