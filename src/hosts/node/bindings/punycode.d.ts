declare module 'punycode/punycode.es6.js' {
  const punycode: Readonly<Record<'decode' | 'encode' | 'toASCII' | 'toUnicode', (text: string) => string>>
  export default punycode
}
