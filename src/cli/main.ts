#!/usr/bin/env node
import { start } from './command-line'
import { watchStreams } from './streams'

watchStreams()
const status = await start(process.argv.slice(2))
// Output that could not be written has said so already.
process.exitCode ??= status
