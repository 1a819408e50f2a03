// The side of a stream that is read: what waits there, when more is fetched, and who is told of it.
'use strict'

const { Buffer } = require('buffer')
const { StreamSide } = require('internal-streams-side')
const { StringDecoder } = require('string_decoder')
const { invalidArgument, nextTick, nodeError } = binding

/** Not in anybody's hands yet; flowing to listeners of 'data'; or held until somebody reads. As Node says it: null, true, false. */
const FLOWING = true
const HELD = false
const IDLE = null

class ReadableState extends StreamSide {
  #stream
  #mode = IDLE
  #pauseWasAsked = null
  #decoder = null
  #encoding = null
  #defaultEncoding
  /** Whether `_read` was called and has given nothing yet, and whether it is running at the moment. */
  #isFetching = false
  #isInsideFetch = true
  #hasAllInput = false
  #hasToldEnd = false
  #hasGivenData = false
  /** Whether 'readable' is to be told as soon as there is something; whether it was told and nothing was read since. */
  #owesReadable = false
  #hasToldReadable = false
  #hasReaders = false
  #hasConsumers = false
  #resumesSoon = false
  #fillsSoon = false

  constructor(stream, life, options, name) {
    super(life, options, name)
    this.buffer = []
    this.bufferIndex = 0
    this.pipes = []
    this.awaitDrainWriters = null
    this.#stream = stream
    this.#defaultEncoding = options?.defaultEncoding ?? 'utf8'
    if (options?.encoding) {
      this.#decoder = new StringDecoder(options.encoding)
      this.#encoding = options.encoding
    }
  }

  // What comes in

  push(input, encoding) {
    if (input === null) return this.endInput()
    const chunk = this.chunkOf(input, encoding)
    if (chunk === undefined) return false
    if (this.isNothing(chunk.content)) return this.stayHungry()
    if (this.#hasAllInput) {
      this.life.fail(nodeError('Error', 'ERR_STREAM_PUSH_AFTER_EOF', 'stream.push() after EOF'))
      return false
    }
    if (this.isOver) return false
    this.#isFetching = false
    const content = this.decode(chunk)
    if (this.isNothing(content)) return this.stayHungry()
    return this.accept('push', content)
  }

  unshift(input, encoding) {
    if (input === null) return this.endInput()
    const chunk = this.chunkOf(input, encoding)
    if (chunk === undefined) return false
    if (this.isNothing(chunk.content)) return this.wantsMore
    if (this.#hasToldEnd) {
      const words = 'stream.unshift() after end event'
      this.life.fail(nodeError('Error', 'ERR_STREAM_UNSHIFT_AFTER_END_EVENT', words))
      return this.wantsMore
    }
    if (this.isOver) return false
    const isForeignText = !this.objectMode && typeof input === 'string' && !chunk.isDecoded
    const content = isForeignText && this.#encoding ? chunk.content.toString(this.#encoding) : chunk.content
    return this.accept('unshift', content)
  }

  get wantsMore() {
    return !this.#hasAllInput && (this.length === 0 || this.length < this.highWaterMark)
  }

  get isOver() {
    return this.life.isDestroyed || Boolean(this.life.error)
  }

  isNothing(content) {
    return !this.objectMode && !(content?.length > 0)
  }

  stayHungry() {
    this.#isFetching = false
    this.fillSoon()
    return this.wantsMore
  }

  /** Undefined for what is no chunk: the stream fails. */
  chunkOf(input, encoding) {
    if (this.objectMode) return { content: input, isDecoded: Boolean(encoding) }
    if (typeof input === 'string') {
      const own = encoding || this.#defaultEncoding
      const isDecoded = this.#encoding === own
      return { content: isDecoded ? input : Buffer.from(input, own), isDecoded }
    }
    if (input === undefined || input instanceof Buffer) return { content: input, isDecoded: false }
    if (ArrayBuffer.isView(input))
      return { content: Buffer.from(input.buffer, input.byteOffset, input.byteLength), isDecoded: false }
    const expected = 'of type string or an instance of Buffer, TypedArray, or DataView'
    this.life.fail(invalidArgument('chunk', expected, input))
    return undefined
  }

  decode({ content, isDecoded }) {
    return this.#decoder && !isDecoded ? this.#decoder.write(content) : content
  }

  /** Who flows gets a chunk at once if nothing waits before it; otherwise it waits at the end or, unshifted, at the front. */
  accept(method, content) {
    const flowsOn = this.#mode === FLOWING && this.length === 0 && !this.#isInsideFetch && this.#hasConsumers
    if (flowsOn) {
      this.awaitDrainWriters?.clear()
      this.#hasGivenData = true
      this.#stream.emit('data', content)
    } else {
      this.store(method, content)
      if (this.#owesReadable) this.tellReadableSoon()
    }
    this.fillSoon()
    return this.wantsMore
  }

  store(method, content) {
    this.buffer[method](content)
    this.length += this.weightOf(content)
  }

  endInput() {
    this.#isFetching = false
    if (this.#hasAllInput) return false
    const rest = this.#decoder?.end()
    if (rest) this.store('push', rest)
    this.#hasAllInput = true
    if (this.#isInsideFetch) this.tellReadableSoon()
    else {
      this.#owesReadable = false
      this.#hasToldReadable = true
      this.tellReadable()
    }
    return false
  }

  setEncoding(encoding) {
    this.#decoder = new StringDecoder(encoding)
    this.#encoding = this.#decoder.encoding
    const text = this.buffer.map((bytes) => this.#decoder.write(bytes)).join('')
    this.buffer = text === '' ? [] : [text]
    this.length = text.length
  }

  // What goes out

  read(given) {
    const asked = Number.isInteger(given) ? given : Number.parseInt(given, 10)
    if (asked > this.highWaterMark) this.highWaterMark = 2 ** Math.ceil(Math.log2(asked))
    if (asked !== 0) this.#hasToldReadable = false
    else if (this.#owesReadable && this.hasNewsForReaders) {
      this.tellNews()
      return null
    }
    const portion = this.portion(asked)
    if (portion === 0 && this.#hasAllInput) {
      if (this.length === 0) this.endSoon()
      return null
    }
    if (!this.needsMore(portion)) return this.handOut(asked, portion)
    this.fetch()
    return this.handOut(asked, this.#isFetching ? portion : this.portion(asked))
  }

  get hasNewsForReaders() {
    const isFull = this.length >= Math.max(this.highWaterMark, 1)
    return isFull || this.#hasAllInput
  }

  tellNews() {
    if (this.length === 0 && this.#hasAllInput) this.endSoon()
    else this.tellReadableSoon()
  }

  /** How much a reader gets who asks for that much; NaN asks for all, or for the next chunk of a stream that flows. */
  portion(asked) {
    const isEmpty = this.length === 0
    if (asked <= 0 || (isEmpty && this.#hasAllInput)) return 0
    if (this.objectMode) return 1
    if (Number.isNaN(asked)) return this.#mode === FLOWING && !isEmpty ? this.buffer[0].length : this.length
    if (asked > this.length) return this.#hasAllInput ? this.length : 0
    return asked
  }

  /** Whether more is to be fetched before something is handed out, as little will be left. */
  needsMore(portion) {
    const leavesEnough = this.length > 0 && this.length - portion >= this.highWaterMark
    if (leavesEnough && !this.#owesReadable) return false
    return !this.#hasAllInput && !this.#isFetching && !this.isOver && this.life.isConstructed
  }

  fetch() {
    this.#isFetching = true
    this.#isInsideFetch = true
    if (this.length === 0) this.#owesReadable = true
    try {
      this.#stream._read(this.highWaterMark)
    } catch (error) {
      this.life.fail(error)
    }
    this.#isInsideFetch = false
  }

  handOut(asked, portion) {
    const content = portion > 0 && this.length > 0 ? this.take(portion) : null
    if (content === null) this.#owesReadable ||= this.length <= this.highWaterMark
    else this.awaitDrainWriters?.clear()
    if (this.length === 0) {
      const hasTakenLess = content === null ? asked !== 0 : asked !== portion
      if (!this.#hasAllInput) this.#owesReadable = true
      else if (hasTakenLess) this.endSoon()
    }
    if (content !== null && !this.life.hasToldError && !this.life.hasToldClose) {
      this.#hasGivenData = true
      this.#stream.emit('data', content)
    }
    return content
  }

  take(portion) {
    this.length -= portion
    if (this.objectMode) return this.buffer.shift()
    if (this.length === 0) return this.join(this.buffer.splice(0))
    const parts = this.takeParts(portion)
    return parts.length === 1 ? parts[0] : this.join(parts)
  }

  /** What is left of the last chunk stays a chunk. */
  takeParts(portion) {
    const parts = []
    for (let missing = portion; missing > 0; missing -= parts.at(-1).length) {
      const [first] = this.buffer
      parts.push(first.slice(0, missing))
      if (first.length > missing) this.buffer[0] = first.slice(missing)
      else this.buffer.shift()
    }
    return parts
  }

  join(chunks) {
    if (this.#decoder) return chunks.join('')
    return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)
  }

  // Telling of it

  tellReadableSoon() {
    this.#owesReadable = false
    if (this.#hasToldReadable) return
    this.#hasToldReadable = true
    nextTick(tellReadable, this)
  }

  tellReadable() {
    if (!this.isOver && (this.length > 0 || this.#hasAllInput)) {
      this.#stream.emit('readable')
      this.#hasToldReadable = false
    }
    this.#owesReadable ||= this.#mode !== FLOWING && !this.#hasAllInput && this.length <= this.highWaterMark
    this.flow()
  }

  endSoon() {
    if (this.#hasToldEnd) return
    this.#hasAllInput = true
    nextTick(tellEnd, this)
  }

  tellEnd() {
    if (this.life.error || this.life.hasToldClose || this.#hasToldEnd || this.length > 0) return
    this.#hasToldEnd = true
    const stream = this.#stream
    stream.emit('end')
    if (stream.writable && stream.allowHalfOpen === false) nextTick(endOtherSide, stream)
    else if (this.life.endsItself && stream._writableState?.isThrough !== false) stream.destroy()
  }

  // Fetching ahead

  beginReading() {
    if (this.#owesReadable) this.fillSoon()
  }

  fillSoon() {
    if (this.#fillsSoon || !this.life.isConstructed) return
    this.#fillsSoon = true
    nextTick(fill, this)
  }

  fill() {
    let before
    do {
      const hasRoom = this.length < this.highWaterMark || (this.#mode === FLOWING && this.length === 0)
      if (this.#isFetching || this.#hasAllInput || !hasRoom) break
      before = this.length
      this.#stream.read(0)
    } while (before !== this.length)
    this.#fillsSoon = false
  }

  // Flowing

  get isPaused() {
    return this.#pauseWasAsked === true || this.#mode === HELD
  }

  resume() {
    this.#pauseWasAsked = false
    if (this.#mode === FLOWING) return
    this.#mode = this.#hasReaders ? HELD : FLOWING
    if (this.#resumesSoon) return
    this.#resumesSoon = true
    nextTick(beginToFlow, this)
  }

  beginToFlow() {
    const stream = this.#stream
    if (!this.#isFetching) stream.read(0)
    this.#resumesSoon = false
    stream.emit('resume')
    this.flow()
    if (this.#mode === FLOWING && !this.#isFetching) stream.read(0)
  }

  pause() {
    const isNew = this.#mode !== HELD
    this.#mode = HELD
    if (isNew) this.#stream.emit('pause')
    this.#pauseWasAsked = true
  }

  flow() {
    while (this.#mode === FLOWING) if (this.#stream.read() === null) break
  }

  // Who listens

  listenerCame(type) {
    if (type === 'data') this.consumerCame()
    else if (type === 'readable' && !this.#hasToldEnd && !this.#hasReaders) this.readerCame()
  }

  consumerCame() {
    this.#hasConsumers = true
    this.#hasReaders ||= this.#stream.listenerCount('readable') > 0
    if (this.#mode !== HELD) this.#stream.resume()
  }

  /** Who reads by himself is told when there is something; nothing flows meanwhile. */
  readerCame() {
    this.#hasReaders = true
    this.#owesReadable = true
    this.#mode = HELD
    this.#hasToldReadable = false
    if (this.length > 0) this.tellReadableSoon()
    else if (!this.#isFetching) nextTick(readNothing, this.#stream)
  }

  listenerWent(type) {
    if (type === 'readable') nextTick(readerWent, this)
    else if (type === 'data') this.#hasConsumers = this.#stream.listenerCount('data') > 0
  }

  /** No type: those of all types went. */
  listenersWent(type) {
    if (type === 'readable' || type === undefined) nextTick(readerWent, this)
  }

  readerWent() {
    this.#hasReaders = this.#stream.listenerCount('readable') > 0
    if (this.#resumesSoon && this.#pauseWasAsked === false) this.#mode = FLOWING
    else if (this.#hasConsumers) this.#stream.resume()
    else if (!this.#hasReaders) this.#mode = IDLE
  }

  /** Of a duplex stream that was said not to be readable. */
  close() {
    this.exists = false
    this.#hasAllInput = true
    this.#hasToldEnd = true
  }

  /** The other side of a transforming stream fetches for this one: nothing is inside of a call of `_read`. */
  letOthersFetch() {
    this.#isInsideFetch = false
  }

  /** All was told, or there is nothing to tell. */
  get isThrough() {
    return !this.exists || this.#hasToldEnd
  }

  // The names that Node has for it

  get flowing() {
    return this.#mode
  }

  set flowing(mode) {
    this.#mode = mode
  }

  get ended() {
    return this.#hasAllInput
  }

  get endEmitted() {
    return this.#hasToldEnd
  }

  get reading() {
    return this.#isFetching
  }

  get needReadable() {
    return this.#owesReadable
  }

  get dataEmitted() {
    return this.#hasGivenData
  }

  get decoder() {
    return this.#decoder
  }

  get encoding() {
    return this.#encoding
  }

  get hasConsumers() {
    return this.#hasConsumers
  }
}

// Ticks, which show under these names where they wait

const tellReadable = (state) => state.tellReadable()
const tellEnd = (state) => state.tellEnd()
const fill = (state) => state.fill()
const beginToFlow = (state) => state.beginToFlow()
const readerWent = (state) => state.readerWent()
const readNothing = (stream) => stream.read(0)

function endOtherSide(stream) {
  if (stream.writable) stream.end()
}

module.exports = { ReadableState }
