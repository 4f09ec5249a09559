import { Link, useConfig, useListDrawerContext } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useSay } from '../use-say.ts'
import { useSlugs } from '../use-slugs.ts'

/** Above the list of pictures: the way to the table of their texts, and of what uses them. */
export const PicturesDoor = () => {
  const say = useSay()
  const { config } = useConfig()
  const slugOf = useSlugs()
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer) return null
  const href = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${slugOf('media')}/words`,
  })
  return (
    <p className="exemplar-list-doors">
      <Link href={href} data-list-door="words">
        {say({ zh: '成批填写说明、查看在哪里使用', en: 'Texts of many pictures, and where they are used' })}
      </Link>
    </p>
  )
}
