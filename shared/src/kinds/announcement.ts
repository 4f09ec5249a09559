import { z } from 'zod'
import { distinct } from '../distinct.ts'
import { filledIn, telephone } from '../filled-in.ts'
import { fieldTerms, glossary } from '../glossary.ts'
import { listPictureFiles } from '../media/picture.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { announcementActKeys, announcementActs, awardLevelKeys } from './announcement/acts.ts'
import { listContradictions } from './announcement/contradictions.ts'
import type { Link, Passage } from './kind.ts'
import { declareKind } from './kind.ts'
import { attachments, listAttachedFiles, listAttachedTexts } from './parts/attachments.ts'
import { body } from './parts/body.ts'
import { named } from './parts/named.ts'
import { communityRef, toCommunityPath } from './parts/place.ts'
import { listBodyPictures, listBodyTexts } from './parts/read-body.ts'
import { reviewed } from './parts/reviewed.ts'

/** A stage of the round (评选环节), in its order. */
export const stage = z.strictObject({ key: slug, title: text, short: text.max(4), by: text })
export type Stage = z.infer<typeof stage>

/**
 * What came of a community after it was named: that it was referred upward, what came of that, what a re-check found, that
 * its title was revoked. Which of these it is, the act of the announcement says.
 */
const aftermath = z.strictObject({
  date: calendarDate,
  level: z.enum(awardLevelKeys).optional(),
  award: text.optional(),
  granted: z.boolean().optional(),
  year: z.int().min(2000).max(2999).optional(),
  kept: z.boolean().optional(),
  reason: text.optional(),
})
export type Aftermath = z.infer<typeof aftermath>

/** What the public record says of one nominated community: where it got to, when and why. Individual scores stay private. */
const nominationRecord = z.strictObject({
  community: communityRef,
  /** Passed stages in order; the last one may be the stage at which it ended. */
  stages: z
    .array(
      z.strictObject({
        key: slug,
        date: calendarDate,
        outcome: z.enum(['passed', 'ended']),
        reason: text.optional(),
      }),
    )
    .check(distinct(({ key }) => key, { path: ['key'], say: ({ key }) => `环节“${key}”与前面的重复` })),
  /**
   * Share of valid answers that are satisfied, in per cent; number of valid answers, and of those that are satisfied where
   * the result was gathered from its round.
   */
  survey: z
    .strictObject({
      rate: z.number().min(0).max(100),
      valid: z.int().nonnegative(),
      satisfied: z.int().nonnegative().optional(),
    })
    .optional(),
  /** 1, 2, … in the announced list; absent when not announced. */
  rank: z.int().positive().optional(),
  /** What came after the result, where the announcement is about that. */
  afterwards: z.array(aftermath).min(1).optional(),
})
export type NominationRecord = z.infer<typeof nominationRecord>

/** What the public is told of an objection (异议): what it is about and what came of it. Nothing of who raised it. */
const objection = z.strictObject({
  docket: text,
  /** Absent where it is about the whole list. */
  community: communityRef.optional(),
  received: calendarDate,
  /** Absent as long as it is handled. */
  disposed: z.strictObject({ upheld: z.boolean(), disposition: text, date: calendarDate }).optional(),
})
export type ObjectionRecord = z.infer<typeof objection>

/**
 * Announcement: a public notice (公示) and a final result (公布) are two different acts, and so is what comes after. None
 * says anything against itself: what is refused, and at which row, stands in `announcement/`.
 */
export const announcement = z
  .strictObject({
    kind: z.literal('announcement'),
    ...reviewed,
    act: z.enum(announcementActKeys),
    slug,
    title: text,
    deck: text,
    year: z.int(),
    /** 发文字号, for instance 威民字〔2020〕12号. Never invented. */
    documentNumber: text.regex(/〔20\d\d〕[1-9]\d*号$/).optional(),
    issuer: filledIn,
    dated: calendarDate,
    body,
    attachments: attachments.optional(),
    stages: z
      .array(stage)
      .min(1)
      .check(distinct(({ key }) => key, { path: ['key'], say: ({ key }) => `环节代号“${key}”与前面的重复` })),
    /** The rules of the round that were set before it. */
    survey: z
      .strictObject({ threshold: z.number().min(0).max(100), minimumValid: z.int().positive() })
      .optional(),
    nominations: z
      .array(nominationRecord)
      .min(1)
      .check(
        distinct(({ community }) => community.id, {
          path: ['community'],
          say: ({ community }) => `“${community.name}”与前面的重复`,
        }),
        distinct(({ rank }) => rank, { path: ['rank'], say: ({ rank }) => `名次${rank}与前面的重复` }),
      ),
    /** Of a result: the objections to the public notice that went before it, as far as they are about who is in it. */
    objections: z
      .array(objection)
      .min(1)
      .check(
        distinct(({ docket }) => docket, { path: ['docket'], say: ({ docket }) => `“${docket}”写了两次` }),
      )
      .optional(),
    /** Of a final result: id of the public notice that went before it, the subject of that one's entries. */
    publicNotice: text.optional(),
    /** Of what follows a final result: id of that. */
    result: text.optional(),
    /** Of a public notice: its run and where to object. Of a final result: the run that went before. */
    notice: z
      .strictObject({
        from: calendarDate,
        to: calendarDate,
        unit: filledIn,
        phone: telephone,
        address: filledIn.optional(),
      })
      .optional(),
    editor: filledIn,
    disclaimer: text.optional(),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of listContradictions(value))
      issues.push({ code: 'custom', input: value, path: [...path], message, continue: true })
  })
export type Announcement = z.infer<typeof announcement>

/** What the record says of one community: the reasons that were published, each by its stage. Told on the page of the community. */
const toPassage = (
  { act, stages }: Announcement,
  { afterwards = [], community, stages: records }: NominationRecord,
): Passage => ({
  path: toCommunityPath(community),
  title: community.name,
  texts: [
    ...records.flatMap(({ key, reason }) => {
      if (reason === undefined) return []
      const title = stages.find((stage) => stage.key === key)?.title ?? key
      return [{ name: { zh: title, en: title }, text: reason }]
    }),
    ...afterwards.flatMap(({ award, reason }) =>
      [award, reason].flatMap((said) =>
        said === undefined ? [] : [{ name: announcementActs[act], text: said }],
      ),
    ),
  ],
  district: community.district.code,
})

export const announcementKind = declareKind({
  kind: 'announcement',
  index: '04',
  collection: 'announcements',
  shape: announcement,
  one: glossary.announcement,
  many: glossary.announcements,
  column: 'results',
  news: true,
  list: '/results',
  path: (slug) => `/results/${slug}`,
  files: (document) => [
    ...listBodyPictures(document.body).flatMap(listPictureFiles),
    ...listAttachedFiles(document),
  ],
  texts: ({ deck, issuer, documentNumber, body, nominations, objections = [], attachments }) => [
    deck,
    named(fieldTerms.documentNumber, documentNumber),
    named(fieldTerms.issuer, issuer),
    ...listBodyTexts(body),
    ...nominations.map(({ community }) =>
      named(fieldTerms.nominations, `${community.district.name}${community.name}`),
    ),
    ...objections.map(({ disposed }) => named(fieldTerms.disposition, disposed?.disposition)),
    ...listAttachedTexts({ attachments }),
  ],
  passages: (document) => document.nominations.map((nomination) => toPassage(document, nomination)),
  links: ({ nominations, publicNotice, result }) => {
    // A reader takes in what a writer refused: of a community that stands there twice, the first rank counts.
    const named = new Map<string, Link>()
    const located = new Map<string, Link>()
    for (const { community, rank } of nominations) {
      if (named.get(community.id)?.rank === undefined)
        named.set(community.id, { relation: 'names', target: community.id, rank, value: community })
      located.set(community.slug, { relation: 'locates', target: community.slug, value: community })
    }
    const followed = [publicNotice, result].flatMap((target) =>
      target === undefined ? [] : [{ relation: 'follows' as const, target }],
    )
    return [...named.values(), ...located.values(), ...followed]
  },
  item: ({ title, deck, dated, issuer, editor }) => ({ title, deck, date: dated, source: issuer, editor }),
})
