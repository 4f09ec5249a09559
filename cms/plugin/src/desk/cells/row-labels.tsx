import { useRowLabel } from '@payloadcms/ui'
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
