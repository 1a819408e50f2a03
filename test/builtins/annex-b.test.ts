import { sameAsHost } from './same-as-host'

sameAsHost('', [
  `escape('aä€ +/@*_-.💩') + escape({ toString: () => '%' })`,
  `unescape('%u20AC%E4%zz%u12') + unescape(escape('ä€💩'))`,
  `escape(Symbol())`,
  `'a'.anchor('"x"') + 'a'.link({ toString: () => '&' }) + 'a'.fontcolor() + 'a'.fontsize(7)`,
  `['big', 'blink', 'bold', 'fixed', 'italics', 'small', 'strike', 'sub', 'sup'].map((name) => 'a'[name]() + ''[name].length)`,
  `String.prototype.big.call(null)`,
  `'abc'.slice(undefined, { valueOf() {} }) + '|' + 'abc'.padEnd(5, { toString: () => undefined })`,
  `Array.prototype.toString.call({ join: 1 }) + (delete Object.prototype.nothing)`,
  `((regexp) => { Object.defineProperty(regexp, Symbol.match, { get: () => void regexp.compile('b') }); return regexp[Symbol.split]('abba') })(/a/)`,
])
