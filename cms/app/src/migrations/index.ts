import * as m20261125_072302_initial from './20261125_072302_initial.ts'

export const migrations = [
  { name: '20261125_072302_initial', up: m20261125_072302_initial.up, down: m20261125_072302_initial.down },
]
