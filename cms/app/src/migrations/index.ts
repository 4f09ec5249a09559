import * as m20261125_021029_initial from './20261125_021029_initial.ts'

export const migrations = [
  { name: '20261125_021029_initial', up: m20261125_021029_initial.up, down: m20261125_021029_initial.down },
]
