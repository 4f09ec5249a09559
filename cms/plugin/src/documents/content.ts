import { toDigest } from '@exemplar/shared/gazette/digest'
import { type PublishedDocument, toShape } from '@exemplar/shared/kinds/index'
import type { ReviewState } from '@exemplar/shared/review/transitions'
import type { PayloadRequest } from 'payload'
import type { Issue } from '../errors/exemplar-error.ts'
import { notFilledIn, toIssueText } from '../errors/issue-text.ts'
import { toText } from '../fields/row.ts'
import { type ReviewColumn, toReview } from './review-column.ts'
import type { Reviewable, Row } from './reviewable.ts'
import { documentsOf } from './runtime.ts'
import { withSalt } from './salt.ts'

/** What a row says, as it would be published, salt and all: the document and its digest, or what is still wrong, field by field. */
export type Content =
  | { readonly document: PublishedDocument; readonly digest: string }
  | { readonly issues: readonly Issue[] }

/** Reads a row with its relations and with what its kind gathers, inside the transaction of `req`. Undefined when there is none. */
export const findRow = async (
  req: PayloadRequest | Pick<PayloadRequest, 'payload'>,
  { collection, id }: { collection: string; id: string },
): Promise<Row | undefined> => {
  const row = (await req.payload.findByID({
    collection,
    id,
    depth: 2,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as unknown as Row | null
  const reviewable = documentsOf(req.payload).reviewables.get(collection)
  return row && reviewable ? gather(req, { reviewable, row }) : (row ?? undefined)
}

/** A row that was read with its relations, with what its kind gathers. */
export const gather = async (
  req: PayloadRequest | Pick<PayloadRequest, 'payload'>,
  { reviewable: { gathers }, row }: { reviewable: Reviewable; row: Row },
): Promise<Row> => (gathers ? gathers.read(req, row) : row)

/** Checks a row against the published shape of its kind, and against what that shape cannot tell. */
export const toContent = async (reviewable: Reviewable, row: Row): Promise<Content> => {
  const { salt } = toReview(row.review as ReviewColumn | undefined)
  const document = withSalt(reviewable.toDocument(row), salt)
  const { data, error } = toShape(reviewable.kind).safeParse(document, { error: toIssueText })
  const others = reviewable.listIssues?.(row) ?? []
  if (data && others.length === 0) return { document: data, digest: await toDigest(data) }
  const shape = error?.issues.map(({ path, message }) => ({ path: path.join('.'), message })) ?? []
  return { issues: [...shape, ...others] }
}

const beforeReview: readonly ReviewState[] = ['draft', 'changes-requested']

/**
 * What keeps an edition from going to review beside its content: of one that will take the place of a public one, the
 * sentence for the public; and what its kind asks for although older documents have none. What was submitted before a
 * release asked goes its way without.
 */
export const listIssuesBeforeReview = ({ needed = [] }: Reviewable, row: Row): Issue[] => {
  const { edition, live, state } = toReview(row.review as ReviewColumn | undefined)
  if (!beforeReview.includes(state)) return []
  const isLacking = (name: string) => toText(row[name]) === undefined
  return [
    ...(live !== undefined && edition > live.edition && isLacking('correction')
      ? [{ path: 'correction', message: '请写一句给读者的更正说明：改了什么，为什么改' }]
      : []),
    ...needed.filter(isLacking).map((path) => ({ path, message: notFilledIn })),
  ]
}
