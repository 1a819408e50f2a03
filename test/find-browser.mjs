// Which Chromium the tests drive. As a command (`npm run pretest`) it also installs one where none is found.

import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

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

const advice = `No Chromium was found, and none could be installed. Do one of these, then run the tests again:
  - set CHROMIUM_PATH to the program file of a Chromium, Chrome or Edge
  - install chromium with the system's package manager
  - npx playwright install chromium`

/** Starts a Chromium that asks nobody and calls nobody. */
export const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** @returns {string | undefined} The program file of the first Chromium, Chrome or Edge at hand. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [process.env.CHROMIUM_PATH, ofPlaywright(), ...onPath, ...applications].find(
    (file) => file && isProgram(file),
  )
}

/** @returns {string} As `findBrowser`; throws with advice where there is none. */
export function requireBrowser() {
  const found = findBrowser()
  if (!found) throw new Error(advice)
  return found
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

/** Playwright throws where it has no download for the platform. */
function ofPlaywright() {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  try {
    execFileSync(command, args, {
      stdio: 'inherit',
      timeout: 300_000,
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const install = ['install', '-y', '--no-install-recommends']
  run('apt-get', 'update')
  return run('apt-get', ...install, 'chromium-headless-shell') || run('apt-get', ...install, 'chromium')
}

function main() {
  if (findBrowser()) return
  if (!installWithApt()) run('npx', 'playwright', 'install', 'chromium')
  if (findBrowser()) return
  console.error(advice)
  process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
