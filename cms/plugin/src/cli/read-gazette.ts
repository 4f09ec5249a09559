import { keySet } from '@exemplar/shared/gazette/keys'
import { z } from 'zod'
import { isAddress, readJson } from './read-json.ts'

/** A gazette as it came: keys checked for their shape, entries not yet looked at. */
export type ReadGazette = {
  readonly keys: z.infer<typeof keySet>['keys']
  readonly entries: readonly unknown[]
}

const rawPage = z.looseObject({ latest: z.int(), entries: z.array(z.unknown()) })
const savedFile = z.looseObject({ entries: z.array(z.unknown()), keys: keySet.shape.keys.optional() })

/**
 * Reads a whole gazette, from a CMS address (all pages of its feed, keys from their well-known place) or from a saved
 * file. `keys` names other keys: those you trust, not those that came along. Throws when something cannot be read.
 */
export const readGazette = async ({
  place,
  keys,
}: {
  place: string
  keys: string | undefined
}): Promise<ReadGazette> => {
  const given = keys === undefined ? undefined : keySet.parse(await readJson(keys)).keys
  if (isAddress(place)) {
    const own =
      given ?? keySet.parse(await readJson(new URL('/.well-known/exemplar-keys.json', place).href)).keys
    return { keys: own, entries: await readFeed(place) }
  }
  const saved = savedFile.parse(await readJson(place))
  const found = given ?? saved.keys
  if (!found)
    throw new Error('文件里没有公钥，请用 --keys 指明。The file has no keys; name them with --keys.')
  return { keys: found, entries: saved.entries }
}

const readFeed = async (place: string): Promise<unknown[]> => {
  const entries: unknown[] = []
  for (;;) {
    const page = rawPage.parse(
      await readJson(new URL(`/api/gazette?limit=500&after=${entries.length}`, place).href),
    )
    entries.push(...page.entries)
    if (page.entries.length === 0 || entries.length >= page.latest) return entries
  }
}
