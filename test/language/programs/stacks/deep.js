function recurse(n) { return n === 0 ? new Error('deep') : recurse(n - 1) }
console.log(recurse(20).stack)
