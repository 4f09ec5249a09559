import type { ReviewLevels, Role, Scope } from './roles.ts'
import type { ReviewState } from './transitions.ts'

/** One approval of an edition: who, at which level, as what, and of which content. */
export type Approval = {
  readonly level: number
  readonly by: string
  readonly role: Role
  readonly at: string
  readonly digest: string
}

/** What the rules need to know of an edition. */
export type Edition = {
  readonly state: ReviewState
  /** Levels passed so far, 0 to `levels`. */
  readonly level: number
  readonly levels: ReviewLevels
  readonly scope: Scope
  /** Everybody who wrote in this edition. */
  readonly contributors: readonly string[]
  readonly submittedBy?: string
  readonly approvals: readonly Approval[]
  /** Whether an edition of the document is public. */
  readonly isLive: boolean
  /** Published without review: who may not be the one to review it afterwards, its writers and its publisher. */
  readonly owed?: { readonly barred: readonly string[] }
}
