// Which Chromium the tests drive. As a command (`npm run pretest`) it also installs one where none is found.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { browserFlags, findBrowser as findOnMachine } from '../src/cli/real/find-browser.mjs'

const advice = `No Chromium was found, and none could be installed. Do one of these, then run the tests again:
  - set CHROMIUM_PATH to the program file of a Chromium, Chrome or Edge
  - install chromium with the system's package manager
  - npx playwright install chromium`

export { browserFlags }

/** @returns {string | undefined} */
export const findBrowser = () => findOnMachine(ofPlaywright())

/** @returns {string} As `findBrowser`; throws with advice where there is none. */
export function requireBrowser() {
  const found = findBrowser()
  if (!found) throw new Error(advice)
  return found
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
