// What a run tells its host.
import type { Host } from '../machine/host'
import type { DocumentSetup } from './browser/dom/install'
import type { NodeOptions } from './node/node-options'

export interface HostOptions extends NodeOptions {
  /** Of the browser: an empty page that nobody touches, unless it says otherwise. */
  readonly document?: DocumentSetup
}

export type HostName = 'browser' | 'node' | 'ecmascript'

/** Makes the host of one run. */
export type HostFactory = (options: HostOptions) => Host
