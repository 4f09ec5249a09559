import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { actorRoles, recordActs, toActLabel } from '@exemplar/shared/review/record'
import { states } from '@exemplar/shared/review/transitions'
import type { DefaultServerCellComponentProps } from 'payload'
import { collectionTerms } from '../../review/log/collection-terms.ts'

/** Words for the codes in the columns of the logs, by field. */
const words: Record<string, Record<string, Label>> = {
  act: Object.fromEntries(recordActs.map((act) => [act, toActLabel(act)])),
  role: actorRoles,
  from: states,
  to: states,
  collectionSlug: collectionTerms,
}

/** A code of the review log in words; one that has none is shown as it is. Rendered on the server. */
export const CodeCell = ({ cellData, field, i18n }: DefaultServerCellComponentProps) => {
  const code = typeof cellData === 'string' ? cellData : ''
  return <span>{'name' in field ? toCodeWords(field.name, code, i18n.language) : code}</span>
}

/** A code of a record in words, by its column; as it is where it has none. */
export const toCodeWords = (column: string, code: string, language: string): string => {
  const label = words[column]?.[code]
  if (!label) return code
  return language === 'en' ? label.en : label.zh
}

/** An instant in Beijing time. Rendered on the server. */
export const InstantCell = ({ cellData }: DefaultServerCellComponentProps) =>
  typeof cellData === 'string' ? <time dateTime={cellData}>{toBeijingTime(cellData)}</time> : null

/** The beginning of a digest, enough to tell two apart by eye. Rendered on the server. */
export const DigestCell = ({ cellData }: DefaultServerCellComponentProps) =>
  typeof cellData === 'string' ? <code title={cellData}>{cellData.slice(0, 16)}</code> : null
