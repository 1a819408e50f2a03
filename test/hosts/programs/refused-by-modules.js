// Each function of these modules is called with what it does not want.
const GIVEN = [[], [5], ['x'], [null], [{}], [() => {}], ['a', 5], ['a', null], [-1], [NaN], [Symbol('s')], [true], ['a', {}], ['a', () => {}], [[], 'x']]
const MODULES = ['buffer', 'events', 'os', 'path', 'path/win32', 'url', 'util', 'punycode', 'string_decoder', 'timers']
/** What is not there, what has effects, and what V8 says in passing. */
const LEFT_OUT = new Set(['matchesGlob', 'toUSVString', 'urlToHttpOptions', 'getEventListeners', 'parseArgs', 'resolveObjectURL', 'debuglog', 'debug', 'log', 'deprecate', 'once', 'on', 'active', 'enroll', 'unenroll', '_unrefActive', 'clearImmediate', 'setTimeout', 'setInterval', 'setImmediate', 'getPriority', 'setPriority', 'toUnicode', 'toASCII', 'decode', 'encode', 'styleText', '_extend', 'inherits', 'init', 'aborted', 'promisify', 'callbackify'])
process.on('unhandledRejection', () => {})
for (const module of MODULES) {
  const exported = require(module)
  for (const name of Object.keys(exported).sort()) {
    const fn = exported[name]
    if (typeof fn !== 'function' || LEFT_OUT.has(name) || /^[A-Z_]/.test(name)) continue
    for (const args of GIVEN) {
      try { Reflect.apply(fn, exported, args) } catch (error) { console.log(module, name, args.map((one) => typeof one === 'symbol' ? 'symbol' : typeof one === 'function' ? 'function' : String(one)).join(), error.code, error.message.split('\n')[0]) }
    }
  }
}
