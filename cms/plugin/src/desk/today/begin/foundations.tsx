import { glossary, type Label } from '@exemplar/shared/glossary'
import { useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useDocs } from '../../lists/use-docs.ts'
import { useSay } from '../../use-say.ts'
import { useSlugs } from '../../use-slugs.ts'
import { Ledger } from '../parts/ledger.tsx'
import { Section } from '../parts/section.tsx'

/** What has to be there before anybody can write, in the order in which it is entered, and by which page. */
const foundations = [
  {
    name: 'districts',
    title: glossary.district,
    page: 'create',
    why: { zh: '账号和社区都归到区市', en: 'Accounts and communities belong to them' },
  },
  {
    name: 'communities',
    title: glossary.community,
    page: 'import',
    why: { zh: '从一张表格里一次导入', en: 'All of them from one sheet' },
  },
  {
    name: 'categories',
    title: glossary.category,
    page: 'create',
    why: { zh: '六个大项，小项归到大项', en: 'Six of them, which the items belong to' },
  },
  {
    name: 'standards',
    title: glossary.standards,
    page: 'import',
    why: { zh: '33个小项的编号和名称，从一张表格里一次导入', en: 'Numbers and names of the 33 items' },
  },
] as const satisfies readonly { name: string; title: Label; page: 'create' | 'import'; why: Label }[]

type Foundation = (typeof foundations)[number]

/** On the first days: what is still to be entered, gone once all of it is there. */
export const Foundations = () => {
  const missing = useMissing()
  if (missing.length === 0) return null
  return (
    <Section
      name="foundations"
      title={{ zh: '先录入', en: 'To be entered first' }}
      count={missing.length}
      note={{ zh: '录好这些，撰稿人才能写。', en: 'Nobody can write before.' }}
    >
      <Ledger heads={heads}>
        {missing.map((one) => (
          <Row key={one.name} foundation={one} />
        ))}
      </Ledger>
    </Section>
  )
}

const Row = ({ foundation: { name, page, title, why } }: { foundation: Foundation }) => {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const slug = useSlugs()(name)
  const say = useSay()
  const path = `/collections/${slug}/${page}` as const
  return (
    <tr data-foundation={name}>
      <td>
        {permissions?.collections?.[slug]?.create ? (
          <a
            className="exemplar-ledger__title"
            href={formatAdminURL({ adminRoute: config.routes.admin, path })}
          >
            {say(title)}
          </a>
        ) : (
          say(title)
        )}
      </td>
      <td>{say(why)}</td>
    </tr>
  )
}

const one = 'limit=1&depth=0'

/** Those of which there is none yet; nothing while that is not known. */
const useMissing = (): readonly Foundation[] => {
  const read = [
    useDocs<unknown>('districts', one),
    useDocs<unknown>('communities', one),
    useDocs<unknown>('categories', one),
    useDocs<unknown>('standards', one),
  ]
  return foundations.filter((_, index) => read[index]?.length === 0)
}

const heads = [
  { zh: '名录', en: 'List' },
  { zh: '为什么', en: 'Why' },
] as const
