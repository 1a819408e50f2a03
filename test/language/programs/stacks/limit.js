function recurse(n) { return n === 0 ? new Error('deep') : recurse(n - 1) }
console.log(Error.stackTraceLimit)
Error.stackTraceLimit = 2
console.log(recurse(20).stack)
Error.stackTraceLimit = 0
console.log(recurse(20).stack)
Error.stackTraceLimit = 1.9
console.log(recurse(20).stack)
Error.stackTraceLimit = -3
console.log(recurse(20).stack)
Error.stackTraceLimit = 'x'
console.log(recurse(20).stack, 'stack' in new Error('x'))
Error.stackTraceLimit = 15
console.log(recurse(20).stack)
