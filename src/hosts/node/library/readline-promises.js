// https://nodejs.org/docs/latest-v20.x/api/readline.html#promises-api
'use strict'

const readline = require('readline')

class Interface extends readline.Interface {
  question(query) {
    return new Promise((resolve) => super.question(query, resolve))
  }
}

module.exports = { Interface, createInterface: (input, output) => new Interface(input, output) }
