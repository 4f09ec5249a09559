import { toCommunityPath } from '@exemplar/shared/kinds/parts/place'
import { toRegisteredRef } from '@exemplar/shared/kinds/register'
import { z } from 'zod'
import { toWholeAddress } from '../../../layout/whole-address.ts'
import {
  calendarDate,
  column,
  ofCommunity,
  ofDocument,
  text,
  toCommunityCells,
  toDocumentCells,
} from '../columns.ts'
import { ofAll } from '../data-set.ts'

export const communities = ofAll({
  name: 'communities',
  title: '社区名录',
  about: '各区市登记册里的全部社区，一个社区一行：现在的名称、区市、曾用名、并入去向和登记册的截至日期。',
  kind: 'register',
  row: z.strictObject({
    ...ofDocument,
    ...ofCommunity,
    communityUrl: column(z.url(), '社区网址'),
    state: column(z.enum(['现存', '已并入']), '状态'),
    into: column(text.nullable(), '并入的社区编号', '没有并入别的社区的，为空'),
    former: column(z.array(text), '曾用名'),
    asOf: column(calendarDate, '截至日期'),
    source: column(text, '来源'),
  }),
  toRows: (live) => {
    const { communities, asOf, source } = live.document
    return communities.map((community) => ({
      ...toDocumentCells(live),
      ...toCommunityCells(toRegisteredRef(live.document, community)),
      communityUrl: toWholeAddress(toCommunityPath(community)),
      state: community.state === 'standing' ? ('现存' as const) : ('已并入' as const),
      into: community.into ?? null,
      former: (community.former ?? []).map(({ name }) => name),
      ...{ asOf, source },
    }))
  },
})
