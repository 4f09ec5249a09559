import type { RoundRequest } from '@exemplar/shared/selection/record'
import type { Payload } from 'payload'
import { actInRound } from 'payload-plugin-exemplar'
import type { SampleAct, SampleRound } from '../selection/round.ts'
import type { Cast } from './cast.ts'
import type { Ids } from './rows.ts'
import { ensureRow } from './store.ts'

export type RoundPlace = {
  readonly cast: Cast
  readonly districts: Ids
  readonly units: Ids
  readonly communities: Ids
}

/**
 * The row of the round, and what does its acts in their order, as the accounts that may. An act that an interrupted load
 * left a record of is not done again: records of the round are as many as acts were done, the gazette's own aside.
 */
export const openRound = async (round: SampleRound, place: RoundPlace & { payload: Payload }) => {
  const { cast, communities, payload } = place
  const { id } = await ensureRow(payload, {
    ...{ collection: 'rounds', user: cast.member('city-reviewer') },
    key: { title: round.title },
    data: toRow(round, place),
  })
  let done = await countActs(payload, id)
  const act = async ({ by, request }: SampleAct): Promise<void> => {
    if (done > 0) done--
    else
      await actInRound({
        ...{ payload, user: cast.member(by), round: id },
        request: withIds(request, communities),
      })
  }
  return { id, act }
}

const toRow = (
  { panel, quotas, untilNotice: _, onNotice: _while, quorum, points, ...rest }: SampleRound,
  { communities, districts, units }: RoundPlace,
) => ({
  ...rest,
  quotas: quotas.map(({ district, places }) => ({ district: districts(district), places })),
  jointReview: {
    ...{ quorum, points },
    panel: panel.map(({ paired, unit }) => ({ unit: units(unit), paired: paired.map(communities) })),
  },
})

const countActs = async (payload: Payload, round: string): Promise<number> => {
  const { totalDocs } = await payload.count({
    collection: 'round-records',
    where: { and: [{ round: { equals: round } }, { act: { not_in: ['notice', 'announce'] } }] },
  })
  return totalDocs
}

/** The request with ids in the place of slugs. */
const withIds = (request: RoundRequest, toId: Ids): RoundRequest => {
  if (request.act === 'decide')
    return {
      ...request,
      decided: request.decided.map((one) => ({ ...one, community: toId(one.community) })),
    }
  return 'community' in request && request.community !== undefined
    ? { ...request, community: toId(request.community) }
    : request
}
