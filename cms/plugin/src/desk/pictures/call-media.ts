import { formatAdminURL } from 'payload/shared'
import { ask, type CollectionAddress, type Refused } from '../call-server.ts'
import type { Texts, Wrong } from './use-pictures.ts'

type Change = {
  readonly id: string
  readonly before: Texts
  readonly texts: Texts
  /** Confirms that editions under review are voided. */
  readonly voids?: string | undefined
}

/** Stores the texts of a picture; what was refused, and at which of them. */
export const changePicture = async (
  address: CollectionAddress,
  { before, id, texts, voids }: Change,
): Promise<Wrong | undefined> => {
  const data = Object.fromEntries(
    (['alt', 'caption'] as const)
      .filter((name) => texts[name] !== before[name])
      .map((name) => [name, texts[name]]),
  )
  const body = JSON.stringify(data)
  const refused = await call(address, { id, voids }, { method: 'PATCH', body })
  if (!refused) return undefined
  const path = refused.issues?.[0]?.path
  const at = path === 'caption' || path === 'alt' ? path : Object.keys(data)[0]
  return { refused, at: at === 'caption' ? 'caption' : 'alt' }
}

/** Deletes a picture; why not, where it stays. */
export const deletePicture = (address: CollectionAddress, id: string): Promise<Refused | undefined> =>
  call(address, { id }, { method: 'DELETE' })

const call = async (
  { account, api, collection }: CollectionAddress,
  { id, voids }: Pick<Change, 'id' | 'voids'>,
  init: RequestInit,
): Promise<Refused | undefined> => {
  const path = formatAdminURL({ apiRoute: api, path: `/${collection}/${encodeURIComponent(id)}` })
  const url = `${path}?depth=0${voids === undefined ? '' : `&voids=${encodeURIComponent(voids)}`}`
  const answered = await ask({ account, url }, { ...init, headers: { 'Content-Type': 'application/json' } })
  return 'answer' in answered ? undefined : answered
}
