import { toBeijingDate } from '@exemplar/shared/beijing'
import { communityRef } from '@exemplar/shared/kinds/parts/place'
import { readFileName } from '@exemplar/shared/media/published-file'
import type { Actor } from '@exemplar/shared/review/roles'
import { findQuotaNeed } from '@exemplar/shared/selection/needs'
import { listNamedFiles, type RoundRecord, type RoundRequest } from '@exemplar/shared/selection/record'
import { findRoundRefusal } from '@exemplar/shared/selection/refusal'
import type { RoundRules } from '@exemplar/shared/selection/rules'
import { acts } from '@exemplar/shared/selection/stages'
import type { RoundStanding } from '@exemplar/shared/selection/standing'
import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'
import { toActor } from '../access/actor.ts'
import { takeLock } from '../database/lock.ts'
import { slugOf } from '../database/slugs.ts'
import { inTransaction } from '../database/transaction.ts'
import { RequestError } from '../errors/request-errors.ts'
import { toNumber, toText, toValues } from '../fields/row.ts'
import { gazetteOf } from '../gazette/runtime.ts'
import { toCommunityRef } from '../places/to-community-ref.ts'
import { toPermit } from '../records/permit.ts'
import { toAuthor } from '../review/log/log.ts'
import { toDocket } from './docket.ts'
import { RoundError } from './errors.ts'
import { appendRoundRecord, type RecordToBe, type Told } from './records.ts'
import { requireStories } from './require-stories.ts'
import { toRules } from './row/rules.ts'
import { findStanding } from './standing-of.ts'

/** Which round, and what is done in it. */
export type RoundTask = { readonly round: string; readonly request: RoundRequest }

/** Who does something in a round, and how it stands. */
export type Doing = {
  readonly req: PayloadRequest
  readonly actor: Actor
  readonly round: string
  readonly standing: RoundStanding | undefined
}

/**
 * Does one act in a round as `user`: the only way into its records, but for several at once (`batch.ts`). Looks at the
 * round as it stands, refuses what may not follow, and appends one record, in one transaction. Acts in one round take
 * turns, in other processes too. Throws an ExemplarError with a permanent code; then nothing has changed.
 */
export const actInRound = async ({
  payload,
  user,
  round,
  request,
}: RoundTask & { payload: Payload; user: TypedUser | null }): Promise<RoundRecord> => {
  const actor = toActor(user)
  if (!actor) throw new RequestError('not-signed-in')
  await requireFiles(payload, request)
  return inTransaction({ payload, user }, async (req) => {
    const standing = await openStanding(req, round)
    return appendRoundRecord(req, await toRecord({ req, actor, round, standing }, request))
  })
}

/** The round as it stands, for who holds its lock from now on. Throws `unknown-round`. */
export const openStanding = async (
  req: PayloadRequest,
  round: string,
): Promise<RoundStanding | undefined> => {
  await lockRound(req, round)
  await requireRound(req, round)
  return findStanding(req, round)
}

/** What is recorded of a request, by how the round stands. Throws why it may not be made. */
export const toRecord = async (doing: Doing, request: RoundRequest): Promise<RecordToBe> => {
  const { actor, req, round, standing } = doing
  const refused = findRoundRefusal(actor, request, { standing, today: toBeijingDate(Date.now()) })
  if (refused) throw new RoundError(refused)
  const told = await toTold(doing, request)
  return { ...toAuthor(req), round, body: await findBody(req, actor, request), ...told }
}

/** A record names no file that is not there. */
export const requireFiles = async (payload: Payload, request: RoundRequest): Promise<void> => {
  const { files } = gazetteOf(payload)
  for (const { digest, id } of listNamedFiles(request))
    if (readFileName(id)?.sha256 !== digest || !(await files.has(id))) throw new RoundError('unknown-file')
}

/** The lock that whoever submits an announcement of the round takes too: the one sees what the other has written. */
const lockRound = (req: PayloadRequest, round: string): Promise<void> =>
  takeLock(req, `${slugOf(req, 'rounds')}/${round}`)

/** Throws `unknown-round` where there is none. */
export const requireRound = async (req: PayloadRequest, round: string): Promise<void> => {
  await readRow(req, { round, depth: 0 })
}

/** The rules that the row of a round lays down. What they refer to is read with it: asked where rules are written alone. */
const readRules = async (req: PayloadRequest, round: string): Promise<RoundRules> =>
  toRules(await readRow(req, { round, depth: 2 }))

const readRow = async (
  req: PayloadRequest,
  { depth, round }: { round: string; depth: number },
): Promise<unknown> => {
  const row = await req.payload.findByID({
    ...{ collection: slugOf(req, 'rounds'), id: round, depth, disableErrors: true },
    ...{ overrideAccess: true, req },
  })
  if (!row) throw new RoundError('unknown-round')
  return row
}

/** What the record tells: the request, and what the operation knows by itself. */
const toTold = async (doing: Doing, request: RoundRequest): Promise<Told> => {
  switch (request.act) {
    case 'open':
      return open(doing)
    case 'amend':
      return amend(doing, request)
    case 'recommend':
      return recommend(doing, request)
    case 'recuse':
    case 'score':
      // Who acts for a unit is bound to it: the refusal asked.
      return { ...request, unit: doing.actor.unit ?? '' }
    case 'object':
      return { ...request, docket: toDocket(doing.standing) }
    default:
      return request
  }
}

const open = async ({ req, round }: Doing): Promise<Told> => {
  const rules = await readRules(req, round)
  await requireCampaign(req, rules)
  await writeRow(req, { round, data: { openedAt: new Date().toISOString() } })
  return { act: 'open', rules }
}

/** Where there are campaigns, a round is of one of them: of a year that has none, its announcements would pass it by. */
const requireCampaign = async (req: PayloadRequest, { year }: RoundRules): Promise<void> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'campaigns'), sort: '-year', depth: 0, pagination: false },
    ...{ overrideAccess: true, req },
  })
  const years = docs.flatMap((campaign) => toNumber(toValues(campaign).year) ?? [])
  if (years.length === 0 || years.includes(year)) return
  const message = `没有${year}年度的示范创建活动（有${years.join('、')}年度的），请核对年度`
  throw new RoundError('rules-incomplete', [{ path: 'year', message }])
}

const amend = async (
  { req, round }: Doing,
  { changes, reason }: Extract<RoundRequest, { act: 'amend' }>,
): Promise<Told> => {
  await writeRow(req, { round, data: changes })
  return { act: 'amend', reason, rules: await readRules(req, round) }
}

const writeRow = async (
  req: PayloadRequest,
  { data, round }: { round: string; data: Readonly<Record<string, unknown>> },
): Promise<void> => {
  const collection = slugOf(req, 'rounds')
  await req.payload.update({
    ...{ collection: collection as CollectionSlug, id: round, data, depth: 0, overrideAccess: true, req },
    context: toPermit(collection, round),
  })
}

const recommend = async (
  { req, actor, standing }: Doing,
  { community, ...request }: Extract<RoundRequest, { act: 'recommend' }>,
): Promise<Told> => {
  const row = await req.payload.findByID({
    ...{ collection: slugOf(req, 'communities'), id: community, depth: 1, disableErrors: true },
    ...{ overrideAccess: true, req },
  })
  const { data: nomination } = communityRef.safeParse(toCommunityRef(row))
  // One that was merged is nobody's to recommend: whatever it did counts for the one that it is today.
  if (!nomination || toValues(row).state === 'merged') throw new RoundError('unknown-nomination')
  const { code } = nomination.district
  if (code !== actor.district) throw new RoundError('not-your-district')
  const need = standing && findQuotaNeed({ code, order: request.order }, standing)
  if (need) throw new RoundError(need)
  await requireStories(req, { ...request, community })
  return { ...request, nomination }
}

/** Whose act it is, as the record names it. */
const findBody = async (req: PayloadRequest, actor: Actor, { act }: RoundRequest): Promise<string> => {
  const { who } = acts[act]
  if (who === 'district')
    return findName(req, { collection: 'districts', field: 'code', value: actor.district })
  if (who === 'unit') return findName(req, { collection: 'units', field: 'key', value: actor.unit })
  return bodies[who]
}

const bodies = {
  office: '领导小组办公室',
  'leading-group': '领导小组',
  gazette: '公报',
} as const

const findName = async (
  req: PayloadRequest,
  {
    collection,
    field,
    value = '',
  }: { collection: 'districts' | 'units'; field: string; value: string | undefined },
): Promise<string> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, collection), where: { [field]: { equals: value } }, limit: 1 },
    ...{ depth: 0, pagination: false, overrideAccess: true, req },
  })
  return toText(toValues(docs[0]).name) ?? value
}
