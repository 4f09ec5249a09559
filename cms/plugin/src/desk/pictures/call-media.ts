import { formatAdminURL } from 'payload/shared'
import { accountHeader } from '../../errors/account-header.ts'
import {
  type CollectionAddress,
  findRefusal,
  type Refused,
  unknownFault,
  unreachable,
} from '../call-server.ts'
import type { Texts, Wrong } from './use-pictures.ts'

type Change = { readonly id: string; readonly before: Texts; readonly texts: Texts }

/** Stores the texts of a picture; what was refused, and at which of them. */
export const changePicture = async (
  address: CollectionAddress,
  { before, id, texts }: Change,
): Promise<Wrong | undefined> => {
  const data = Object.fromEntries(
    (['alt', 'caption'] as const)
      .filter((name) => texts[name] !== before[name])
      .map((name) => [name, texts[name]]),
  )
  const refused = await call(address, id, { method: 'PATCH', body: JSON.stringify(data) })
  if (!refused) return undefined
  const path = refused.issues?.[0]?.path
  const at = path === 'caption' || path === 'alt' ? path : Object.keys(data)[0]
  return { refused, at: at === 'caption' ? 'caption' : 'alt' }
}

/** Deletes a picture; why not, where it stays. */
export const deletePicture = (address: CollectionAddress, id: string): Promise<Refused | undefined> =>
  call(address, id, { method: 'DELETE' })

const call = async (
  { account, api, collection }: CollectionAddress,
  id: string,
  init: RequestInit,
): Promise<Refused | undefined> => {
  const headers = new Headers({ 'Content-Type': 'application/json' })
  if (account !== undefined) headers.set(accountHeader, account)
  const url = formatAdminURL({ apiRoute: api, path: `/${collection}/${encodeURIComponent(id)}` })
  const response = await fetch(`${url}?depth=0`, { ...init, credentials: 'include', headers }).catch(
    () => undefined,
  )
  if (!response) return { refusal: unreachable }
  if (response.ok) return undefined
  return findRefusal(await response.json().catch(() => undefined)) ?? { refusal: unknownFault }
}
