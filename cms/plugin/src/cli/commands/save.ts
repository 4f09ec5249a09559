import { once } from 'node:events'
import { type HeldGazette, toSavedText } from '@exemplar/shared/gazette/saved'
import { toFindingText } from '../../gazette/copy/finding.ts'
import { readCopy } from '../../gazette/copy/read-copy.ts'
import { complain } from '../say.ts'
import { findFinding } from './check-gazette.ts'

/**
 * Prints a whole gazette as the text that a saved one has. One that is not good is saved too, because it is evidence;
 * what is wrong with it is then said on stderr. Returns the exit code.
 */
export const save = async (place: string): Promise<0 | 1> => {
  const copy = await readCopy(place)
  if (!process.stdout.write(toSavedText(withState(copy.gazette)))) await once(process.stdout, 'drain')
  const finding = await findFinding(copy)
  if (!finding) return 0
  complain(toFindingText(finding).join('\n'))
  return 1
}

/** Release 0.1 does not say where it ends; the copy does, so that nothing can be cut off from it later. */
const withState = (gazette: HeldGazette): HeldGazette => {
  const last = gazette.entries.at(-1) as { digest?: unknown } | null | undefined
  return gazette.state || typeof last?.digest !== 'string'
    ? gazette
    : { ...gazette, state: { number: gazette.entries.length, digest: last.digest } }
}
