// All that the engine's layers and the page's doors say, in Spanish.
import { hostsInSpanish, noticesInSpanish } from '../../hosts/spanish'
import { scenarioInSpanish } from '../../scenario/spanish'
import { otherTextsInSpanish } from '../../syntax/mistakes/other-texts-in-spanish'
import { slipsInSpanish } from '../../syntax/mistakes/slips-in-spanish'
import { parserInSpanish } from '../../syntax/parser-spanish'
import type { Catalogue } from '../../syntax/said'
import { problemsInSpanish } from '../../syntax/spanish'
import { lossesInSpanish } from './losses-in-spanish'

export const spanish: Catalogue = {
  tag: 'es',
  sentences: new Map([
    ...problemsInSpanish,
    ...slipsInSpanish,
    ...otherTextsInSpanish,
    ...parserInSpanish,
    ...hostsInSpanish,
    ...noticesInSpanish,
    ...scenarioInSpanish,
    ...lossesInSpanish,
  ]),
}
