import * as m20261125_143646_initial from './20261125_143646_initial.ts'

export const migrations = [
  { name: '20261125_143646_initial', up: m20261125_143646_initial.up, down: m20261125_143646_initial.down },
]
