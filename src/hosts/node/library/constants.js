// The numbers of the system in one object. https://nodejs.org/docs/latest-v20.x/api/os.html#os-constants
'use strict'

const { dlopen, errno, priority, signals } = require('os').constants

module.exports = { ...dlopen, ...errno, ...priority, ...signals, ...require('fs').constants }
