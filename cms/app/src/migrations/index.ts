import * as m20261125_031342_initial from './20261125_031342_initial.ts'

export const migrations = [
  { name: '20261125_031342_initial', up: m20261125_031342_initial.up, down: m20261125_031342_initial.down },
]
