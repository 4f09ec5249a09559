import { glossary } from '@exemplar/shared/glossary'
import { kinds } from '@exemplar/shared/kinds/index'
import { useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { Board, Item } from '../../../dashboard/holes/holes.ts'
import { standardQuery } from '../../input/story-beginning.tsx'
import { useSay } from '../../use-say.ts'
import { useSlugs } from '../../use-slugs.ts'
import { Section } from '../parts/section.tsx'

/** The items of the standards as cells, and those that nobody has written about: each is a way into a story of it. */
export const HoleBoard = () => {
  const board = useBoard()
  const say = useSay()
  if (board === undefined) return null
  if (board === 'failed')
    return (
      <p role="alert">
        {say({
          zh: '没有读出哪些小项还没有人写，请刷新页面再看。',
          en: 'The board could not be read; reload.',
        })}
      </p>
    )
  const { items, place, year } = board
  if (items.length === 0) return null
  const holes = items.filter(({ written }) => written === 'none')
  const where = place ?? '全市'
  return (
    <Section
      name="holes"
      title={{ zh: '还没有人写的', en: 'Nobody has written about' }}
      count={holes.length}
      note={{
        zh: `${where}${year}年的${items.length}项：虚格还没有${glossary.story.zh}，半格在写，实格已经公开。`,
        en: `${items.length} items of ${year}: dashed is empty, half is in work, full is public.`,
      }}
    >
      <Cells items={items} />
      {holes.length === 0 ? (
        <p>{say({ zh: `${items.length}项都有人写了。`, en: `All ${items.length} are written about.` })}</p>
      ) : (
        <Holes holes={holes} />
      )}
    </Section>
  )
}

/** Seen as a whole, and read out as how many there are of each. */
const Cells = ({ items }: { items: readonly Item[] }) => {
  const say = useSay()
  const count = (written: Item['written']) => items.filter((item) => item.written === written).length
  const label = say({
    zh: `已公开${count('published')}项，在写${count('in-work')}项，还没有${count('none')}项`,
    en: `${count('published')} public, ${count('in-work')} in work, ${count('none')} empty`,
  })
  return (
    <div className="exemplar-cells" role="img" aria-label={label}>
      {items.map(({ category, id, number, title, written }) => (
        <i key={id} data-category={category} data-written={written} title={`${number}　${title}`} />
      ))}
    </div>
  )
}

/** So many are named at once. */
const first = 9

const Holes = ({ holes }: { holes: readonly Item[] }) => {
  const say = useSay()
  const rest = holes.slice(first)
  return (
    <>
      <HoleList holes={holes.slice(0, first)} />
      {rest.length > 0 && (
        <details className="exemplar-holes__rest">
          <summary>{say({ zh: `其余${rest.length}项`, en: `${rest.length} more` })}</summary>
          <HoleList holes={rest} />
        </details>
      )}
    </>
  )
}

const HoleList = ({ holes }: { holes: readonly Item[] }) => {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const slug = useSlugs()(kinds.story.collection)
  const path = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${slug}/create`,
  })
  const mayBegin = Boolean(permissions?.collections?.[slug]?.create)
  return (
    <ul className="exemplar-holes">
      {holes.map(({ id, number, title }) => (
        <li key={id} data-hole={number}>
          {mayBegin ? (
            <a href={`${path}?${standardQuery}=${id}`}>{`${number}　${title}`}</a>
          ) : (
            `${number}　${title}`
          )}
        </li>
      ))}
    </ul>
  )
}

const useBoard = (): Board | 'failed' | undefined => {
  const { config } = useConfig()
  const [board, setBoard] = useState<Board | 'failed'>()
  const url = formatAdminURL({ apiRoute: config.routes.api, path: '/story-holes' })
  useEffect(() => {
    const controller = new AbortController()
    fetch(url, { credentials: 'include', signal: controller.signal })
      .then(async (answer) => setBoard(answer.ok ? ((await answer.json()) as Board) : 'failed'))
      .catch((error: Error) => {
        if (error.name !== 'AbortError') setBoard('failed')
      })
    return () => controller.abort()
  }, [url])
  return board
}
