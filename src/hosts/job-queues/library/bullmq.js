// https://docs.bullmq.io
'use strict'

const errors = require('internal-bullmq-errors')
const { QueueEvents } = require('internal-bullmq-events')
const { FlowProducer } = require('internal-bullmq-flows')
const { Job } = require('internal-bullmq-job')
const { PRIORITY_LIMIT } = require('internal-bullmq-options')
const { Queue } = require('internal-bullmq-queue')
const { Worker } = require('internal-bullmq-worker')

module.exports = { ...errors, PRIORITY_LIMIT, FlowProducer, Job, Queue, QueueEvents, Worker }
