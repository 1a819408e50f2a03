// The guest: the suite, run by a runner that is a guest as well.
const { afterEach, beforeEach, describe, runTests, specify } = require('./runner.cjs')

Object.assign(global, { adapter: require('./adapter.cjs'), afterEach, beforeEach, describe, specify })
require('promises-aplus-tests/lib/testFiles')

// Many a rejection is the suite's input, and nobody's fault.
process.on('unhandledRejection', () => undefined)
runTests()
