import { lazily } from '../lazily'

/** It loads after the page, so that it is there when something is clicked. */
export const LifeCard = lazily(() => import('./life-card'))
