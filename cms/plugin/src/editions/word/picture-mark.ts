/**
 * The name that a picture has in a text that was handed out: which row of media it is, and of which bytes. One that comes
 * back as it went is that row still, with its words and its licence.
 */
export const toPictureMark = (id: string, sha256: string): string => `exemplar ${id} ${sha256.slice(0, 32)}`

/** The id of the row that a picture is; undefined for any other picture, and where its bytes have become others. */
export const findPictureMark = (name: string, sha256: string): string | undefined => {
  const [, id, digest] = /^exemplar ([\w-]{1,64}) ([0-9a-f]{32})$/.exec(name) ?? []
  return digest !== undefined && sha256.startsWith(digest) ? id : undefined
}
