// https://nodejs.org/docs/latest-v20.x/api/console.html
'use strict'

module.exports = console
