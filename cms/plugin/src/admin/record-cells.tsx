import { glossary, type Label } from '@exemplar/shared/glossary'
import { roles } from '@exemplar/shared/review/roles'
import { states, transitions } from '@exemplar/shared/review/transitions'
import type { DefaultServerCellComponentProps } from 'payload'
import { toBeijingTime } from './clock.ts'

const collections: Record<string, Label> = {
  campaigns: glossary.campaign,
  'standard-sets': glossary.standardSet,
  stories: glossary.story,
  announcements: glossary.announcement,
  conferences: glossary.conference,
  'press-releases': glossary.pressRelease,
  figures: glossary.figure,
}

/** Words for the codes in the columns of the logs, by field. */
const words: Record<string, Record<string, Label>> = {
  act: {
    edit: { zh: '改动内容', en: 'Edit' },
    ...Object.fromEntries(Object.entries(transitions).map(([act, { label }]) => [act, label])),
  },
  role: roles,
  from: states,
  to: states,
  collectionSlug: collections,
}

/** A code of the review log in words; one that has none is shown as it is. Rendered on the server. */
export const CodeCell = ({ cellData, field, i18n }: DefaultServerCellComponentProps) => {
  const label = 'name' in field ? words[field.name]?.[String(cellData)] : undefined
  if (!label) return <span>{typeof cellData === 'string' ? cellData : ''}</span>
  return <span>{i18n.language === 'en' ? label.en : label.zh}</span>
}

/** An instant in Beijing time. Rendered on the server. */
export const InstantCell = ({ cellData }: DefaultServerCellComponentProps) =>
  typeof cellData === 'string' ? <time dateTime={cellData}>{toBeijingTime(cellData)}</time> : null

/** The beginning of a digest, enough to tell two apart by eye. Rendered on the server. */
export const DigestCell = ({ cellData }: DefaultServerCellComponentProps) =>
  typeof cellData === 'string' ? <code title={cellData}>{cellData.slice(0, 16)}</code> : null
