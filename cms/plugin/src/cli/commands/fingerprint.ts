import { stat } from 'node:fs/promises'
import { toFingerprint } from '@exemplar/shared/gazette/keys'
import { readKeyList } from '../../gazette/copy/read-copy.ts'
import { readPublishedKeys } from '../../gazette/keys.ts'
import { isAddress } from '../read-json.ts'
import { say } from '../say.ts'
import { readTrusted } from './check-gazette.ts'

/** Prints the fingerprint of a gazette's first key: of a CMS, a site, a saved gazette, or a data folder. */
export const tellFingerprint = async (place: string): Promise<0> => {
  const { keys } = await readKeysOf(place)
  const [first] = keys
  if (!first) throw new Error(`${place}：没有公钥。\n${place}: there is no key.`)
  say(
    await toFingerprint(first),
    '请与印发的指纹（刊板、公文、发布单位电话告知的）逐组核对，不要与同一网站上的核对。',
    'Compare it group by group with the one in print (boards, documents, told by telephone), not with one on the same site.',
  )
  return 0
}

const readKeysOf = async (place: string) => {
  if (isAddress(place)) return readKeyList(place)
  const isFolder = (await stat(place).catch(() => undefined))?.isDirectory() ?? false
  return isFolder ? readPublishedKeys(place) : readTrusted(place)
}
