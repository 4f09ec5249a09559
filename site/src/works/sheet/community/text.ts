import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { Announcement, NominationRecord } from '@exemplar/shared/kinds/announcement'
import { readDocument } from '@exemplar/shared/kinds/index'
import { countPassed, listAnnounced, listCourses } from '../../../kinds/announcement/course.ts'
import { toLongDate, toShortDate } from '../../../layout/clock.ts'
import { toHalves } from '../../board/lines.ts'
import { toCode, toProof } from '../proof.ts'
import type { CommunityInputs } from './inputs.ts'

/** Reads what the sheet of a community says. Throws where the entry does not name it: whoever asks has looked. */
export const toCommunityText = (inputs: CommunityInputs) => {
  const entry: GazetteEntry = JSON.parse(inputs.entry)
  const document = readDocument(entry.document)
  const nomination =
    document?.kind === 'announcement' &&
    document.nominations.find(({ community }) => community.id === inputs.community)
  if (document?.kind !== 'announcement' || !nomination)
    throw new Error(`entry ${entry.head.number} does not name ${inputs.community}`)
  const { community } = nomination
  const honour = toHonour(document)
  const { number, at } = entry.head
  return {
    title: `${community.name}荣誉和评选结果（公报第${number}号）`,
    at,
    issuer: document.issuer,
    year: document.year,
    name: { whole: community.name, lines: toHalves(community.name) },
    district: community.district.name,
    honour: { whole: honour, lines: toHalves(honour) },
    said: toSaid(document, nomination),
    dated: [document.documentNumber, toLongDate(document.dated)]
      .filter((one) => one !== undefined)
      .join('　'),
    ...toResult(document, nomination),
    honours: inputs.honours,
    lattice: inputs.lattice,
    remark: document.disclaimer ?? null,
    proof: toProof(
      { number, at, digest: entry.digest },
      {
        code: toCode(inputs.address, { number, digest: entry.digest }),
        fingerprint: inputs.fingerprint,
      },
    ),
  }
}

/** What a community was named, in the words of the title; where those do not say it, that it was. */
const toHonour = ({ title }: Announcement): string => /“[^”]+”示范社区/.exec(title)?.[0] ?? '获得命名'

/** The stages that it went through, in a sentence; the last of them is often the act that says so. */
const toSaid = ({ stages, issuer }: Announcement, { stages: records }: NominationRecord): string => {
  const passed = stages
    .filter(({ key, title }) => title !== '公布' && records.some((record) => record.key === key))
    .map(({ title }) => title)
  const last = passed.at(-1)
  if (last === undefined) return `由${issuer}公布。`
  const before = passed.slice(0, -1).join('、')
  return `经${before}${before && '和'}${last}，由${issuer}公布。`
}

/** How it fared: what the survey said, how far each community came, and what reasons were published of this one. */
const toResult = (document: Announcement, nomination: NominationRecord) => {
  const courses = listCourses(document)
  const passed = countPassed(courses, document.stages)
  const listed = listAnnounced(document)
  const others = courses
    .filter(({ nomination: one }) => !listed.some(({ community }) => community.id === one.community.id))
    .map((course) => course.passed)
    .toSorted((one, other) => other - one)
  return {
    facts: toFacts(nomination, { nominated: courses.length, named: listed.length }),
    gates: document.stages.map(({ key, title }, index) => ({
      lines: toHalves(title),
      count: passed[index],
      day: toDay(nomination, { key, year: document.year }),
    })),
    /** How many stages each community passed: those of the list by their places, then the others. */
    ways: [...listed.map(() => document.stages.length), ...others],
    own: listed.findIndex(({ community }) => community.id === nomination.community.id),
    reasons: nomination.stages.flatMap(({ key, reason }) => {
      const title = document.stages.find((stage) => stage.key === key)?.title
      return reason === undefined ? [] : [`${title ?? key}：${reason}`]
    }),
  }
}

const toDay = ({ stages }: NominationRecord, { key, year }: { key: string; year: number }): string => {
  const date = stages.find((stage) => stage.key === key)?.date
  return date === undefined ? '' : toShortDate(date, year)
}

type Fact = { readonly name: string; readonly value: string; readonly unit: string }

const toFacts = (
  { survey }: NominationRecord,
  { nominated, named }: { nominated: number; named: number },
): Fact[] => [
  ...(survey
    ? [
        { name: '居民满意率', value: String(survey.rate), unit: '%' },
        { name: '有效问卷', value: String(survey.valid), unit: '份' },
      ]
    : []),
  { name: '推荐社区', value: String(nominated), unit: '个' },
  { name: '命名社区', value: String(named), unit: '个' },
]
