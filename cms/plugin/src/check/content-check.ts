import type { PayloadRequest } from 'payload'
import { slugOf } from '../database/slugs.ts'
import type { Review } from '../documents/review-state.ts'
import type { Reviewable, Row } from '../documents/reviewable.ts'
import { toRows, toText, toValues } from '../fields/row.ts'
import { listShownPictures, toGivenName } from '../media/shown-pictures.ts'
import { CheckError } from './errors.ts'
import { type Finding, listBrokenFindings, listFindings, listTextFindings } from './findings.ts'
import { listDeadLinks } from './links.ts'
import { toPeopleRules } from './rules/people.ts'
import { addressRules, numberRules, personalRules } from './rules/rules.ts'
import { campaignTerms, toTitleOrder } from './rules/wording.ts'
import { listWordingRules } from './rules/wording-rules.ts'
import { listAddresses, listTexts, type PlacedText } from './texts.ts'

/** What the content check finds in a row as it stands, complete or not. */
export const checkContent = async (
  req: PayloadRequest,
  { reviewable, row }: { reviewable: Reviewable; row: Row },
): Promise<Finding[]> => {
  const document = reviewable.toDocument(row)
  const about = [...personalRules, ...toPeopleRules(listTexts(document).map(({ text }) => text))]
  const rules = [
    ...about,
    campaignTerms,
    toTitleOrder(await listTitles(req)),
    ...(await listWordingRules(req)),
  ]
  return [
    ...listFindings(document, rules),
    ...listBrokenFindings(document, numberRules),
    ...listTextFindings([...listFileNames(row), ...listAuthors(row)], about),
    ...listTextFindings(listAddresses(document), addressRules),
    ...(await listDeadLinks(req, document)),
  ]
}

/** The titles of the categories (大项), in their order. */
const listTitles = async (req: PayloadRequest): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'categories'),
    sort: 'number',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.flatMap((row) => toText(toValues(row).title) ?? [])
}

/** Names of the files that were uploaded as pictures: whoever keeps the picture under such a name will send it on. */
const listFileNames = (row: Row): PlacedText[] =>
  listShownPictures(row).map(({ path, media }) => ({ path: `${path}.filename`, text: toGivenName(media) }))

/** Who stands in the properties of attached files as their author: readers can look it up there. */
const listAuthors = ({ attachments }: Row): PlacedText[] =>
  toRows(attachments).flatMap(({ author }, index) => {
    const text = toText(author)
    return text ? [{ path: `attachments.${index}.author`, text }] : []
  })

/**
 * The answer that stands for a finding. A block is let through by a second person: an answer by somebody who has written
 * in the edition, also since, counts for nothing.
 */
export const findAnswer = ({ key, level }: Finding, { answers, contributors }: Review) =>
  answers.find(({ by, finding }) => finding === key && (level === 'warn' || !contributors.includes(by)))

/** Throws `findings-unanswered` with those findings, of `levels`, that nobody has answered. */
export const requireAnswered = async (
  req: PayloadRequest,
  {
    levels,
    review,
    ...content
  }: { levels: readonly Finding['level'][]; review: Review; reviewable: Reviewable; row: Row },
): Promise<void> => {
  const open = (await checkContent(req, content)).filter(
    (finding) => levels.includes(finding.level) && !findAnswer(finding, review),
  )
  if (open.length === 0) return
  throw new CheckError(
    'findings-unanswered',
    open.map(({ path, zh }) => ({ path, message: zh })),
  )
}
