/** Lists are ledgers: a strong line at the head, hairlines between rows, names in the type of a title. */
export const listStyle = `
.list-controls .search-bar, .search-bar { background: none; border-block-start: 5px solid var(--ink); border-block-end: 1px solid var(--ink); padding: 8px 0; }
.search-filter__input { background: none; border: 0; font-size: 17px; }
.table { overflow-x: auto; }
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
`
