// Which Chromium, Chrome or Edge of this machine is driven.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
]

/** Starts a Chromium that asks nobody and calls nobody. */
export const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/**
 * @param {string | undefined} [another] A program file that is tried before those of the system.
 * @returns {string | undefined} The program file of the first Chromium, Chrome or Edge at hand.
 */
export function findBrowser(another) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [process.env.CHROMIUM_PATH, another, ...onPath, ...applications].find(
    (file) => file && isProgram(file),
  )
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
