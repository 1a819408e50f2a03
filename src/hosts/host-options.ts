// What a run tells its host.
import type { Host } from '../machine/host'
import type { Page } from './browser/dom/install'
import type { NodeOptions } from './node/node-options'

export interface HostOptions extends NodeOptions {
  /** Of the browser: an empty page that nobody touches, unless it says otherwise. */
  readonly page?: Page
}

export type HostName = 'browser' | 'node' | 'ecmascript'

/** Makes the host of one run. */
export type HostFactory = (options: HostOptions) => Host
