import { declareErrors } from '../errors/declare-errors.ts'

/** Why a sheet is not imported, or an import not undone. What is wrong at single cells is told beside its rows. */
export const ImportError = declareErrors({
  'no-import': {
    status: 404,
    zh: '这个名单不用表格导入，或者不归您办。',
    en: 'This list takes no sheets, or is not yours to fill.',
  },
  'import-needs-transactions': {
    status: 409,
    zh: '数据库没有事务，做不到要么全部记下、要么一行也不记，所以不能用表格导入。请逐条办理，并请系统管理员换成带事务的数据库。',
    en: 'The database has no transactions, so several rows could not be recorded all or none. Enter them one by one.',
  },
  'import-too-long': {
    status: 413,
    zh: '一次最多导入2000行。请把表格分成几份，逐份导入。',
    en: 'No more than 2,000 rows are imported at once: split the sheet.',
  },
  'export-too-long': {
    status: 413,
    zh: '一次最多导出20000条。请先在列表里筛选，再分几次导出。',
    en: 'No more than 20,000 are handed out at once: filter the list first.',
  },
  'import-under-way': {
    status: 429,
    zh: '您的另一次导入还没有办完，请等它办完，或者先取消它。',
    en: 'Another import of yours is under way: wait for its end, or cancel it first.',
  },
  'import-outdated': {
    status: 409,
    zh: '核对以后，名单里的内容又有改动，这次一行也没有记。请重新核对，再确认。',
    en: 'The list has changed since the sheet was checked; nothing was recorded. Check it again.',
  },
  'import-refused': {
    status: 422,
    zh: '表格里还有要改的地方，一行也没有记。',
    en: 'There are places to be corrected in the sheet; nothing was recorded.',
  },
  'nothing-to-undo': {
    status: 409,
    zh: '没有可以撤销的导入：已经撤销过，或者后来又导入过。',
    en: 'There is no import to undo: it was undone, or another has followed.',
  },
  'import-followed': {
    status: 409,
    zh: '导入以后，其中有的又改过、提交过或者用上了，这次导入不能整个撤销，一行也没有动。请逐条修改：',
    en: 'Some of what was imported has been changed, submitted or used since, so the import cannot be undone as a whole; nothing was touched. Change them one by one: ',
    namesIssues: true,
  },
})
