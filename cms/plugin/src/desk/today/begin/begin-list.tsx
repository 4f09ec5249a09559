import { documentKinds, kinds } from '@exemplar/shared/kinds/index'
import { useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useSlugs } from '../../use-slugs.ts'
import { useLabel } from '../../words/use-label.ts'

/** The collections of texts that the account may begin, in the order of their kinds. */
export const useBeginnings = (): readonly string[] => {
  const { permissions } = useAuth()
  const slugOf = useSlugs()
  return documentKinds
    .map((kind) => slugOf(kinds[kind].collection))
    .filter((slug) => permissions?.collections?.[slug]?.create)
}

/** The kinds of texts that the account may begin, each with the way to an empty one. */
export const BeginList = () => {
  const { config, getEntityConfig } = useConfig()
  const toLabel = useLabel()
  const offered = useBeginnings()
  return (
    <ul className="exemplar-begin">
      {offered.map((slug) => {
        const { admin, labels } = getEntityConfig({ collectionSlug: slug }) ?? {}
        return (
          <li key={slug}>
            <a
              href={formatAdminURL({
                adminRoute: config.routes.admin,
                path: `/collections/${slug}/create`,
              })}
            >
              {toLabel(labels?.singular) || slug}
            </a>
            <small>{toFirst(toLabel(admin?.description))}</small>
          </li>
        )
      })}
    </ul>
  )
}

/** The first sentence: the others are about the list. */
const toFirst = (words: string): string => words.match(/^.*?[。.](?=\s|$|[^\d\s])/)?.[0] ?? words
