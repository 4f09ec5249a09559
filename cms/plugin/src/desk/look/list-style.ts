/** Lists are ledgers: a strong line at the head, hairlines between rows, names in the type of a title. */
export const listStyle = `
.list-controls .search-bar, .search-bar { background: none; border-block-start: 5px solid var(--ink); border-block-end: 1px solid var(--ink); padding: 8px 0; }
.search-filter__input { background: none; border: 0; font-size: 17px; }
.table { overflow-x: auto; }
.collection-list .table { width: 100%; margin-inline: 0; }
.collection-list .table tbody td:is(.cell-title, .cell-name) { min-width: 15em; text-wrap: pretty; }
.table table { border: 0; }
.table :is(th, td) { padding: 11px 18px 11px 0; }
.table thead { color: var(--ink); }
.table thead th { font: 700 14px / 1.4 var(--serif); border-block-end: 1px solid var(--ink); }
.table tbody tr, .table tbody tr:nth-child(odd) { background: none; border-block-end: 1px solid var(--hair); }
.table tbody td { border-block-end: 1px solid var(--hair); }
.table tbody tr:hover { background: var(--leaf); }
.table tbody td:first-of-type a, .cell-title a, .cell-name a, .cell-filename a { font: 700 17px / 1.42 var(--serif); text-decoration: none; }
.table tbody td a:hover { text-decoration: underline 2px var(--seal); }
.card { border: 1px solid var(--ink); background: none; }
/* On a phone each row is a record: its name on a line, what else is known of it below. */
@media (max-width: 700px) {
  .collection-list .table table, .collection-list .table tbody { display: block; }
  .collection-list .table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .collection-list .table { max-width: 100%; overflow: hidden; }
  .collection-list .table tbody tr { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 16px; padding: 10px 0 10px 34px; position: relative; }
  .collection-list .table tbody td { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.3em; min-width: 0; padding: 0; border: 0; }
  .collection-list .table tbody td:is(.cell-_select + td, :first-child:not(.cell-_select)) > a { flex: 1; padding-block: 10px; }
  .collection-list .table tbody .cell-households::before { content: '户数 '; }
  .collection-list .table tbody .cell-residents::before { content: '居民 '; }
  .collection-list .table tbody .cell-year::after { content: '年度'; }
  .collection-list .table tbody .cell-updatedAt::before { content: '更新于 '; }
  .collection-list .table tbody td:empty { display: none; }
  .collection-list .table tbody td.cell-_select { position: absolute; inset-inline-start: 0; inset-block-start: 20px; }
  .collection-list .table tbody :is(td.cell-_select + td, td:first-child:not(.cell-_select)) { flex: 1 0 100%; }
}
`
