import { createHmac, hkdfSync } from 'node:crypto'

/** A picture as it was handed out: which row of media it is, of which stored file, and the bytes that were made of that. */
type Handed = { readonly id: string; readonly stored: string; readonly shown: string }

/** A key of its own, as every kind of proof has here. */
const toKey = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'exemplar picture in a text', 32))

/** What only this installation can say of a picture: that it handed these bytes out as that row. */
export const toPictureProof = (secret: string, { id, shown, stored }: Handed): string =>
  createHmac('sha256', toKey(secret)).update(`${id}\n${stored}\n${shown}`).digest('hex').slice(0, 32)

/**
 * The name that a picture has in a text that was handed out. One that comes back as it went is that row still, with its
 * words and its licence.
 */
export const toPictureMark = (id: string, proof: string): string => `exemplar ${id} ${proof}`

/** What a name says of its picture, which anybody may have written there; undefined where it says nothing. */
export const findPictureMark = (
  name: string,
): { readonly id: string; readonly proof: string } | undefined => {
  const [, id, proof] = /^exemplar ([\w-]{1,64}) ([0-9a-f]{32})$/.exec(name) ?? []
  return id !== undefined && proof !== undefined ? { id, proof } : undefined
}
