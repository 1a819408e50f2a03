// The texts of Node's library by file; they are inert until their module is asked for.
import { tableOf } from '../../../syntax/table'
import { JOB_QUEUE_LIBRARY } from '../../job-queues/library-texts'
import assert from '../library/assert.js?raw'
import assertStrict from '../library/assert-strict.js?raw'
import asyncHooks from '../library/async_hooks.js?raw'
import buffer from '../library/buffer.js?raw'
import console from '../library/console.js?raw'
import constants from '../library/constants.js?raw'
import crypto from '../library/crypto.js?raw'
import diagnosticsChannel from '../library/diagnostics_channel.js?raw'
import domain from '../library/domain.js?raw'
import events from '../library/events.js?raw'
import fs from '../library/fs.js?raw'
import fsPromises from '../library/fs-promises.js?raw'
import http from '../library/http.js?raw'
import https from '../library/https.js?raw'
import internalAbort from '../library/internal-abort.js?raw'
import internalCallable from '../library/internal-callable.js?raw'
import internalComparisons from '../library/internal-comparisons.js?raw'
import internalConsole from '../library/internal-console.js?raw'
import internalCryptoArguments from '../library/internal-crypto-arguments.js?raw'
import internalCryptoHash from '../library/internal-crypto-hash.js?raw'
import internalCryptoKeyObject from '../library/internal-crypto-key-object.js?raw'
import internalCryptoKeys from '../library/internal-crypto-keys.js?raw'
import internalCryptoRandom from '../library/internal-crypto-random.js?raw'
import internalCryptoSubtle from '../library/internal-crypto-subtle.js?raw'
import internalEnvironmentText from '../library/internal-environment-text.js?raw'
import internalEventAdoption from '../library/internal-event-adoption.js?raw'
import internalEventResource from '../library/internal-event-resource.js?raw'
import internalEventWaiting from '../library/internal-event-waiting.js?raw'
import internalFs from '../library/internal-fs.js?raw'
import internalFsStreams from '../library/internal-fs-streams.js?raw'
import internalFsTrees from '../library/internal-fs-trees.js?raw'
import internalFsWatch from '../library/internal-fs-watch.js?raw'
import internalHttpClient from '../library/internal-http-client.js?raw'
import internalHttpMessages from '../library/internal-http-messages.js?raw'
import internalHttpNames from '../library/internal-http-names.js?raw'
import internalHttpServer from '../library/internal-http-server.js?raw'
import internalHttpSocket from '../library/internal-http-socket.js?raw'
import internalMime from '../library/internal-mime.js?raw'
import internalParseArgs from '../library/internal-parse-args.js?raw'
import internalPromisified from '../library/internal-promisified.js?raw'
import internalReadlineAnswers from '../library/internal-readline-answers.js?raw'
import internalSignals from '../library/internal-signals.js?raw'
import internalStdio from '../library/internal-stdio.js?raw'
import internalStreamsCompose from '../library/internal-streams-compose.js?raw'
import internalStreamsDuplex from '../library/internal-streams-duplex.js?raw'
import internalStreamsFinished from '../library/internal-streams-finished.js?raw'
import internalStreamsFrom from '../library/internal-streams-from.js?raw'
import internalStreamsIterate from '../library/internal-streams-iterate.js?raw'
import internalStreamsLife from '../library/internal-streams-life.js?raw'
import internalStreamsOld from '../library/internal-streams-old.js?raw'
import internalStreamsOperators from '../library/internal-streams-operators.js?raw'
import internalStreamsPair from '../library/internal-streams-pair.js?raw'
import internalStreamsPipe from '../library/internal-streams-pipe.js?raw'
import internalStreamsPipeline from '../library/internal-streams-pipeline.js?raw'
import internalStreamsReadable from '../library/internal-streams-readable.js?raw'
import internalStreamsReadableState from '../library/internal-streams-readable-state.js?raw'
import internalStreamsSide from '../library/internal-streams-side.js?raw'
import internalStreamsWeb from '../library/internal-streams-web.js?raw'
import internalStreamsWritable from '../library/internal-streams-writable.js?raw'
import internalStreamsWritableState from '../library/internal-streams-writable-state.js?raw'
import internalSystemConstants from '../library/internal-system-constants.js?raw'
import internalTerminalStyles from '../library/internal-terminal-styles.js?raw'
import internalUrlLegacy from '../library/internal-url-legacy.js?raw'
import internalUtilChecks from '../library/internal-util-checks.js?raw'
import internalValidators from '../library/internal-validators.js?raw'
import module from '../library/module.js?raw'
import os from '../library/os.js?raw'
import path from '../library/path.js?raw'
import pathPosix from '../library/path-posix.js?raw'
import pathWin32 from '../library/path-win32.js?raw'
import perfHooks from '../library/perf_hooks.js?raw'
import process from '../library/process.js?raw'
import punycode from '../library/punycode.js?raw'
import querystring from '../library/querystring.js?raw'
import readline from '../library/readline.js?raw'
import readlinePromises from '../library/readline-promises.js?raw'
import stream from '../library/stream.js?raw'
import streamConsumers from '../library/stream-consumers.js?raw'
import streamPromises from '../library/stream-promises.js?raw'
import streamWeb from '../library/stream-web.js?raw'
import stringDecoder from '../library/string_decoder.js?raw'
import sys from '../library/sys.js?raw'
import timers from '../library/timers.js?raw'
import timersPromises from '../library/timers-promises.js?raw'
import url from '../library/url.js?raw'
import util from '../library/util.js?raw'
import utilTypes from '../library/util-types.js?raw'
import workerThreads from '../library/worker_threads.js?raw'

export const LIBRARY = tableOf<string>({
  ...Object.fromEntries(JOB_QUEUE_LIBRARY),
  assert,
  'assert-strict': assertStrict,
  async_hooks: asyncHooks,
  buffer,
  console,
  constants,
  crypto,
  diagnostics_channel: diagnosticsChannel,
  domain,
  events,
  fs,
  'fs-promises': fsPromises,
  http,
  https,
  'internal-abort': internalAbort,
  'internal-callable': internalCallable,
  'internal-comparisons': internalComparisons,
  'internal-console': internalConsole,
  'internal-crypto-arguments': internalCryptoArguments,
  'internal-crypto-hash': internalCryptoHash,
  'internal-crypto-key-object': internalCryptoKeyObject,
  'internal-crypto-keys': internalCryptoKeys,
  'internal-crypto-random': internalCryptoRandom,
  'internal-crypto-subtle': internalCryptoSubtle,
  'internal-environment-text': internalEnvironmentText,
  'internal-event-adoption': internalEventAdoption,
  'internal-event-resource': internalEventResource,
  'internal-event-waiting': internalEventWaiting,
  'internal-fs': internalFs,
  'internal-fs-streams': internalFsStreams,
  'internal-fs-trees': internalFsTrees,
  'internal-fs-watch': internalFsWatch,
  'internal-http-client': internalHttpClient,
  'internal-http-messages': internalHttpMessages,
  'internal-http-names': internalHttpNames,
  'internal-http-server': internalHttpServer,
  'internal-http-socket': internalHttpSocket,
  'internal-mime': internalMime,
  'internal-parse-args': internalParseArgs,
  'internal-promisified': internalPromisified,
  'internal-readline-answers': internalReadlineAnswers,
  'internal-signals': internalSignals,
  'internal-stdio': internalStdio,
  'internal-streams-compose': internalStreamsCompose,
  'internal-streams-duplex': internalStreamsDuplex,
  'internal-streams-finished': internalStreamsFinished,
  'internal-streams-from': internalStreamsFrom,
  'internal-streams-iterate': internalStreamsIterate,
  'internal-streams-life': internalStreamsLife,
  'internal-streams-old': internalStreamsOld,
  'internal-streams-operators': internalStreamsOperators,
  'internal-streams-pair': internalStreamsPair,
  'internal-streams-pipe': internalStreamsPipe,
  'internal-streams-pipeline': internalStreamsPipeline,
  'internal-streams-readable': internalStreamsReadable,
  'internal-streams-readable-state': internalStreamsReadableState,
  'internal-streams-side': internalStreamsSide,
  'internal-streams-web': internalStreamsWeb,
  'internal-streams-writable': internalStreamsWritable,
  'internal-streams-writable-state': internalStreamsWritableState,
  'internal-system-constants': internalSystemConstants,
  'internal-terminal-styles': internalTerminalStyles,
  'internal-url-legacy': internalUrlLegacy,
  'internal-util-checks': internalUtilChecks,
  'internal-validators': internalValidators,
  module,
  os,
  path,
  'path-posix': pathPosix,
  'path-win32': pathWin32,
  perf_hooks: perfHooks,
  process,
  punycode,
  querystring,
  readline,
  'readline-promises': readlinePromises,
  stream,
  'stream-consumers': streamConsumers,
  'stream-promises': streamPromises,
  'stream-web': streamWeb,
  string_decoder: stringDecoder,
  sys,
  timers,
  'timers-promises': timersPromises,
  url,
  util,
  'util-types': utilTypes,
  worker_threads: workerThreads,
})
