import * as m20261125_024939_initial from './20261125_024939_initial.ts'

export const migrations = [
  { name: '20261125_024939_initial', up: m20261125_024939_initial.up, down: m20261125_024939_initial.down },
]
