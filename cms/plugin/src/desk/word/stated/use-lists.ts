import { useConfig, useForm } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useReadCommunities } from '../../input/use-communities.ts'
import { useSlugs } from '../../use-slugs.ts'
import type { Lists, OfferedStandard } from './settle.ts'

/** Reads what a manuscript may name, as far as the account may choose it here: only what `named` asks for. */
export const useLists = (): ((named: ReadonlySet<string>) => Promise<Lists>) => {
  const { getFields } = useForm()
  const { config } = useConfig()
  const slugOf = useSlugs()
  const communities = slugOf('communities')
  const readCommunities = useReadCommunities(communities)
  const readStandards = async (): Promise<readonly OfferedStandard[]> => {
    const path = `/${slugOf('standards')}` as const
    const query = 'depth=0&pagination=false&select[number]=true&select[title]=true'
    const url = `${formatAdminURL({ apiRoute: config.routes.api, path })}?${query}`
    const answer = await fetch(url, { credentials: 'include' })
    return answer.ok ? ((await answer.json()) as { docs: OfferedStandard[] }).docs : []
  }
  return async (named) => {
    const { community, standards } = getFields()
    const filter = community?.filterOptions?.[communities]
    const mayChoose = named.has('community') && community !== undefined && filter !== false
    const offered = mayChoose ? await readCommunities(typeof filter === 'object' ? filter : {}) : []
    return {
      places: offered.map(({ id, title }) => ({ id, ...toPlace(title) })),
      standards: named.has('standards') && standards !== undefined ? await readStandards() : [],
    }
  }
}

/** `石阶巷社区（环翠区）` */
const toPlace = (title: string) => {
  const [, name = title, district = ''] = /^(.*)（([^（）]*)）$/.exec(title) ?? []
  return { name, district }
}
