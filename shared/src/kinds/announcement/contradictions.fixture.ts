import type { Announcement, NominationRecord } from '../announcement.ts'

type Wrong = { readonly document: Announcement; readonly path: string }
type Contradiction = {
  readonly name: string
  /** The announcement with the contradiction in one of its rows, and the path that has to be named; undefined where it has no such row. */
  readonly make: (made: Announcement, at: number) => Wrong | undefined
}

const pick = <T>(rows: readonly T[], at: number): T | undefined => rows[at % rows.length]

type Place = { readonly row: NominationRecord; readonly index: number }
const listRows = ({ nominations }: Announcement): Place[] => nominations.map((row, index) => ({ row, index }))
const isNamed = ({ row }: Place) => row.stages.every(({ outcome }) => outcome === 'passed')

/** Changes a row that one of these is, and names what lies below it. */
const inRow =
  (
    where: (place: Place, made: Announcement) => boolean,
    below: string,
    change: (row: NominationRecord) => Partial<NominationRecord>,
  ) =>
  (made: Announcement, at: number): Wrong | undefined => {
    const found = pick(
      listRows(made).filter((place) => where(place, made)),
      at,
    )
    if (!found) return undefined
    const nominations = made.nominations.with(found.index, { ...found.row, ...change(found.row) })
    return { document: { ...made, nominations }, path: `nominations.${found.index}.${below}` }
  }

const isResult = ({ act }: Announcement) => act === 'final-result'
const lastOf = ({ stages }: NominationRecord) => stages.length - 1

/** The same at the last stage of a row. */
const atLast =
  (where: (place: Place, made: Announcement) => boolean, part: string, change: object) =>
  (made: Announcement, at: number): Wrong | undefined => {
    const found = pick(
      listRows(made).filter((place) => where(place, made)),
      at,
    )
    const last = found?.row.stages.at(-1)
    if (!found || !last) return undefined
    const stages = found.row.stages.with(-1, { ...last, ...change })
    const nominations = made.nominations.with(found.index, { ...found.row, stages })
    return {
      document: { ...made, nominations },
      path: `nominations.${found.index}.stages.${lastOf(found.row)}.${part}`,
    }
  }

/** Everything that was published once, as one change of an announcement that says nothing against itself. */
export const contradictions: readonly Contradiction[] = [
  {
    name: 'ranked though it ended',
    make: inRow(
      (place, made) => isResult(made) && !isNamed(place),
      'rank',
      () => ({ rank: 1 }),
    ),
  },
  {
    name: 'ranked with some of the stages',
    make: inRow(
      (place, made) => isResult(made) && isNamed(place),
      'stages',
      ({ stages }) => ({ stages: stages.slice(0, -1) }),
    ),
  },
  {
    name: 'goes on after it ended',
    make: (made, at) => {
      const found = pick(
        listRows(made).filter((place) => !isNamed(place) && place.row.stages.length < made.stages.length),
        at,
      )
      const next = made.stages[found?.row.stages.length ?? 0]
      if (!found || !next) return undefined
      const passed = { key: next.key, date: made.dated, outcome: 'passed' as const }
      const nominations = made.nominations.with(found.index, {
        ...found.row,
        stages: [...found.row.stages, passed],
      })
      return {
        document: { ...made, nominations },
        path: `nominations.${found.index}.stages.${found.row.stages.length}.outcome`,
      }
    },
  },
  { name: 'dates fall', make: atLast(({ row }) => row.stages.length > 1, 'date', { date: '2020-07-31' }) },
  { name: 'a stage after the date of the text', make: atLast(() => true, 'date', { date: '2020-12-31' }) },
  { name: 'a stage that the round has not', make: atLast(() => true, 'key', { key: 'lottery' }) },
  {
    name: 'a stage is passed over',
    make: (made, at) => {
      const found = pick(
        listRows(made).filter(({ row }) => row.stages.length > 2),
        at,
      )
      if (!found) return undefined
      const stages = found.row.stages.toSpliced(1, 1)
      const nominations = made.nominations.with(found.index, { ...found.row, stages })
      return { document: { ...made, nominations }, path: `nominations.${found.index}.stages.1.key` }
    },
  },
  {
    name: 'a rank is left out',
    make: (made) => {
      if (!isResult(made)) return undefined
      const index = made.nominations.findIndex(({ rank }) => rank === 1)
      const row = made.nominations[index]
      if (!row) return undefined
      const last = made.nominations.filter(({ rank }) => rank !== undefined).length
      const nominations = made.nominations.with(index, { ...row, rank: last + 1 })
      const named = nominations.findIndex(({ rank }) => rank === (last === 1 ? last + 1 : 2))
      return { document: { ...made, nominations }, path: `nominations.${named}.rank` }
    },
  },
  {
    name: 'passed everything and has no rank',
    make: inRow(
      (place, made) => isResult(made) && isNamed(place),
      'rank',
      ({ rank: _rank, ...row }) => ({ ...row, rank: undefined }),
    ),
  },
  {
    name: 'named under the threshold',
    make: inRow(
      (place, made) => made.survey !== undefined && isNamed(place),
      'survey.rate',
      () => ({ survey: { rate: 45.2, valid: 300 } }),
    ),
  },
  {
    name: 'named with too few answers',
    make: inRow(
      (place, made) => made.survey !== undefined && isNamed(place),
      'survey.valid',
      () => ({ survey: { rate: 99, valid: 3 } }),
    ),
  },
  {
    name: 'named without its survey',
    make: inRow(
      (place, made) => made.survey !== undefined && isNamed(place),
      'survey',
      () => ({ survey: undefined }),
    ),
  },
  {
    name: 'surveys without the rules of the round',
    make: ({ survey, ...made }) => survey && { document: made, path: 'survey' },
  },
  {
    name: 'names nobody',
    make: (made) => ({
      document: {
        ...made,
        nominations: made.nominations.map(({ rank: _rank, ...row }) => ({
          ...row,
          stages: row.stages.with(-1, {
            key: 'x',
            date: '2020-08-01',
            ...row.stages.at(-1),
            outcome: 'ended',
          }),
        })),
      },
      path: 'nominations',
    }),
  },
  {
    name: 'a run that ends before it begins',
    make: ({ notice, ...made }) =>
      notice && { document: { ...made, notice: { ...notice, to: '2020-08-01' } }, path: 'notice.to' },
  },
  {
    name: 'a result while its notice runs',
    make: ({ notice, ...made }) =>
      notice && isResult(made)
        ? { document: { ...made, notice: { ...notice, to: made.dated } }, path: 'notice.to' }
        : undefined,
  },
  {
    name: 'a notice without its run',
    make: ({ notice: _notice, ...made }) => (isResult(made) ? undefined : { document: made, path: 'notice' }),
  },
  {
    name: 'a notice dated after it begins',
    make: (made) =>
      isResult(made) || !made.notice
        ? undefined
        : { document: { ...made, dated: '2020-12-31' }, path: 'dated' },
  },
  {
    name: 'dated in another year',
    make: (made) => ({ document: { ...made, dated: '2031-10-28' }, path: 'dated' }),
  },
  {
    name: 'a title that counts otherwise',
    make: (made) => ({
      document: {
        ...made,
        title: `关于命名${made.nominations.filter((row) => isNamed({ row, index: 0 })).length + 1}个示范社区的通报`,
      },
      path: 'title',
    }),
  },
]
