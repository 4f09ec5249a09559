import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { Issue } from '../../errors/exemplar-error.ts'
import { useSay } from '../use-say.ts'
import { useLabel } from '../words/use-label.ts'

/** Where a document is used that was not deleted for it: each place leads there. */
export const UsesBar = ({ uses }: { uses: readonly Issue[] }) => {
  const say = useSay()
  const toLabel = useLabel()
  const { config, getEntityConfig } = useConfig()
  const toKind = (path: string): string => {
    const { labels } = getEntityConfig({ collectionSlug: path.split('/')[0] ?? '' }) ?? {}
    return toLabel(labels?.singular)
  }
  return (
    <div className="exemplar-bar" role="alert" data-uses>
      <p>
        <strong>{say({ zh: '没有删除：下列内容正在用它。', en: 'Not deleted: it is used here.' })}</strong>{' '}
        {say({ zh: '先在那里换掉或去掉，再来删除。', en: 'Take it out there first.' })}
      </p>
      <ul>
        {uses.map(({ message, path }) => (
          <li key={path}>
            {path.includes('/') ? (
              <>
                {toKind(path)}{' '}
                <a
                  href={formatAdminURL({
                    adminRoute: config.routes.admin,
                    path: `/collections/${path}`,
                  })}
                >
                  {message}
                </a>
              </>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
