function load() {
  try {
    parse()
  } catch (cause) {
    throw new Error('load failed', { cause })
  }
}
function parse() { throw new SyntaxError('bad') }
try {
  load()
} catch (error) {
  console.log(error.stack)
  console.log(error.cause.stack)
}
