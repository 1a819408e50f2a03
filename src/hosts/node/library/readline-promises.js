// https://nodejs.org/docs/latest-v20.x/api/readline.html#promises-api
'use strict'

const readline = require('readline')
const { ask } = require('internal-readline-answers')

class Interface extends readline.Interface {
  question(query, options) {
    return ask(this, super.question, query, options)
  }
}

module.exports = { Interface, createInterface: (input, output) => new Interface(input, output) }
