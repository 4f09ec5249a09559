import { ReactSelect, type ReactSelectOption, useListQuery, useTranslation } from '@payloadcms/ui'
import type { Where } from 'payload'
import { useLayoutEffect, useRef, useState } from 'react'
import { toOption, useSearch } from '../input/to-search.ts'
import { usePlaces } from '../input/use-places.ts'
import { type Place, readRule, toRules, withValue } from './filter-rules.ts'

type Asked = {
  /** The field that is asked, as the filter names it. */
  readonly path: string
  readonly relationTo: string
  readonly hasMany: boolean
}

/**
 * The value of a filter by a community, a district or a unit, found as in forms: by characters, pinyin or initials.
 * Payload's own searches by characters alone. Payload tells its filter neither which condition it stands in nor what was
 * chosen: the first is seen by where it stands, the second is read from the question that the list is asked.
 */
export const PlaceFilter = ({ hasMany, path, relationTo }: Asked) => {
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place>()
  // A condition that is taken away moves those after it up: looked at each time.
  useLayoutEffect(() => {
    const found = findPlace(box.current)
    setPlace((before) => (before?.or === found?.or && before?.and === found?.and ? before : found))
  })
  const { handleWhereChange, query } = useListQuery()
  const rules = toRules(query?.where)
  const { operator, values } = readRule(rules, place, path)
  const put = (value: unknown) => {
    if (place && operator)
      void handleWhereChange?.(withValue(rules, place, { [path]: { [operator]: value } }))
  }
  return (
    <div ref={box} className="field-type condition-value-relationship">
      {operator === 'exists' ? (
        <Existence value={values[0]} put={put} />
      ) : (
        <Places
          isMany={hasMany || operator === 'in' || operator === 'not_in'}
          isShut={operator === undefined}
          put={put}
          relationTo={relationTo}
          values={values}
        />
      )}
    </div>
  )
}

/** What Payload puts into an address for a field that is empty. */
const none = 'null'

type Choosing = {
  readonly isMany: boolean
  readonly isShut: boolean
  readonly put: (value: unknown) => void
  readonly relationTo: string
  readonly values: readonly string[]
}

const Places = ({ isMany, isShut, put, relationTo, values }: Choosing) => {
  const { t } = useTranslation()
  const { chosen, ...offer } = usePlaces(relationTo, {
    ids: values.filter((id) => id !== none),
    where: {} as Where,
  })
  const { options, ...search } = useSearch(offer)
  const empty: ReactSelectOption = { value: none, label: t('general:none') }
  const shown = [...(values.includes(none) ? [empty] : []), ...chosen.map(toOption)]
  const take = (taken: ReactSelectOption | ReactSelectOption[] | null) => {
    const ids = [taken ?? []].flat().map(({ value }) => String(value))
    put(isMany ? (ids.length > 0 ? ids : undefined) : ids[0])
  }
  return (
    <ReactSelect
      {...search}
      disabled={isShut}
      isMulti={isMany}
      onChange={take as (options: ReactSelectOption | ReactSelectOption[]) => void}
      options={[empty, ...options]}
      {...(isMany ? { value: shown } : { value: shown[0] ?? (null as never) })}
    />
  )
}

const Existence = ({
  put,
  value,
}: {
  readonly put: (value: unknown) => void
  readonly value?: string | undefined
}) => {
  const { t } = useTranslation()
  const options: ReactSelectOption[] = [
    { value: 'true', label: t('general:true') },
    { value: 'false', label: t('general:false') },
  ]
  return (
    <ReactSelect
      isClearable={false}
      onChange={(taken) => put(String([taken].flat()[0]?.value))}
      options={options}
      value={options.find((option) => option.value === value) ?? (null as never)}
    />
  )
}

const findPlace = (box: HTMLElement | null): Place | undefined => {
  const and = box?.closest('.where-builder__and-filters > li')
  const or = and?.closest('.where-builder__or-filters > li')
  return and && or ? { or: toIndex(or), and: toIndex(and) } : undefined
}

const toIndex = (item: Element): number => [...(item.parentElement?.children ?? [])].indexOf(item)
