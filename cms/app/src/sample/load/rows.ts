import type {
  SampleAnnouncement,
  SampleCampaign,
  SampleConference,
  SampleFigure,
  SampleRegister,
  SampleRelease,
  SampleRemarks,
  SampleStandard,
  SampleStory,
} from '../types.ts'
import { toLexical } from './lexical.ts'

/** Ids of rows by what the sample calls them. */
export type Ids = (name: string | number) => string

/** Ids by name; throws for a name that is not among them. */
export const toIds =
  (table: string, ids: ReadonlyMap<string | number, string>): Ids =>
  (name) => {
    const id = ids.get(name)
    if (!id) throw new Error(`${table}: the sample names ${name}, which is not in it`)
    return id
  }

/** A calendar date as a date field keeps it: noon in Beijing. */
export const toDay = (date: string): string => `${date}T04:00:00.000Z`
const toLines = (lines: readonly string[]): string => lines.join('\n')

export const toCampaignRow = ({ approach, phases, ...rest }: SampleCampaign, remarks: SampleRemarks) => ({
  ...rest,
  approach: toLines(approach),
  phases: phases.map(({ from, to, ...phase }) => ({ ...phase, from: toDay(from), to: toDay(to) })),
  notice: remarks.campaign,
})

/** What every document of the sample is set in. */
export type Around = { year: number; remarks: SampleRemarks }

/** Ids of what goes out with a document. */
type Attaching = { attachments: string[] }

type StandardSetHead = { slug: string; title: string; version: string; issuer: string; editor: string }

export const toStandardSetRow = (
  set: StandardSetHead,
  { year, remarks, items, standards }: Around & { items: readonly SampleStandard[]; standards: Ids },
) => ({
  ...set,
  year,
  items: items.map(({ number, requirement, checks, duties }) => ({
    standard: standards(number),
    requirement: toLines(requirement),
    checks: toLines(checks),
    duties,
  })),
  notice: remarks.standards,
})

export const toRegisterRow = (
  { district, asOf, ...rest }: SampleRegister,
  { remarks, districts }: Around & { districts: Ids },
) => ({ ...rest, district: districts(district), asOf: toDay(asOf), notice: remarks.register })

export const toStoryRow = (
  { body, cover: _, poster: _poster, figures, community, standards, ...rest }: SampleStory,
  {
    year,
    remarks,
    attachments,
    ...ids
  }: Around & Attaching & { communities: Ids; standards: Ids; cover: string },
) => ({
  ...rest,
  year,
  community: ids.communities(community),
  standards: standards.map(ids.standards),
  cover: ids.cover,
  attachments,
  body: toLexical(body),
  ...(figures ? { figures: { ...figures, asOf: toDay(figures.asOf) } } : {}),
  notice: remarks.story,
})

/** Stages, list and rates come from the records of the round, and so does how long a notice runs. */
export const toAnnouncementRow = (
  { act, slug, title, deck, issuer, dated, body, notice, editor }: SampleAnnouncement,
  { year, remarks, attachments, round }: Around & Attaching & { round: string },
) => ({
  ...{ act, slug, title, deck, issuer, editor, year, round, attachments },
  dated: toDay(dated),
  body: toLexical(body),
  ...(notice ? { notice: { ...notice, from: toDay(notice.from), to: toDay(notice.to) } } : {}),
  disclaimer: remarks.result,
})

export const toConferenceRow = (
  { date, turns, figures, mediaPresent, ...rest }: SampleConference,
  { year, remarks, ...ids }: Around & { figures: Ids },
) => ({
  ...rest,
  year,
  date: toDay(date),
  turns: turns.map(({ id, paragraphs, ...turn }) => ({
    ...turn,
    anchor: id,
    paragraphs: toLines(paragraphs),
  })),
  figures: figures.map(ids.figures),
  mediaPresent: mediaPresent.map(({ level, names }) => ({ level, names: toLines(names) })),
  notice: remarks.conference,
})

export const toReleaseRow = (
  { date, body, figures, conference, wordTitle: _, ...rest }: SampleRelease,
  { year, remarks, attachments, ...ids }: Around & Attaching & { figures: Ids; conferences: Ids },
) => ({
  ...rest,
  year,
  date: toDay(date),
  body: toLexical(body),
  figures: figures.map(ids.figures),
  ...(conference ? { conference: ids.conferences(conference) } : {}),
  attachments,
  notice: remarks.release,
})

export const toFigureRow = (
  figure: SampleFigure,
  { year, source: { asOf, source } }: Around & { source: { asOf: string; source: string } },
) => ({ ...figure, year, asOf: toDay(asOf), source })
