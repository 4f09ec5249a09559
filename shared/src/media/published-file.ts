import { z } from 'zod'
import { sha256 } from '../scalars.ts'
import { type FileType, fileTypes, isFileType, listTypesOf } from './file-types.ts'

const base = { sha256, bytes: z.int().positive() }
/** In seconds. */
const duration = z.number().positive().optional()

/** In pixels. */
const sides = { width: z.int().positive(), height: z.int().positive() }

/** A picture as every browser shows it. */
export const pictureFile = z.strictObject({
  sha256,
  type: z.enum(listTypesOf('picture')).exclude(['image/avif']),
  bytes: base.bytes,
  ...sides,
})
/** The same in fewer bytes, for browsers that can show it. */
export const avifFile = z.strictObject({ sha256, type: z.literal('image/avif'), bytes: base.bytes, ...sides })
/** Either. */
export const anyPictureFile = z.discriminatedUnion('type', [pictureFile, avifFile])
export type PictureFile = z.infer<typeof pictureFile>
export type AnyPictureFile = z.infer<typeof anyPictureFile>

export const documentFile = z.strictObject({
  ...base,
  type: z.enum(listTypesOf('document')),
  /** Of those that have pages of their own, where their number is known. */
  pages: z.int().positive().optional(),
})
export const soundFile = z.strictObject({ ...base, type: z.enum(listTypesOf('sound')), duration })
export const filmFile = z.strictObject({ ...base, type: z.enum(listTypesOf('film')), duration })
export type FilmFile = z.infer<typeof filmFile>

/** One published file; its address is its content: `<sha256>.<extension>`. */
export const publishedFile = z.discriminatedUnion('type', [
  pictureFile,
  avifFile,
  documentFile,
  soundFile,
  filmFile,
])
export type PublishedFile = z.infer<typeof publishedFile>

/** What names a file: its content and its type. */
export type FileIdentity = Pick<PublishedFile, 'sha256' | 'type'>

/** The name under which a published file is stored and served. */
export const toFileName = (file: FileIdentity): string => `${file.sha256}.${fileTypes[file.type].extension}`

const typesByExtension: ReadonlyMap<string, FileType> = new Map(
  Object.entries(fileTypes).map(([type, { extension }]) => [extension, type as FileType]),
)

/** Recognises a name made by {@link toFileName}; anything else is not an address of ours. */
export const publishedFileName = new RegExp(`^([0-9a-f]{64})\\.(${[...typesByExtension.keys()].join('|')})$`)

/** The digest and the type that a name says; undefined where it is no name of ours. */
export const readFileName = (name: string): FileIdentity | undefined => {
  const [, digest, extension] = publishedFileName.exec(name) ?? []
  const type = typesByExtension.get(extension ?? '')
  return digest && type ? { sha256: digest, type } : undefined
}

/** Whether a file in a document that was read, maybe of a later release, is of a type that this release knows. */
export const isKnownFile = ({ type }: { readonly type: unknown }): boolean => isFileType(type)
