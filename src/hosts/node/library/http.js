// https://nodejs.org/docs/latest-v20.x/api/http.html
'use strict'

const { Agent, ClientRequest, globalAgent, requestWith } = require('internal-http-client')
const {
  IncomingMessage,
  OutgoingMessage,
  validateHeaderName,
  validateHeaderValue,
} = require('internal-http-messages')
const { METHODS, STATUS_CODES } = require('internal-http-names')
const { Server, ServerResponse } = require('internal-http-server')

const request = (...args) => requestWith('http:', args)

function get(...args) {
  const asked = request(...args)
  asked.end()
  return asked
}

module.exports = {
  METHODS,
  STATUS_CODES,
  Agent,
  ClientRequest,
  IncomingMessage,
  OutgoingMessage,
  Server,
  ServerResponse,
  createServer: (options, listener) => new Server(options, listener),
  get,
  globalAgent,
  maxHeaderSize: 16_384,
  request,
  validateHeaderName,
  validateHeaderValue,
}
