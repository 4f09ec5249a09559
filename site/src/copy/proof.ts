import { toBeijingTime } from '@exemplar/shared/beijing'
import { toWholeAddress } from '../layout/whole-address.ts'
import type { Copy } from './copy.ts'

/** How many digits of the digest a copy has, as the code of a board does. */
const digits = 16

/** What stands at the end of every copy: which entry it is of, and where one sees whether it still holds. */
export const toProof = ({ entry: { number, at, digest }, path }: Copy) => ({
  number: String(number),
  digest: `${toBeijingTime(at)}发布，摘要（SHA-256）前${digits}位${digest.slice(0, digits).toUpperCase()}`,
  address: toWholeAddress(path),
})
