import { useConfig, useForm } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { ask } from '../../call-server.ts'
import { useReadPlaces } from '../../input/use-places.ts'
import { useOpener } from '../../use-opener.ts'
import { useSlugs } from '../../use-slugs.ts'
import type { Lists, OfferedStandard } from './settle.ts'

/** Reads what a manuscript may name, as far as the account may choose it here: only what `named` asks for, without a list that cannot be read. */
export const useLists = (): ((named: ReadonlySet<string>) => Promise<Lists>) => {
  const { getFields } = useForm()
  const { config } = useConfig()
  const slugOf = useSlugs()
  const communities = slugOf('communities')
  const readCommunities = useReadPlaces(communities)
  const account = useOpener()
  const readStandards = async (): Promise<Lists['standards']> => {
    const path = `/${slugOf('standards')}` as const
    const query = 'depth=0&pagination=false&select[number]=true&select[title]=true'
    const url = `${formatAdminURL({ apiRoute: config.routes.api, path })}?${query}`
    const answered = await ask<{ docs: OfferedStandard[] } | undefined>({ account, url }, {})
    return 'answer' in answered ? answered.answer?.docs : undefined
  }
  return async (named) => {
    const { community, standards } = getFields()
    const filter = community?.filterOptions?.[communities]
    const mayChoose = named.has('community') && community !== undefined && filter !== false
    const where = typeof filter === 'object' ? filter : {}
    const offered = mayChoose ? await readCommunities(where).catch(() => undefined) : []
    return {
      places: offered?.map(({ id, title }) => ({ id, ...toPlace(title) })),
      standards: named.has('standards') && standards !== undefined ? await readStandards() : [],
    }
  }
}

/** `石阶巷社区（环翠区）` */
const toPlace = (title: string) => {
  const [, name = title, district = ''] = /^(.*)（([^（）]*)）$/.exec(title) ?? []
  return { name, district }
}
