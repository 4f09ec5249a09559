import * as m20261125_072736_initial from './20261125_072736_initial.ts'

export const migrations = [
  { name: '20261125_072736_initial', up: m20261125_072736_initial.up, down: m20261125_072736_initial.down },
]
