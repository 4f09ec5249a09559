import * as m20261125_160428_initial from './20261125_160428_initial.ts'

export const migrations = [
  { name: '20261125_160428_initial', up: m20261125_160428_initial.up, down: m20261125_160428_initial.down },
]
