import { lazily } from '../lazily'

/** It loads when a run uses a queue of a server. */
export const LabPanel = lazily(() => import('./lab'))
