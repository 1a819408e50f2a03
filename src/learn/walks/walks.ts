// All walks. One more is a file like article.ts, and its line here.
import { ARTICLE } from './article'
import type { Walk } from './walk'

export const WALKS: readonly Walk[] = [ARTICLE]
