import type { Issue } from '../errors/exemplar-error.ts'
import { toBody } from '../fields/body/to-body.ts'
import { toText, toValues, type Values } from '../fields/row.ts'

/** A picture that a document shows: its row of media, and where it stands in the published shape. */
export type ShownPicture = { readonly path: string; readonly media: Values }

/** The pictures of a document (read as rows): its cover and those in its body, in that order. */
export const listShownPictures = ({ body, cover }: Values): ShownPicture[] => {
  const shown = new Map<unknown, unknown>()
  const blocks = toBody(body, (media) => {
    const picture = {}
    shown.set(picture, media)
    return picture
  })
  const inBody = blocks.flatMap((block, index) =>
    'picture' in block ? [{ path: `body.${index}.picture`, media: toValues(shown.get(block.picture)) }] : [],
  )
  return [{ path: 'cover', media: toValues(cover) }, ...inBody].filter(({ media }) => 'id' in media)
}

/**
 * What the published shape cannot tell is wrong with the pictures of a document: whether people can be recognised, and
 * may be shown, is kept in the CMS and never published.
 */
export const listPictureIssues = (row: Values): Issue[] =>
  listShownPictures(row).flatMap(({ path, media }) => {
    const message = findConsentIssue(toValues(media.consent))
    return message ? [{ path: `${path}.consent`, message }] : []
  })

const findConsentIssue = ({ kind, note }: Values): string | undefined => {
  if (!toText(kind)) return '图片没有说明画面中的人物：请打开图片，在“画面中的人物”里选一项'
  if (kind === 'consent' && !toText(note))
    return '图片中的人已同意，但没有写凭据：请打开图片，写明谁、何时、以什么方式同意'
  return undefined
}

/** A file's own name without the mark that the upload added to it, `照片` for `照片-3f9a2c1b.jpg`. */
export const toGivenName = ({ filename }: Values): string =>
  (toText(filename) ?? '').replace(/(?:-[0-9a-f]{8})?(?:\.\w+)?$/, '')
