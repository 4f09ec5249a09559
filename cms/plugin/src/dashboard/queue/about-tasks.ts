import { transitionNames } from '@exemplar/shared/review/transitions'
import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import type { Review } from '../../documents/review-state.ts'
import { toText, toValues } from '../../fields/row.ts'
import { reviewLogSlug } from '../../review/log/log.ts'

/** The last step that was taken with a document: who took it, when, and what they said. */
export type LastStep = { readonly at: string; readonly by: string; readonly comment?: string }

/** What the lists say of documents beside what their own rows hold. */
export type AboutTasks = {
  /** The name of an account; its id where it is gone. */
  readonly toName: (account: string) => string
  /** The name of a district. */
  readonly toPlace: (review: Review) => string | undefined
  /** Absent for a document that nobody has submitted yet. */
  readonly toLastStep: (id: string) => LastStep | undefined
}

type Asked = { readonly accounts: readonly string[]; readonly subjects: readonly string[] }

/**
 * Asks for all documents of a queue at once: three questions, however many there are. What it answers is about documents
 * that the account may read: their writers and steps stand in their own panel too.
 */
export const findAboutTasks = async (
  req: PayloadRequest,
  { accounts, subjects }: Asked,
): Promise<AboutTasks> => {
  const names = await findNames(req, accounts)
  const places = await findPlaces(req)
  const steps = await findLastSteps(req, subjects)
  return {
    toName: (account) => names.get(account) ?? account,
    toPlace: ({ district }) => (district === undefined ? undefined : places.get(district)),
    toLastStep: (id) => steps.get(id),
  }
}

const findNames = async (req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'users'), where: { id: { in: [...new Set(ids)] } }, pagination: false },
    ...{ depth: 0, overrideAccess: true, req },
  })
  return new Map(
    docs.flatMap((row) => {
      const { id, name } = toValues(row)
      const said = toText(name)
      return said === undefined ? [] : [[String(id), said] as const]
    }),
  )
}

const findPlaces = async (req: PayloadRequest): Promise<Map<string, string>> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'districts'), pagination: false, depth: 0, overrideAccess: true, req },
  })
  return new Map(
    docs.flatMap((row) => {
      const [code, name] = [toText(toValues(row).code), toText(toValues(row).name)]
      return code === undefined || name === undefined ? [] : [[code, name] as const]
    }),
  )
}

const findLastSteps = async (
  req: PayloadRequest,
  subjects: readonly string[],
): Promise<Map<string, LastStep>> => {
  const steps = new Map<string, LastStep>()
  if (subjects.length === 0) return steps
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, reviewLogSlug), sort: 'number', pagination: false },
    where: { subject: { in: [...subjects] }, act: { in: [...transitionNames] } },
    select: { subject: true, at: true, actorName: true, comment: true },
    ...{ depth: 0, overrideAccess: true, req },
  })
  // In their order, so that the last one stays.
  for (const row of docs) {
    const { actorName, at, comment, subject } = toValues(row)
    const said = toText(comment)
    steps.set(String(subject), {
      ...{ at: String(at), by: String(actorName) },
      ...(said === undefined ? {} : { comment: said }),
    })
  }
  return steps
}
