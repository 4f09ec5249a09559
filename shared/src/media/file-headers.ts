import { type FileType, fileTypes } from './file-types.ts'

const policies = {
  document: "default-src 'none'; sandbox",
  // The page that a browser makes for it by itself loads it once more.
  sound: "default-src 'none'; media-src 'self'",
  film: "default-src 'none'; media-src 'self'",
} as const

/**
 * Headers, names in lower case, under which a file that others made may be opened in a browser: as what it is, running
 * and loading nothing, and a document not shown but saved. `saveAs` is the name it is saved under; without one the link
 * that leads to it says the name, or its address does.
 */
export const toFileHeaders = (type: FileType, saveAs?: string): Record<string, string> => {
  const { of } = fileTypes[type]
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' }
  if (of === 'picture') return headers
  const guarded = { ...headers, 'content-security-policy': policies[of] }
  if (of !== 'document') return guarded
  return saveAs === undefined
    ? { ...guarded, 'content-disposition': 'attachment' }
    : toSavedHeaders({ type, name: saveAs, plain: `file.${fileTypes[type].extension}` })
}

/**
 * Headers of what is saved and not shown. Its name has both forms (RFC 6266): old readers take the plain one, which has no
 * letters beyond ASCII.
 */
export const toSavedHeaders = ({
  type,
  name,
  plain,
}: {
  type: string
  name: string
  plain: string
}): Record<string, string> => ({
  'content-type': type,
  'x-content-type-options': 'nosniff',
  'content-security-policy': policies.document,
  'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${toExtended(name)}`,
})

const toExtended = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
