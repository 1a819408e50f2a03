// `arguments` of a sloppy function is linked to the parameters
function linked(a, b) {
  arguments[0] = 'one'
  b = 'two'
  return [a, arguments[1], arguments.length]
}
console.log(linked(1, 2).join(), linked(1).join())
function unlinked(a, b = 2) {
  arguments[0] = 'one'
  return [a, arguments[0], arguments.length].join()
}
console.log(unlinked(1))
function strict(a) {
  'use strict'
  arguments[0] = 'one'
  return a
}
console.log(strict(1))
function cut(a) {
  delete arguments[0]
  arguments[0] = 'mine'
  a = 'yours'
  return arguments[0]
}
console.log(cut(1))
function frozen(a) {
  Object.defineProperty(arguments, '0', { writable: false })
  a = 2
  return [a, arguments[0]].join()
}
console.log(frozen(1))
function accessor(a) {
  Object.defineProperty(arguments, '0', { get: () => 'got' })
  a = 2
  return [a, arguments[0]].join()
}
console.log(accessor(1))
function closes(a) {
  const later = () => (a = 'later')
  later()
  return arguments[0]
}
console.log(closes(1))
console.log(JSON.stringify(linked.call(null, 1, 2, 3)), Object.keys((function (x) { return arguments })(7, 8)).join())
