import * as m20261125_130921_initial from './20261125_130921_initial.ts'

export const migrations = [
  { name: '20261125_130921_initial', up: m20261125_130921_initial.up, down: m20261125_130921_initial.down },
]
