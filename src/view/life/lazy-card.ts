import { lazily } from '../lazily'

/** Cards load after the page, so that they are there when something is clicked. */
export const Cards = lazily(() => import('./cards'))
