/** What a published file is to its reader: looked at, read, heard, watched. */
export type FileClass = 'picture' | 'document' | 'sound' | 'film'

/**
 * Types a published file may have, each with its class and the extension under which it is stored and served. SVG and
 * HTML are not among them: they can carry script. Types are added, never taken away: what was published stays readable.
 */
export const fileTypes = {
  'image/avif': { of: 'picture', extension: 'avif' },
  'image/webp': { of: 'picture', extension: 'webp' },
  'image/jpeg': { of: 'picture', extension: 'jpg' },
  'image/png': { of: 'picture', extension: 'png' },
  'application/pdf': { of: 'document', extension: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    of: 'document',
    extension: 'docx',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { of: 'document', extension: 'xlsx' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    of: 'document',
    extension: 'pptx',
  },
  'audio/mpeg': { of: 'sound', extension: 'mp3' },
  'audio/mp4': { of: 'sound', extension: 'm4a' },
  'video/mp4': { of: 'film', extension: 'mp4' },
  'video/webm': { of: 'film', extension: 'webm' },
} as const satisfies Record<string, { of: FileClass; extension: string }>

export type FileType = keyof typeof fileTypes
/** The types of one class. */
export type FileTypeOf<C extends FileClass> = {
  [T in FileType]: (typeof fileTypes)[T]['of'] extends C ? T : never
}[FileType]

/** Types of a class, in the order of the table. */
export const listTypesOf = <C extends FileClass>(of: C): [FileTypeOf<C>, ...FileTypeOf<C>[]] =>
  Object.keys(fileTypes).filter((type) => fileTypes[type as FileType].of === of) as [
    FileTypeOf<C>,
    ...FileTypeOf<C>[],
  ]

export const isFileType = (type: unknown): type is FileType =>
  typeof type === 'string' && Object.hasOwn(fileTypes, type)

/**
 * Most bytes of a published file by its class, held by whoever writes a gazette and by whoever follows one: what passes
 * would stop followers for good.
 */
export const fileLimits = {
  picture: 32 * 1024 * 1024,
  document: 64 * 1024 * 1024,
  sound: 256 * 1024 * 1024,
  film: 1024 * 1024 * 1024,
} as const satisfies Record<FileClass, number>

/** Most bytes of a file of a type. */
export const toFileLimit = (type: FileType): number => fileLimits[fileTypes[type].of]
