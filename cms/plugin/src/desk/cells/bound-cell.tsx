import type { DefaultCellComponentProps, RelationshipFieldClient } from 'payload'
import { useTitle } from '../use-titles.ts'

/** What an account is bound to, by name; a dash for one that is bound to nothing. */
export const BoundCell = ({ cellData, field }: DefaultCellComponentProps<RelationshipFieldClient>) => {
  const title = useTitle(String(field.relationTo), cellData)
  return <span>{title ?? '—'}</span>
}
