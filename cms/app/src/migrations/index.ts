import * as m20261125_070840_initial from './20261125_070840_initial.ts'

export const migrations = [
  { name: '20261125_070840_initial', up: m20261125_070840_initial.up, down: m20261125_070840_initial.down },
]
