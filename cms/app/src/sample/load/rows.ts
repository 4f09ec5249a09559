import type {
  SampleAnnouncement,
  SampleCampaign,
  SampleConference,
  SampleFigure,
  SampleNotices,
  SampleRelease,
  SampleStandard,
  SampleStory,
} from '../types.ts'
import { toLexical } from './lexical.ts'

/** Ids of rows by what the sample calls them. */
export type Ids = (name: string | number) => string

/** A calendar date as a date field keeps it: noon in Beijing. */
const toDay = (date: string): string => `${date}T04:00:00.000Z`
const toLines = (lines: readonly string[]): string => lines.join('\n')

export const toCampaignRow = ({ approach, phases, ...rest }: SampleCampaign, notices: SampleNotices) => ({
  ...rest,
  approach: toLines(approach),
  phases: phases.map(({ from, to, ...phase }) => ({ ...phase, from: toDay(from), to: toDay(to) })),
  notice: notices.campaign,
})

/** What every document of the sample is set in. */
export type Around = { year: number; notices: SampleNotices }

/** Ids of what goes out with a document. */
type Attaching = { attachments: string[] }

type StandardSetHead = { slug: string; title: string; version: string; issuer: string }

export const toStandardSetRow = (
  set: StandardSetHead,
  { year, notices, items, standards }: Around & { items: readonly SampleStandard[]; standards: Ids },
) => ({
  ...set,
  year,
  items: items.map(({ number, requirement, checks, duties }) => ({
    standard: standards(number),
    requirement: toLines(requirement),
    checks: toLines(checks),
    duties,
  })),
  notice: notices.standards,
})

export const toStoryRow = (
  { body, cover: _, poster: _poster, figures, community, standards, ...rest }: SampleStory,
  {
    year,
    notices,
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
  notice: notices.story,
})

export const toAnnouncementRow = (
  { body, dated, nominations, notice, tableTitle: _, ...rest }: SampleAnnouncement,
  { year, notices, attachments, communities }: Around & Attaching & { communities: Ids },
) => ({
  ...rest,
  year,
  dated: toDay(dated),
  body: toLexical(body),
  nominations: nominations.map(({ community, stages, ...nomination }) => ({
    ...nomination,
    community: communities(community),
    stages: stages.map(({ date, ...stage }) => ({ ...stage, date: toDay(date) })),
  })),
  ...(notice ? { notice: { ...notice, from: toDay(notice.from), to: toDay(notice.to) } } : {}),
  attachments,
  disclaimer: notices.result,
})

export const toConferenceRow = (
  { date, turns, figures, mediaPresent, ...rest }: SampleConference,
  { year, notices, ...ids }: Around & { figures: Ids },
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
  notice: notices.conference,
})

export const toReleaseRow = (
  { date, body, figures, conference, wordTitle: _, ...rest }: SampleRelease,
  { year, notices, attachments, ...ids }: Around & Attaching & { figures: Ids; conferences: Ids },
) => ({
  ...rest,
  year,
  date: toDay(date),
  body: toLexical(body),
  figures: figures.map(ids.figures),
  ...(conference ? { conference: ids.conferences(conference) } : {}),
  attachments,
  notice: notices.release,
})

export const toFigureRow = (
  figure: SampleFigure,
  { year, source: { asOf, source } }: Around & { source: { asOf: string; source: string } },
) => ({ ...figure, year, asOf: toDay(asOf), source })
