import * as m20261125_111053_initial from './20261125_111053_initial.ts'

export const migrations = [
  { name: '20261125_111053_initial', up: m20261125_111053_initial.up, down: m20261125_111053_initial.down },
]
