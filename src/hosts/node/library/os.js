// https://nodejs.org/docs/latest-v20.x/api/os.html – of a machine that does not exist.
'use strict'

const { validateInt32, validateInteger } = require('internal-validators')

let priority = 0

module.exports = {
  constants: require('internal-system-constants'),
  devNull: '/dev/null',
  EOL: '\n',
  arch: () => 'x64',
  availableParallelism: () => 4,
  cpus: () =>
    Array.from({ length: 4 }, () => ({
      model: 'Simulated',
      speed: 1000,
      times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 },
    })),
  endianness: () => 'LE',
  freemem: () => 4_294_967_296,
  homedir: () => '/',
  getPriority(pid = 0) {
    validateInt32(pid, 'pid')
    return priority
  },
  setPriority(...given) {
    const [pid, wanted] = given.length > 1 && given[1] !== undefined ? given : [0, given[0]]
    validateInt32(pid, 'pid')
    priority = validateInteger(wanted, 'priority', -20, 19)
  },
  hostname: () => 'localhost',
  loadavg: () => [0, 0, 0],
  machine: () => 'x86_64',
  networkInterfaces: () => ({}),
  platform: () => 'linux',
  release: () => '6.0.0',
  tmpdir: () => '/tmp',
  totalmem: () => 8_589_934_592,
  type: () => 'Linux',
  uptime: () => binding.now() / 1000,
  userInfo: () => ({ uid: 0, gid: 0, username: 'root', homedir: '/', shell: '/bin/sh' }),
  version: () => '#1',
}
