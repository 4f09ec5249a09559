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
  | 'holes'
  | 'foundations'
  | 'accounts'
  | 'mail'
  | 'backup'

const writes = ['returned', 'submitted', 'drafts'] as const

/** What stands on the desk of each role, in the order in which it matters to it. */
export const sections = {
  contributor: [...writes, 'holes', 'begin', 'rounds', 'notices'],
  'press-officer': [...writes, 'scheduled', 'press', 'begin', 'notices'],
  'district-reviewer': ['waiting', ...writes, 'overdue', 'rounds', 'notices'],
  'city-reviewer': ['foundations', 'waiting', 'owed', ...writes, 'overdue', 'rounds', 'notices'],
  'chief-editor': [
    'waiting',
    'owed',
    'overdue',
    'scheduled',
    'holes',
    'rounds',
    'sites',
    'columns',
    'notices',
  ],
  publisher: ['waiting', 'scheduled', 'sites', 'notices'],
  auditor: ['records', 'owed', 'overdue', 'sites'],
  administrator: ['foundations', 'accounts', 'mail', 'backup', 'sites', 'records', 'columns'],
} as const satisfies Record<Role, readonly SectionName[]>
