/**
 * What the sample campaign is written in: the words of the published shapes, without what the CMS makes itself (ids,
 * files, gazette numbers). Everything about people, communities and results in it is fictional.
 */

/** A picture drawn by code; `svg` is rendered to PNG when the sample is loaded. */
export type SamplePicture = { svg: string; alt: string; caption?: string }

/**
 * A line of a body: `## ` a heading, `- ` a list item, `1. ` a numbered one, `> ` a quotation, `| ` a row of a table
 * (cells parted by `|`, the first row its head), `^ ` the caption above one, else a paragraph. `**bold**` is strong.
 */
export type BodyLine = string

export type SampleDistrict = { code: string; name: string; codeKind: 'GB/T 2260' | 'statistical' }

export type SampleUnit = { key: string; name: string }

/** `district` is a division code. */
export type SampleCommunity = {
  slug: string
  name: string
  /** Where the name has more than one. */
  reading?: string
  district: string
  households?: number
  residents?: number
  /** What it was called, until a day. */
  former?: { slug: string; name: string; until: string }
  /** Slug of the community that it was merged into. */
  into?: string
}

/** The register of a district, by its division code; its communities are gathered. */
export type SampleRegister = {
  slug: string
  title: string
  district: string
  asOf: string
  source: string
  editor: string
  contact: { unit: string; phone: string }
}

export type SampleCategory = { key: string; number: number; title: string; statement: string }

export type SampleStandard = {
  number: number
  category: string
  title: string
  requirement: string[]
  duties: { role: string; unit: string }[]
  checks: string[]
}

export type SampleStory = {
  slug: string
  title: string
  deck: string
  community: string
  standards: number[]
  body: BodyLine[]
  cover: SamplePicture
  /** What the drawing is called as a file to print; attached where it has a name. */
  poster?: string
  quote?: { text: string; cite: string }
  /** `asOf` is a month and a day as it is written, `09-30`, and a calendar date in the sample of a year. */
  figures?: { rows: { label: string; value: string; unit?: string }[]; source: string; asOf: string }
  source: string
  editor: string
}

export type SampleNomination = {
  community: string
  stages: { key: string; date: string; outcome: 'passed' | 'ended'; reason?: string }[]
  survey?: { rate: number; valid: number; satisfied: number }
  rank?: number
}

export type SampleAnnouncement = {
  act: 'public-notice' | 'final-result'
  slug: string
  title: string
  deck: string
  issuer: string
  dated: string
  body: BodyLine[]
  stages: { key: string; title: string; short: string; by: string }[]
  survey?: { threshold: number; minimumValid: number }
  nominations: SampleNomination[]
  /** Of a result; `community` is a slug. */
  objections?: {
    docket: string
    community: string
    received: string
    /** Absent as long as it is handled. */
    disposed?: { upheld: boolean; disposition: string; date: string }
  }[]
  /** Of a result: slug of the notice that it follows. */
  publicNotice?: string
  notice?: { from: string; to: string; unit: string; phone: string; address?: string }
  /** What the record is called as a table to calculate with; attached where it has a name. */
  tableTitle?: string
  editor: string
}

type SampleTurn = {
  id: string
  clock: string
  role: 'host' | 'spokesperson' | 'reporter'
  speaker: string
  post?: string
  question?: number
  paragraphs: string[]
}

export type SampleConference = {
  slug: string
  title: string
  deck: string
  date: string
  dateSource: string
  turns: SampleTurn[]
  figures: string[]
  mediaPresent: { level: string; names: string[] }[]
  contact: { unit: string; phone: string }
  source: string
  editor: string
}

export type SampleRelease = {
  slug: string
  title: string
  deck: string
  date: string
  body: BodyLine[]
  figures: string[]
  /** What the text is called as a Word file; attached where it has a name. */
  wordTitle?: string
  /** Slug of the conference that it reports on. */
  conference?: string
  contact: { unit: string; phone: string }
  source: string
  editor: string
}

export type SampleFigure = {
  slug: string
  title: string
  display: string
  unit: string
  qualifier?: string
  order: number
  featured: boolean
}

export type SampleCampaign = {
  slug: string
  title: string
  year: number
  city: string
  divisionCode: string
  lead: string
  coordinating: string
  memberUnits: number
  approach: string[]
  summary: string
  phases: { key: string; title: string; from: string; to: string; summary: string }[]
  contact: { unit: string; phone: string }
  editor: string
}

/** Shown at the head of every sample page. */
export type SampleRemarks = {
  campaign: string
  standards: string
  register: string
  story: string
  result: string
  conference: string
  release: string
}
