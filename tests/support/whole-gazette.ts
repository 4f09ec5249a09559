import { keySet } from '@exemplar/shared/gazette/keys'
import { findFeedFault } from '@exemplar/shared/gazette/verify'
import { expect } from 'vitest'
import { toClient } from './client.ts'
import { readPage } from './read-page.ts'

/**
 * Reads the whole gazette of a CMS as any follower would, and fails where one would stop: at a gap, a broken chain, a
 * signature that no listed key made, a withheld text that nothing withdrew, a database column that its entry belies.
 */
export const expectWholeGazette = async (url: string): Promise<void> => {
  const { get } = toClient(url)
  const entries = []
  const differing: unknown[] = []
  let latest = 1
  while (entries.length < latest) {
    const { body } = await get(`/api/gazette?limit=500&after=${entries.length}`)
    const page = readPage(body)
    if (page.latest > 0) expect(page.entries, `entries after ${entries.length}`).not.toEqual([])
    differing.push(...((body as { differing?: unknown[] }).differing ?? []))
    entries.push(...page.entries)
    latest = page.latest
  }
  const keys = keySet.parse((await get('/api/gazette/keys')).body)
  const fault = await findFeedFault(entries, keys)
  expect({ fault, differing }, 'the gazette at the end of this file').toEqual({ differing: [] })
}
