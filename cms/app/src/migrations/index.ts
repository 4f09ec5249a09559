import * as m20261125_070250_initial from './20261125_070250_initial.ts'

export const migrations = [
  { name: '20261125_070250_initial', up: m20261125_070250_initial.up, down: m20261125_070250_initial.down },
]
