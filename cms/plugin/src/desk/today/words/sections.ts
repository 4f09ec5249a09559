import type { Role } from '@exemplar/shared/review/roles'

export type SectionName =
  | 'returned'
  | 'waiting'
  | 'submitted'
  | 'overdue'
  | 'owed'
  | 'scheduled'
  | 'drafts'
  | 'begin'
  | 'records'
  | 'columns'
  | 'sites'
  | 'rounds'
  | 'notices'
  | 'press'

const writes = ['returned', 'submitted', 'drafts'] as const

/** What stands on the desk of each role, in the order in which it matters to it. */
export const sections = {
  contributor: [...writes, 'begin', 'rounds', 'notices'],
  'press-officer': [...writes, 'scheduled', 'press', 'begin', 'notices'],
  'district-reviewer': ['waiting', ...writes, 'overdue', 'rounds', 'notices'],
  'city-reviewer': ['waiting', 'owed', ...writes, 'overdue', 'rounds', 'notices'],
  'chief-editor': ['waiting', 'owed', 'overdue', 'scheduled', 'rounds', 'sites', 'columns', 'notices'],
  publisher: ['waiting', 'scheduled', 'sites', 'notices'],
  auditor: ['records', 'owed', 'overdue', 'sites'],
  administrator: ['sites', 'records', 'columns'],
} as const satisfies Record<Role, readonly SectionName[]>
