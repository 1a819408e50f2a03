// https://nodejs.org/docs/latest-v20.x/api/stream.html#streams-promises-api
'use strict'

require('stream')
const { finishedPromise: finished } = require('internal-streams-finished')
const { pipelinePromise: pipeline } = require('internal-streams-pipeline')

module.exports = { finished, pipeline }
