import { toBeijingTime } from '@exemplar/shared/beijing'
import type { DefaultServerCellComponentProps } from 'payload'
import { toRemaining } from '../today/words/lapse.ts'

/** Until when a step is to be taken, as people say it, with the time itself. Rendered on the server. */
export const DueCell = ({ cellData, i18n }: DefaultServerCellComponentProps) => {
  if (typeof cellData !== 'string' || cellData === '') return null
  const { en, late, zh } = toRemaining(cellData, Date.now())
  return (
    <time dateTime={cellData} title={toBeijingTime(cellData)} style={late ? lateStyle : undefined}>
      {i18n.language === 'en' ? en : zh}
    </time>
  )
}

/** Late is bold and underscored; no colour stands for danger. */
const lateStyle = { fontWeight: 700, textDecoration: 'underline 2px' } as const
