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
  return of === 'document' ? { ...guarded, 'content-disposition': toAttachment(type, saveAs) } : guarded
}

/** Both forms of a name (RFC 6266): old readers take the plain one, which has no letters beyond ASCII. */
const toAttachment = (type: FileType, name: string | undefined): string =>
  name === undefined
    ? 'attachment'
    : `attachment; filename="file.${fileTypes[type].extension}"; filename*=UTF-8''${toExtended(name)}`

const toExtended = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
