#!/usr/bin/env node
import { start } from './command-line'
import { watchStreams } from './streams'

watchStreams()
const status = await start(process.argv.slice(2))
// A failed write has been reported already.
process.exitCode ??= status
