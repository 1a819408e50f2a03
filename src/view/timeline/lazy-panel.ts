import { lazily } from '../lazily'

/** It loads after the first run, so that it is there at once when it is opened. */
export const TimelinePanel = lazily(() => import('./timeline'))
