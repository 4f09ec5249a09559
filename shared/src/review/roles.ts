import type { Label } from '../glossary.ts'

/** Roles of design.md, each with its name. An account has exactly one. */
export const roles = {
  contributor: { zh: '撰稿人', en: 'Contributor' },
  'district-reviewer': { zh: '区市审核员', en: 'District reviewer' },
  'city-reviewer': { zh: '市级审核员', en: 'City reviewer' },
  'chief-editor': { zh: '总编', en: 'Chief editor' },
  'press-officer': { zh: '新闻专员', en: 'Press officer' },
  publisher: { zh: '签发人', en: 'Publisher' },
  auditor: { zh: '审计员', en: 'Auditor' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
} as const satisfies Record<string, Label>
export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as Role[]

/**
 * Who acts. `district` is a division code, `unit` the key of a member unit: an account is bound to one of them, or to
 * neither and belongs to the city.
 */
export type Actor = { readonly id: string; readonly role: Role } & Scope

/** Number of review levels, an option of the plugin: first (初审), second (复审), final (终审). */
export type ReviewLevels = 1 | 2 | 3

/**
 * Where a document belongs: to a district (its division code), or to the city; and, whatever the district, to the member
 * unit (its key) whose account began it.
 */
export type Scope = { readonly district?: string; readonly unit?: string }

/** Whether what belongs to `place` is within the reach of an account that is bound to `bound`. */
export const isWithin = (bound: Scope, place: Scope): boolean =>
  (bound.district === undefined || bound.district === place.district) &&
  (bound.unit === undefined || bound.unit === place.unit)

const districtLadder = ['district-reviewer', 'city-reviewer', 'chief-editor'] as const
const cityLadder = ['city-reviewer', 'city-reviewer', 'chief-editor'] as const

/**
 * The role that reviews at `level` (1 is the first). With fewer levels the early ones fall away, so that the chief
 * editor always has the last word. City documents have no district; their first reviewer is of the city.
 */
export const toReviewerRole = (level: number, levels: ReviewLevels, scope: Scope): Role | undefined => {
  const ladder = scope.district === undefined ? cityLadder : districtLadder
  return ladder[3 - levels + level - 1]
}

/** What each level is called, the final one always 终审. */
export const toLevelName = (level: number, levels: ReviewLevels): Label => {
  if (level === levels) return { zh: '终审', en: 'final review' }
  return level === 1 ? { zh: '初审', en: 'first review' } : { zh: '复审', en: 'second review' }
}
