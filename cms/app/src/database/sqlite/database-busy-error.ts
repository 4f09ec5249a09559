import { APIError } from 'payload'

/**
 * A write waited longer than it may. Either there are too many, or a request that holds a transaction made a write
 * without passing its `req` on, and so waits for itself. Answered as 503.
 */
export class DatabaseBusyError extends APIError {
  readonly code = 'DATABASE_BUSY'

  constructor(patience: number) {
    super(
      `数据库正忙，等候${patience / 1000}秒仍未轮到，本次没有改动，请稍后再试。 The database is busy: no turn to write within ${patience / 1000} s. Nothing was changed; try again.`,
      503,
      { code: 'DATABASE_BUSY' },
      true,
    )
    this.name = 'DatabaseBusyError'
  }
}
