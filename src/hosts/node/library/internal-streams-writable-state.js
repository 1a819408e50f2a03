// The side of a stream that is written: what waits for the sink, who is called when it has taken something, and how it finishes.
'use strict'

const { Buffer } = require('buffer')
const { calledTwice, destroyedError } = require('internal-streams-life')
const { StreamSide } = require('internal-streams-side')
const { invalidArgument, nextTick, nodeError } = binding

/** The callback of those who gave none. */
const nobody = () => {}

const unknownEncoding = (encoding) =>
  nodeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`)

class WritableState extends StreamSide {
  #stream
  #decodesStrings
  #defaultEncoding
  #waiting = []
  /** Who is called when the sink has taken what it was handed; undefined while it has nothing. */
  #atAnswer
  #isInsideCall = true
  #isHandingOut = false
  #owesDrain = false
  /** Callbacks that come in the next tick, and whether any tick will come. */
  #answers = null
  #answersSoon = false
  #wasEnded = false
  #endReturned = false
  #hasCalledFinal = false
  #isPrefinished = false
  #isFinished = false
  #atFinish = []

  constructor(stream, life, options, name) {
    super(life, options, name)
    this.corked = 0
    this.onwrite = onwrite.bind(undefined, this)
    this.writelen = 0
    this.bufferedIndex = 0
    this.pendingcb = 0
    this.#stream = stream
    this.#decodesStrings = options?.decodeStrings !== false
    this.#defaultEncoding = 'utf8'
    if (options?.defaultEncoding) this.setDefaultEncoding(options.defaultEncoding)
  }

  // Writing

  /** Whether there is room for more; an error where nothing can be written any more. */
  write(input, encoding, callback) {
    const request = this.requestOf(input, encoding, typeof callback === 'function' ? callback : nobody)
    const error = this.refusal()
    if (error) {
      nextTick(request.callback, error)
      this.life.fail(error, true)
      return error
    }
    this.pendingcb++
    this.length += this.weightOf(request.chunk)
    if (this.canHandOut) this.handOver(request)
    else this.#waiting.push(request)
    const hasRoom = this.length === 0 || this.length < this.highWaterMark
    this.#owesDrain ||= !hasRoom
    return hasRoom && !this.isOver
  }

  refusal() {
    if (this.#wasEnded) return nodeError('Error', 'ERR_STREAM_WRITE_AFTER_END', 'write after end')
    return this.life.isDestroyed ? destroyedError('write') : undefined
  }

  get isOver() {
    return this.life.isDestroyed || Boolean(this.life.error)
  }

  get canHandOut() {
    return !this.writing && !this.life.error && this.corked === 0 && this.life.isConstructed
  }

  requestOf(chunk, encoding, callback) {
    if (chunk === null)
      throw nodeError('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream')
    if (this.objectMode) return { chunk, encoding, callback }
    const name = encoding || this.#defaultEncoding
    if (name !== 'buffer' && !Buffer.isEncoding(name)) throw unknownEncoding(name)
    if (typeof chunk === 'string' && !this.#decodesStrings) return { chunk, encoding: name, callback }
    return { chunk: bytesOf(chunk, name), encoding: 'buffer', callback }
  }

  get writing() {
    return this.#atAnswer !== undefined
  }

  handOver({ chunk, encoding, callback }) {
    this.call(this.weightOf(chunk), callback, () => this.#stream._write(chunk, encoding, this.onwrite))
  }

  /** Gives the sink something to do; it may have answered before this returns. */
  call(weight, atAnswer, give) {
    this.writelen = weight
    this.#atAnswer = atAnswer
    this.#isInsideCall = true
    give()
    this.#isInsideCall = false
  }

  /** What had to wait meets a stream that may have been destroyed meanwhile. */
  callLate(weight, atAnswer, give) {
    const isTooLate = () => this.onwrite(destroyedError('write'))
    this.call(weight, atAnswer, () => (this.life.isDestroyed ? isTooLate() : give()))
  }

  answered(error) {
    const callback = this.#atAnswer
    if (callback === undefined) {
      this.life.fail(calledTwice())
      return
    }
    const isSync = this.#isInsideCall
    this.#atAnswer = undefined
    this.length -= this.writelen
    this.writelen = 0
    if (error) {
      this.life.note(error)
      if (isSync) nextTick(tellFailure, this, error, callback)
      else this.tellFailure(error, callback)
      return
    }
    this.handOut()
    if (isSync) this.answerSoon(callback)
    else this.answer({ callback, count: 1 })
  }

  tellFailure(error, callback) {
    this.pendingcb--
    callback(error)
    this.dropWaiting()
    this.life.fail(error)
  }

  // Answers

  /** A sink that answers at once is answered for in a tick: one for all that have the same callback, none where nobody would see it. */
  answerSoon(callback) {
    if (callback !== nobody) {
      if (this.#answers?.callback === callback) this.#answers.count++
      else {
        this.#answers = { callback, count: 1 }
        this.answerInTick(this.#answers)
      }
    } else if (!this.#answersSoon && this.isSeen) this.answerInTick({ callback, count: 1 })
    else this.pendingcb--
  }

  /** Writing objects always takes a tick, though nobody would see it. */
  get isSeen() {
    return this.objectMode || this.life.isDestroyed || (this.#owesDrain && this.length === 0)
  }

  answerInTick(answers) {
    this.#answersSoon = true
    nextTick(answer, this, answers)
  }

  forgetAnswers() {
    this.#answers = null
  }

  answer(answers) {
    this.#answersSoon = false
    if (this.#owesDrain && !this.#wasEnded && !this.life.isDestroyed && this.length === 0) {
      this.#owesDrain = false
      this.#stream.emit('drain')
    }
    for (let i = 0; i < answers.count; i++) {
      this.pendingcb--
      answers.callback(null)
    }
    if (this.life.isDestroyed) this.dropWaiting()
    if (this.#wasEnded) this.finishMaybe(true)
  }

  // What waits

  get hasWaiting() {
    return this.#waiting.length > 0 || this.#atFinish.length > 0
  }

  /** Nothing that waits will be written any more. */
  dropWaiting() {
    if (this.writing) return
    const { error } = this.life
    for (const { chunk, callback } of this.#waiting) {
      this.length -= this.weightOf(chunk)
      callback(error ?? destroyedError('write'))
    }
    this.tellFinish(error ?? destroyedError('end'))
    this.#waiting = []
  }

  handOut() {
    const isHeld = this.corked > 0 || this.#isHandingOut || this.life.isDestroyed || !this.life.isConstructed
    if (isHeld || this.#waiting.length === 0) return
    this.#isHandingOut = true
    if (this.#waiting.length > 1 && this.#stream._writev) this.handOutTogether()
    else while (this.#waiting.length > 0 && !this.writing) this.handOutNext()
    this.#isHandingOut = false
  }

  handOutNext() {
    const { chunk, encoding, callback } = this.#waiting.shift()
    const give = () => this.#stream._write(chunk, encoding, this.onwrite)
    this.callLate(this.weightOf(chunk), callback, give)
  }

  handOutTogether() {
    const requests = this.#waiting
    this.pendingcb -= requests.length - 1
    requests.allBuffers = requests.every(({ encoding }) => encoding === 'buffer')
    const isHeard = requests.some(({ callback }) => callback !== nobody)
    const callEach = (error) => {
      for (const { callback } of requests) callback(error)
    }
    this.callLate(this.length, isHeard ? callEach : nobody, () =>
      this.#stream._writev(requests, this.onwrite),
    )
    this.#waiting = []
  }

  uncork(count = 1) {
    if (this.corked === 0) return
    this.corked = Math.max(this.corked - count, 0)
    if (!this.writing) this.handOut()
  }

  setDefaultEncoding(encoding) {
    const name = typeof encoding === 'string' ? encoding.toLowerCase() : encoding
    if (!Buffer.isEncoding(name)) throw unknownEncoding(encoding)
    this.#defaultEncoding = name
  }

  // Finishing

  beginWriting() {
    if (!this.writing) this.handOut()
    if (this.#wasEnded) this.finishMaybe()
  }

  end(chunk, encoding, callback) {
    const hasChunk = chunk !== undefined && chunk !== null
    const written = hasChunk ? this.write(chunk, encoding) : true
    this.uncork(this.corked)
    const error = written instanceof Error ? written : this.endWriting()
    if (typeof callback === 'function') this.callAtFinish(callback, error)
  }

  /** The error of one who ends it again. */
  endWriting() {
    if (!this.life.error && !this.#wasEnded) {
      this.#wasEnded = true
      this.finishMaybe(true)
      this.#endReturned = true
      return undefined
    }
    if (this.#isFinished)
      return nodeError('Error', 'ERR_STREAM_ALREADY_FINISHED', 'Cannot call end after a stream was finished')
    return this.life.isDestroyed ? destroyedError('end') : undefined
  }

  callAtFinish(callback, error) {
    const failure = error ?? this.life.error
    if (failure) nextTick(callback, failure)
    else if (this.#isFinished) nextTick(callback, null)
    else this.#atFinish.push(callback)
  }

  get isReadyToFinish() {
    const { life } = this
    if (!life.isConstructed || this.isOver || life.hasToldError || life.hasToldClose) return false
    const isIdle = this.length === 0 && this.#waiting.length === 0 && !this.writing
    return isIdle && this.#wasEnded && !this.#isFinished
  }

  finishMaybe(isSync = false) {
    if (!this.isReadyToFinish) return
    this.prefinish()
    if (this.pendingcb > 0 || (!isSync && !this.isReadyToFinish)) return
    this.pendingcb++
    if (isSync) nextTick(finishIfReady, this)
    else this.finish()
  }

  finishIfReady() {
    if (this.isReadyToFinish) this.finish()
    else this.pendingcb--
  }

  prefinish() {
    if (this.#isPrefinished || this.#hasCalledFinal) return
    this.#hasCalledFinal = true
    if (typeof this.#stream._final === 'function' && !this.life.isDestroyed) this.callFinal()
    else this.tellPrefinish()
  }

  tellPrefinish() {
    this.#isPrefinished = true
    this.#stream.emit('prefinish')
  }

  callFinal() {
    const answer = (error) => this.finalAnswered(error)
    this.#isInsideCall = true
    this.pendingcb++
    try {
      this.#stream._final(answer)
    } catch (error) {
      answer(error)
    }
    this.#isInsideCall = false
  }

  finalAnswered(error) {
    if (this.#isPrefinished) {
      this.life.fail(error ?? calledTwice())
      return
    }
    this.pendingcb--
    if (error) {
      this.tellFinish(error)
      this.life.fail(error, this.#isInsideCall)
    } else if (this.isReadyToFinish) {
      this.tellPrefinish()
      this.pendingcb++
      nextTick(finish, this)
    }
  }

  finish() {
    this.pendingcb--
    this.#isFinished = true
    this.tellFinish(null)
    this.#stream.emit('finish')
    if (this.life.endsItself && this.#stream._readableState?.isThrough !== false) this.#stream.destroy()
  }

  tellFinish(error) {
    for (const callback of this.#atFinish.splice(0)) callback(error)
  }

  /** Of a duplex stream that was said not to be writable. */
  close() {
    this.exists = false
    this.#wasEnded = true
    this.#endReturned = true
    this.#isFinished = true
  }

  /** All was written, or there is nothing to write. */
  get isThrough() {
    return !this.exists || this.#isFinished
  }

  // The names that Node has for it

  get needDrain() {
    return this.#owesDrain
  }

  get ending() {
    return this.#wasEnded
  }

  get ended() {
    return this.#endReturned
  }

  get finished() {
    return this.#isFinished
  }

  getBuffer() {
    return [...this.#waiting]
  }

  get bufferedRequestCount() {
    return this.#waiting.length
  }
}

function bytesOf(chunk, encoding) {
  if (chunk instanceof Buffer) return chunk
  if (typeof chunk === 'string') return Buffer.from(chunk, encoding)
  if (ArrayBuffer.isView(chunk)) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  throw invalidArgument('chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', chunk)
}

/** The callback of every `_write`. */
function onwrite(state, error) {
  state.answered(error)
}

// Ticks, which show under these names where they wait

const tellFailure = (state, error, callback) => state.tellFailure(error, callback)
function answer(state, answers) {
  if (answers.callback !== nobody) state.forgetAnswers()
  state.answer(answers)
}
const finishIfReady = (state) => state.finishIfReady()
const finish = (state) => state.finish()

module.exports = { WritableState }
