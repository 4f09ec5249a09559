import { glossary } from '@exemplar/shared/glossary'
import { Link, useConfig, useListQuery } from '@payloadcms/ui'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { CountedViews } from '../../dashboard/views/endpoint.ts'
import { type Condition, toViews, type View } from '../../dashboard/views/views.ts'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import { AssignPicked } from './assign-picked.tsx'
import { isSameList, readConditions, toListQuery } from './list-address.ts'
import { listsStyle } from './lists-style.ts'
import { SavedViews } from './saved-views.tsx'
import { useDocs } from './use-docs.ts'

type Props = {
  /** Whether its documents belong to districts. */
  readonly ofDistricts: boolean
}

const district = 'review.district'

/** Above a list of documents under review: what people ask it for, each with how many there are. */
export const ListViews = ({ ofDistricts }: Props) => {
  const say = useSay()
  const path = usePathname()
  const query = useSearchParams()
  const { collectionSlug } = useListQuery()
  const views = useViews(collectionSlug ?? '')
  const conditions = readConditions(query)
  const inDistrict = conditions?.filter(([field]) => field === district) ?? []
  const rest = conditions?.filter(([field]) => field !== district)
  const toHref = (asked: readonly Condition[]) => `${path}?${toListQuery(query, asked)}`
  return (
    <div className="exemplar-views">
      <style href="exemplar-views" precedence="medium">
        {listsStyle}
      </style>
      <nav aria-label={say({ zh: '常用视图', en: 'Views' })}>
        <ul>
          {views.map(({ conditions: asked, count, key, label }) => (
            <li key={key} hidden={count === 0 && rare.includes(key)}>
              <Link
                href={toHref([...asked, ...inDistrict])}
                aria-current={rest && isSameList(rest, asked) ? 'page' : undefined}
                data-view={key}
              >
                {say(label)} <b>{count}</b>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {ofDistricts && (
        <DistrictChoice
          value={inDistrict[0]?.[2] ?? ''}
          toHref={(code) =>
            toHref([...(rest ?? []), ...(code === '' ? [] : [[district, 'equals', code] as const])])
          }
        />
      )}
      <AssignPicked collection={collectionSlug ?? ''} />
      <SavedViews
        collection={collectionSlug ?? ''}
        isOwn={conditions === undefined || conditions.length > 0}
      />
    </div>
  )
}

/** Views that are spoken of only where something is in them. */
const rare: readonly string[] = ['overdue', 'owed', 'withdrawn', 'scheduled']

type CountedView = View & { readonly count: number }

const useViews = (collection: string): readonly CountedView[] => {
  const { config } = useConfig()
  const { data } = useListQuery()
  const actor = useActor()
  const [counted, setCounted] = useState<CountedViews>()
  const url = formatAdminURL({ apiRoute: config.routes.api, path: `/${collection}/views` })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was deleted or assigned in the list counts otherwise
  useEffect(() => {
    const controller = new AbortController()
    fetch(url, { credentials: 'include', signal: controller.signal })
      .then(async (answer) => {
        if (answer.ok) setCounted((await answer.json()) as CountedViews)
      })
      .catch((error: Error) => {
        // The list below is whole without them; the filters of Payload still work.
        if (error.name !== 'AbortError') setCounted(undefined)
      })
    return () => controller.abort()
  }, [data, url])
  if (!actor || !counted) return []
  const { counts, levels } = counted
  return toViews(actor, { levels, now: new Date().toISOString() }).map((view) => ({
    ...view,
    count: counts[view.key] ?? 0,
  }))
}

const asked = 'limit=100&depth=0&sort=code&select[code]=true&select[name]=true'

type District = { readonly code: string; readonly name: string }

const DistrictChoice = ({ toHref, value }: { value: string; toHref: (code: string) => string }) => {
  const say = useSay()
  const router = useRouter()
  const districts = useDocs<District>('districts', asked)
  const bound = useActor()?.district
  if (bound !== undefined || districts === undefined || districts === 'failed' || districts.length === 0)
    return null
  return (
    <label className="exemplar-views__district">
      {say(glossary.district)}
      <select value={value} onChange={(event) => router.push(toHref(event.target.value))}>
        <option value="">{say({ zh: '全市', en: 'The whole city' })}</option>
        {districts.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
