import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { reading } from '@exemplar/shared/kinds/register'
import { toId, toRows } from '../../fields/row.ts'
import { longestName } from '../../places/titles/title-fields.ts'
import type { Column } from '../../sheets/columns.ts'
import { toKey } from '../../sheets/match/values.ts'
import { type Cells, type Table, toSameFields, toSameRow } from '../table.ts'
import { listAll, toChoice, toDistrictWords } from './choices.ts'

/** The communities: known by name and district, so that a second sheet changes them. */
export const communityTable: Table = {
  name: 'communities',
  key: 'name',
  notes: [
    '带*的栏必填。已有的社区按名称和区市认，只改填了的栏；空着的格不改。',
    '名称写规范全称。社区改名、换区市或者并入其他社区的，请在社区的页面上办，不要用表格。',
  ],
  open: async (req) => {
    const districts = await listAll(req, { name: 'districts', sort: 'code' })
    const columns: readonly Column[] = [
      {
        ...{ name: 'name', title: '社区', type: 'text', most: longestName, required: true },
        aliases: ['社区名称', '名称', '村居', '社区全称'],
      },
      toChoice(
        {
          ...{ name: 'district', title: glossary.district.zh, required: true },
          aliases: ['所在区市', '区县', '所属区市', '县市区', '区（市）', '所属区县', '行政区'],
        },
        districts,
        toDistrictWords(districts),
      ),
      {
        ...{ name: 'households', title: fieldTerms.households.zh, type: 'whole', least: 0, clears: true },
        aliases: ['总户数', '居民户数', '户'],
      },
      {
        ...{ name: 'residents', title: fieldTerms.residents.zh, type: 'whole', least: 0, clears: true },
        aliases: ['人口', '人口数', '总人口', '常住人口', '居民数', '居民'],
      },
      {
        ...{ name: 'reading', title: fieldTerms.reading.zh, type: 'text', most: 100, clears: true },
        aliases: ['拼音'],
      },
      { name: 'former', title: fieldTerms.formerNames.zh, type: 'shown' },
    ]
    const named = new Map(districts.map(({ id, name }) => [id, String(name)]))
    const former = await listFormer(req)
    return {
      columns,
      identify: ({ district, name }) => ({
        text: `${toKey(String(name))} ${district ?? ''}`,
        columns: ['name', 'district'],
      }),
      toRows: (community) => [
        {
          ...toSameRow(columns)(community)[0],
          district: toId(community.district),
          former:
            toRows(community.former)
              .map(({ name }) => String(name))
              .join('、') || undefined,
        },
      ],
      toData: (rows, before) => findFault(rows, { before, former, named }) ?? toSameFields(rows),
    }
  },
}

/** What communities were called before, by that and their district, and what they are called now. */
const listFormer = async (req: Parameters<Table['open']>[0]): Promise<ReadonlyMap<string, string>> => {
  const communities = await listAll(req, { name: 'communities', where: { 'former.name': { exists: true } } })
  return new Map(
    communities.flatMap(({ district, former, name }) =>
      toRows(former)
        .filter((one) => one.name !== name)
        .map((one) => [`${toKey(String(one.name))} ${toId(district)}`, String(name)] as const),
    ),
  )
}

type Beside = {
  readonly before: object | undefined
  readonly former: ReadonlyMap<string, string>
  readonly named: ReadonlyMap<unknown, string>
}

/** A name that a community had is no new community. */
const findFault = ([cells = {}]: readonly Cells[], { before, former, named }: Beside) => {
  const { district, name, reading: given } = cells
  const now = former.get(`${toKey(String(name))} ${district}`)
  if (!before && now !== undefined)
    return {
      ...{ at: 'name', code: 'former-name' },
      zh: `${named.get(district) ?? ''}的“${name}”现在叫“${now}”，请写现名`,
      en: `${name} is called ${now} now`,
    }
  if (given !== undefined && !reading.safeParse(given).success)
    return {
      ...{ at: 'reading', code: 'not-a-reading' },
      zh: '须为小写的汉语拼音，不标声调，如“changqiao”',
      en: 'pinyin in lower case without tones',
    }
  return undefined
}
