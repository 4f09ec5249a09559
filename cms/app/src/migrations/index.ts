import * as m20261125_030412_initial from './20261125_030412_initial.ts'

export const migrations = [
  { name: '20261125_030412_initial', up: m20261125_030412_initial.up, down: m20261125_030412_initial.down },
]
