import * as m20261125_035526_initial from './20261125_035526_initial.ts'

export const migrations = [
  { name: '20261125_035526_initial', up: m20261125_035526_initial.up, down: m20261125_035526_initial.down },
]
