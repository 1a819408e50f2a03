// https://nodejs.org/docs/latest-v20.x/api/https.html – as a client of the simulated network.
'use strict'

const { Agent, globalAgent, requestWith } = require('internal-http-client')

const request = (...args) => requestWith('https:', args)

function get(...args) {
  const asked = request(...args)
  asked.end()
  return asked
}

module.exports = { Agent, get, globalAgent, request }
