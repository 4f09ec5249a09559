import { glossary } from '@exemplar/shared/glossary'
import type { DocumentKind } from '@exemplar/shared/kinds/index'
import { toPublicPath } from '@exemplar/shared/kinds/index'
import { useConfig, useFormFields } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReviewStatus } from '../../review/doors/status.ts'
import type { DocumentAddress } from '../call-server.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'

const toComparePath = ({ collection, id }: DocumentAddress) =>
  `/collections/${collection}/${id}/compare` as const

type Props = {
  kind: DocumentKind
  siteUrl: string
  live: ReviewStatus['live']
  withdrawn: boolean
}

/** The gazette number of what is public, with the page where the public reads it, or reads that it was withdrawn. */
export const LiveEdition = ({ kind, siteUrl, live, withdrawn }: Props) => {
  const say = useSay()
  const address = useAddress()
  const { config } = useConfig()
  const slug = useFormFields(([fields]) => fields.slug?.value)
  if ((!live && !withdrawn) || typeof slug !== 'string') return null
  const page = `${siteUrl.replace(/\/$/, '')}${toPublicPath({ kind, slug })}`
  return (
    <p className="exemplar-review__live">
      {live && (
        <span className="exemplar-review__serial">
          {say(glossary.serial)} {live.number}
        </span>
      )}
      <a href={page} target="_blank" rel="noreferrer">
        {live
          ? say({ zh: `看网站上的第${live.edition}稿`, en: `See edition ${live.edition} on the site` })
          : say({ zh: '看网站上的撤下说明', en: 'See the notice on the site' })}
      </a>
      {live && address && (
        <a href={formatAdminURL({ adminRoute: config.routes.admin, path: toComparePath(address) })}>
          {say({ zh: '与已发布稿对照', en: 'Compare with it' })}
        </a>
      )}
    </p>
  )
}
