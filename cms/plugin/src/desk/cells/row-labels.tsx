import { roundTerms } from '@exemplar/shared/glossary'
import { useRowLabel } from '@payloadcms/ui'
import { toCalendarDate } from '../../fields/row.ts'
import { useSay } from '../use-say.ts'
import { useSlugs } from '../use-slugs.ts'
import { useTitle } from '../use-titles.ts'

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text)

const useOrdinal = (rowNumber: number | undefined): string =>
  useSay()({ zh: `第${(rowNumber ?? 0) + 1}项`, en: `#${(rowNumber ?? 0) + 1}` })

/** A row that has a title of its own. */
export const TitledRowLabel = () => {
  const { data, rowNumber } = useRowLabel<{ title?: string | null }>()
  const ordinal = useOrdinal(rowNumber)
  return <span>{data?.title || ordinal}</span>
}

/** A turn of a transcript: clock, speaker, the first words. */
export const TurnLabel = () => {
  const { data, rowNumber } = useRowLabel<{ clock?: string; speaker?: string; paragraphs?: string }>()
  const ordinal = useOrdinal(rowNumber)
  const parts = [data?.clock, data?.speaker, data?.paragraphs].filter((part) => part)
  return <span>{shorten(parts.join('　')) || ordinal}</span>
}

/** An item of a standard set, by the number and name of its standard. */
export const StandardItemLabel = () => {
  const { data, rowNumber } = useRowLabel<{ standard?: unknown }>()
  const ordinal = useOrdinal(rowNumber)
  return <span>{useTitle(useSlugs()('standards'), data?.standard) ?? ordinal}</span>
}

/** A nominated community, with its place where it was announced. */
export const NominationLabel = () => {
  const { data, rowNumber } = useRowLabel<{ community?: unknown; rank?: number | null }>()
  const ordinal = useOrdinal(rowNumber)
  const say = useSay()
  const name = useTitle(useSlugs()('communities'), data?.community) ?? ordinal
  return (
    <span>
      {name}
      {data?.rank ? say({ zh: `（第${data.rank}名）`, en: ` (no. ${data.rank})` }) : ''}
    </span>
  )
}

/** A district with its places in a round. */
export const QuotaLabel = () => {
  const { data, rowNumber } = useRowLabel<{ district?: unknown; places?: number | null }>()
  const ordinal = useOrdinal(rowNumber)
  const say = useSay()
  const name = useTitle(useSlugs()('districts'), data?.district) ?? ordinal
  const places = data?.places ?? undefined
  return (
    <span>
      {name}
      {places === undefined ? '' : say({ zh: `　${places}个`, en: `: ${places}` })}
    </span>
  )
}

/** A day of the calendar with what it is. */
export const CalendarLabel = () => {
  const { data, rowNumber } = useRowLabel<{ date?: string | null; day?: string | null }>()
  const ordinal = useOrdinal(rowNumber)
  const say = useSay()
  const date = toCalendarDate(data?.date)
  return (
    <span>
      {date ? `${date}　${say(data?.day === 'worked' ? roundTerms.worked : roundTerms.free)}` : ordinal}
    </span>
  )
}

/** A unit that sits in the joint review. */
export const PanelLabel = () => {
  const { data, rowNumber } = useRowLabel<{ unit?: unknown }>()
  const ordinal = useOrdinal(rowNumber)
  return <span>{useTitle(useSlugs()('units'), data?.unit) ?? ordinal}</span>
}

/** An item of the scoring sheet, by the number of its standard, with its weight. */
export const WeightLabel = () => {
  const { data, rowNumber } = useRowLabel<{ standard?: number | null; weight?: number | null }>()
  const ordinal = useOrdinal(rowNumber)
  const say = useSay()
  const [standard, weight] = [data?.standard, data?.weight ?? '']
  return (
    <span>
      {standard
        ? say({ zh: `标准第${standard}项　权重${weight}`, en: `Standard ${standard}, weight ${weight}` })
        : ordinal}
    </span>
  )
}
