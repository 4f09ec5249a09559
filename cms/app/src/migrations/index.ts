import * as m20261125_124222_initial from './20261125_124222_initial.ts'

export const migrations = [
  { name: '20261125_124222_initial', up: m20261125_124222_initial.up, down: m20261125_124222_initial.down },
]
