import type { Role, Scope } from '@exemplar/shared/review/roles'
import type { Access, FieldAccess, Where } from 'payload'
import { toActor } from './actor.ts'

/** Nobody through any door; the operations write with access overridden. */
export const nobody = () => false

/** Everybody with an account. */
export const staff: Access = ({ req }) => toActor(req.user) !== undefined

/** Accounts with one of these roles. */
export const having =
  (...roles: Role[]): Access & FieldAccess =>
  ({ req }) => {
    const actor = toActor(req.user)
    return actor !== undefined && roles.includes(actor.role)
  }

/** Those who answer for what was withdrawn: they read its published texts still. */
export const readersOfWithdrawn = having('auditor', 'administrator', 'chief-editor')

const editors = having('city-reviewer', 'chief-editor', 'administrator')

/** Those who keep reference tables (places, categories, standards), which are the city's: nobody who is bound to a part of it. */
export const cityEditors: Access = (args) => {
  const actor = toActor(args.req.user)
  return editors(args) && actor?.district === undefined && actor?.unit === undefined
}

/** All who may write anything at all. */
export const writers = having(
  'contributor',
  'district-reviewer',
  'city-reviewer',
  'chief-editor',
  'press-officer',
)

/** Those of them who belong to the city: the only ones who write what is the city's own. */
export const cityWriters: Access = (args) => writers(args) && toActor(args.req.user)?.district === undefined

/**
 * Rows that an account may reach, by the columns that say where they belong: an account of a district its district's, of
 * a unit its unit's, of the city all.
 */
export const rowsInScope = ({ district, unit }: Scope, path: (name: keyof Scope) => string): true | Where => {
  if (district !== undefined) return { [path('district')]: { equals: district } }
  return unit === undefined ? true : { [path('unit')]: { equals: unit } }
}

/** Reviewed documents of the account's own district or unit; an account of the city sees all. */
export const documentsInReach: Access = ({ req }) => {
  const actor = toActor(req.user)
  return actor ? rowsInScope(actor, (name) => `review.${name}`) : false
}

const readersOfTheLog = having('auditor', 'administrator', 'chief-editor', 'city-reviewer', 'publisher')

/** Rows that tell of documents, with the scope of each beside: read as far as the documents themselves. */
export const rowsInReach: Access = ({ req }) => {
  const actor = toActor(req.user)
  return actor ? rowsInScope(actor, (name) => name) : false
}

/** The review log: those who answer for it, an account of a district its own district's part. No unit has such accounts. */
export const recordsInReach: Access = (args) => (readersOfTheLog(args) ? rowsInReach(args) : false)

/** Versions of reviewed documents, in which the document stands under `version`. */
export const versionsInReach: Access = ({ req }) => {
  const actor = toActor(req.user)
  return actor ? rowsInScope(actor, (name) => `version.review.${name}`) : false
}

/** Reviewed documents that an account may write in. The state is the gate's question, not access's. */
export const documentsToWrite: Access = (args) => (writers(args) ? documentsInReach(args) : false)
