import { replica } from '../../gazette/open-replica.ts'
import { DifferingError, type FoundEntry } from '../../gazette/replica.ts'
import { findNumber } from './number.ts'

const entryMissing = { code: 'entry-not-found', zh: '没有这一号公报', en: 'No such entry' }
const entryDiffers = {
  code: 'entry-differs',
  zh: '这一号公报正在重新核对，请稍后再来',
  en: 'This entry is being checked again, come back soon',
}

/**
 * Answers with the entry that an address names, its document with it unless that is withheld: 404 where there is none, 503
 * while this site's copy of it waits to be fetched again.
 */
export const answerEntry = (
  number: string | undefined,
  toAnswer: (found: FoundEntry) => Response,
): Response => {
  const asked = findNumber(number)
  try {
    const found = asked === undefined ? undefined : replica().findEntry(asked)
    return found ? toAnswer(found) : Response.json(entryMissing, { status: 404 })
  } catch (error) {
    if (!(error instanceof DifferingError)) throw error
    return Response.json(entryDiffers, { status: 503, headers: { 'retry-after': '30' } })
  }
}

/** A text as it was digested, letter by letter. */
export const toJsonAnswer = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'application/json' } })
