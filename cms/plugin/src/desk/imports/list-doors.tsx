import { Link, useConfig, useListDrawerContext, useListQuery } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useSay } from '../use-say.ts'
import { toListUrl } from './call-list.ts'
import { importStyle } from './import-style.ts'
import { useMayImport } from './use-may-import.ts'

type Props = {
  readonly collectionSlug: string
  readonly hasCreatePermission?: boolean
  /** Whether sheets fill the list. */
  readonly takesIn: boolean
}

/** Beside a list: the way to its import, and the list as a workbook with the filter that is in force. */
export const ListDoors = ({ collectionSlug, hasCreatePermission = false, takesIn }: Props) => {
  const say = useSay()
  const { config } = useConfig()
  const { isInDrawer } = useListDrawerContext()
  const { data, query } = useListQuery()
  const mayImport = useMayImport(collectionSlug)
  if (isInDrawer) return null
  const filter = new URLSearchParams({ as: 'list' })
  if (query.where && Object.keys(query.where).length > 0) filter.set('where', JSON.stringify(query.where))
  if (query.search) filter.set('search', query.search)
  if (typeof query.sort === 'string') filter.set('sort', query.sort)
  const address = { api: config.routes.api, collection: collectionSlug }
  const importing = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${collectionSlug}/import`,
  })
  return (
    <p className="exemplar-list-doors">
      <style href="exemplar-import" precedence="medium">
        {importStyle}
      </style>
      {takesIn && hasCreatePermission && mayImport && (
        <Link href={importing} data-list-door="import">
          {say({ zh: '从表格导入', en: 'Import a sheet' })}
        </Link>
      )}
      <a href={toListUrl(address, `sheet?${filter}`)} download data-list-door="export">
        {say({
          zh: `导出这${data?.totalDocs ?? ''}条（Excel）`,
          en: `Export ${data?.totalDocs ?? ''} (Excel)`,
        })}
      </a>
    </p>
  )
}
