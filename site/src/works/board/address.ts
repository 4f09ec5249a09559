import { toPreviewPath } from '@exemplar/shared/preview/preview'
import { findVariant, toVariantKey, type Variant } from './sizes.ts'

// Addresses of boards, without the base of the site:
//   /boards                                        the page to choose from
//   /boards/<community>                            all sizes of one
//   /boards/<community>/<number>                   what changed since the set of that entry: behind the printed code
//   /boards/<community>[/<number>]/<variant>.pdf   leads to the board, of the set in force where no number is named
//   /boards/[<district>/]<variant>.zip             leads to all boards of the city, or of a district
//   /preview/<token>/board.pdf                     what the board of a draft would be
//   /works/<digest>/boards/…                       the very bytes: says what they are made of, and so never is anything else

/** The page to choose from. */
export const boardsPath = '/boards'

export const toCommunityBoardPath = (slug: string): string => `${boardsPath}/${slug}`

/** The page behind the code that stands on a board. It is printed: this form is for ever. */
export const toChangedPath = (slug: string, number: number): string => `${boardsPath}/${slug}/${number}`

export const toBoardPath = (slug: string, variant: Variant, number?: number): string =>
  `${boardsPath}/${slug}/${number === undefined ? '' : `${number}/`}${toVariantKey(variant)}.pdf`

/** All boards of a form as one file: of a district by the slug of its register, else of the city. */
export const toArchivePath = (variant: Variant, district?: string): string =>
  `${boardsPath}/${district === undefined ? '' : `${district}/`}${toVariantKey(variant)}.zip`

/** Where the board of a draft is: behind its token, as all that is shown of it. */
export const toDraftBoardPath = (token: string): string => toPreviewPath(token) + draftBoardEnd
export const draftBoardEnd = '/board.pdf'

/** The same thing named by what it is made of. */
export const toWorkPath = (path: string, digest: string): string => `/works/${digest}${path}`

/** What an address of the files asks for, and by which digest where it names one. */
export type AskedFile = { readonly path: string; readonly digest?: string; readonly variant: Variant } & (
  | { readonly of: 'board'; readonly slug: string; readonly number?: number }
  | { readonly of: 'archive'; readonly district?: string }
)

const named = /^(?:\/works\/([0-9a-f]{64}))?(\/boards\/.+)$/
const board = /^\/boards\/([a-z0-9-]+)\/(?:([1-9]\d{0,8})\/)?([a-z0-9-]+)\.pdf$/
const archive = /^\/boards\/(?:([a-z0-9-]+)\/)?([a-z0-9-]+)\.zip$/

/** Reads the address of a file, without the base. Undefined for whatever else it is. */
export const readAskedFile = (asked: string): AskedFile | undefined => {
  const [, digest, path = ''] = named.exec(asked) ?? []
  const known = { path, ...(digest !== undefined && { digest }) }
  const [, slug, number, ofBoard = ''] = board.exec(path) ?? []
  const variant = findVariant(ofBoard)
  if (slug !== undefined && variant)
    return { ...known, variant, of: 'board', slug, ...(number !== undefined && { number: Number(number) }) }
  const [found, district, ofArchive = ''] = archive.exec(path) ?? []
  const form = findVariant(ofArchive)
  if (found === undefined || !form) return undefined
  return { ...known, variant: form, of: 'archive', ...(district !== undefined && { district }) }
}
