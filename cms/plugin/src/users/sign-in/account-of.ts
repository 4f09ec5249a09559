import {
  type Collection,
  getLoginOptions,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toId, toText, toValues, type Values } from '../../fields/row.ts'

/** What somebody signs in with, as Payload reads it; undefined where that is nothing. */
export const toLoginName = (data: unknown): string | undefined => {
  const { email, username } = toValues(data)
  return (toText(username) ?? toText(email))?.toLowerCase()
}

/** Whose account a name is, to sign in with: the row as it is stored. */
export const findAccount = async (
  reader: PayloadRequest | { readonly payload: Payload },
  { collection, name }: { collection: SanitizedCollectionConfig; name: string },
): Promise<Values | undefined> => {
  const { canLoginWithEmail, canLoginWithUsername } = getLoginOptions(collection.auth.loginWithUsername)
  const fields = [...(canLoginWithEmail ? ['email'] : []), ...(canLoginWithUsername ? ['username'] : [])]
  const named: Where = { or: fields.map((field) => ({ [field]: { equals: name } })) }
  const row = await reader.payload.db.findOne({
    collection: collection.slug,
    where: collection.trash ? { and: [named, { deletedAt: { exists: false } }] } : named,
    ...('transactionID' in reader && reader.transactionID ? { req: reader } : {}),
  })
  return row && toId(row) ? toValues(row) : undefined
}

/** The collection of the accounts, as Payload has it. */
export const accountsOf = (payload: Payload): SanitizedCollectionConfig =>
  (payload.collections[slugOf({ payload }, 'users')] as Collection).config
