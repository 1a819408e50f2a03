// https://nodejs.org/docs/latest-v20.x/api/punycode.html
'use strict'

const { punycode } = binding

module.exports = {
  version: '2.1.0',
  ucs2: {
    decode: (text) => Array.from(text, (letter) => letter.codePointAt(0)),
    encode: (points) => String.fromCodePoint(...points),
  },
  decode: (text) => punycode('decode', text),
  encode: (text) => punycode('encode', text),
  toASCII: (text) => punycode('toASCII', text),
  toUnicode: (text) => punycode('toUnicode', text),
}
