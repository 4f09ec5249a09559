import { toLevelName } from '@exemplar/shared/review/roles'
import { type ReviewState, states } from '@exemplar/shared/review/transitions'
import type { DefaultServerCellComponentProps } from 'payload'
import { documentsOf } from '../../documents/runtime.ts'
import { Strokes } from '../today/parts/strokes.tsx'

/** How far an edition has come, as a sign and in words, for lists. Rendered on the server. */
export const ReviewStateCell = ({ cellData, i18n, payload, rowData }: DefaultServerCellComponentProps) => {
  if (typeof cellData !== 'string' || !(cellData in states)) return null
  const state = cellData as ReviewState
  const levels = documentsOf(payload).reviewLevels
  const { level = 0 } = (rowData?.review ?? {}) as { level?: number }
  const label = state === 'in-review' ? toLevelName(level + 1, levels) : states[state]
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.5em', whiteSpace: 'nowrap' }}>
      <Strokes levels={levels} level={level} state={state} mine={false} />
      {i18n.language === 'en' ? label.en : `${state === 'in-review' ? '待' : ''}${label.zh}`}
    </span>
  )
}
