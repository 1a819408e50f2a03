// file: main.js
const a = require('./counter'); console.log(a.n++, Object.keys(require.cache).length > 1, require.cache[require.resolve('./counter')].exports === a, require.cache[__filename] === module)
delete require.cache[require.resolve('./counter')]
console.log(require('./counter').n, require('./counter') === require('./counter.js'), module.children.length, require.main === module)
require.cache[require.resolve('./counter')].exports = { fake: true }
console.log(require('./counter'))
console.log(require('module')._cache === require.cache, require('./data.json').x, require.cache[require.resolve('./data.json')].loaded)
try { require('./bad') } catch (e) { console.log(e.message, require.resolve('./bad') in require.cache) }
console.log(require('./a').done, require.resolve('fs'), require.resolve.paths('x') !== undefined)
// file: counter.js
module.exports = { n: 1 }
// file: data.json
{ "x": 1 }
// file: bad.js
throw new Error('bad')
// file: a.js
exports.early = 1; const b = require('./b'); exports.done = b.saw; 
// file: b.js
const a = require('./a'); exports.saw = Object.keys(a).join()
