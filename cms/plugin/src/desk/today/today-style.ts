/** Style of today's desk: a sentence, and ledgers below it with their count in the margin. */
export const todayStyle = `
.exemplar-today { max-width: 1320px; padding-block-end: 56px; line-height: 1.65; }
.exemplar-today :is(h1, h2, h3, p, ul, blockquote) { margin: 0; padding: 0; }
.exemplar-today ul { list-style: none; }
.exemplar-today a { color: inherit; text-decoration: underline 1px var(--soft); text-underline-offset: 0.24em; }
.exemplar-today a:hover { text-decoration: underline 3px var(--seal); }
.exemplar-today small { font-size: 14px; color: var(--soft); }
.exemplar-today .exemplar-sites :is(th, td) { overflow-wrap: anywhere; }
.exemplar-today__lede { display: grid; grid-template-columns: 132px minmax(0, 1fr) auto; gap: 0 28px; padding-block: 30px 26px; align-items: end; }
.exemplar-today__lede h1, .exemplar-today > h1 { font: 700 40px / 1.28 var(--serif); letter-spacing: 0.01em; text-wrap: balance; color: var(--ink); }
.exemplar-today__lede h1 span { display: inline-block; }
.exemplar-today__lede p { margin-block-start: 8px; color: var(--soft); }
.exemplar-today__date { font: 400 14px / 1.5 var(--serif); border-block-start: 1px solid; padding-block-start: 8px; }
.exemplar-today__date b { display: block; margin-block-end: 4px; font: 900 56px / 1 var(--serif); }
.exemplar-today a.exemplar-act { display: inline-block; padding: 9px 18px; border: 1px solid var(--ink); font-weight: 700; line-height: 1.3; text-decoration: none; white-space: nowrap; }
.exemplar-today a.exemplar-act[data-first] { background: var(--ink); color: var(--paper); forced-color-adjust: none; }
.exemplar-today a.exemplar-act:hover { outline: 2px solid var(--ink); outline-offset: 1px; text-decoration: none; }
.exemplar-today__section, .exemplar-today > :is(.exemplar-sites, .exemplar-round--list, .exemplar-notices) { padding-block: 23px 34px; margin: 0; background: linear-gradient(var(--ink) 0 5px, transparent 5px 8px, var(--ink) 8px 9px) top / 100% 9px no-repeat; }
.exemplar-today > section { display: grid; grid-template-columns: 132px minmax(0, 1fr); gap: 0 28px; align-content: start; }
.exemplar-today > section > :not(h2, .exemplar-today__margin) { grid-column: 2; }
.exemplar-today > section > h2 { grid-row: 1 / span 9; }
.exemplar-today__section caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.exemplar-ledger [data-ageing='six-months'] td:last-child, .exemplar-ledger [data-ageing='empty'] td:last-child { font-weight: 700; box-shadow: inset 0 -2px var(--ink); }
.exemplar-today__margin h2, .exemplar-today > section > h2 { word-break: keep-all; overflow-wrap: anywhere; font: 700 21px / 1.35 var(--serif); color: var(--ink); }
.exemplar-today__margin > p { font: 900 40px / 1.1 var(--serif); }
.exemplar-today__margin small { display: block; margin-block-start: 6px; line-height: 1.6; }
.exemplar-ledger { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.exemplar-ledger :is(th, td) { text-align: start; vertical-align: top; font-weight: 400; padding: 11px 18px 11px 0; line-height: 1.5; border-block-end: 1px solid var(--hair); }
.exemplar-ledger thead th { padding: 0 18px 7px 0; font: 700 14px / 1.4 var(--serif); border-block-end: 1px solid var(--ink); }
.exemplar-ledger :is(th, td):last-child { padding-inline-end: 0; }
.exemplar-ledger tbody tr:hover > td { background: var(--leaf); }
.exemplar-ledger tbody th { font: 700 17px / 1.5 var(--serif); }
.exemplar-ledger small { display: block; line-height: 1.55; }
.exemplar-today .exemplar-ledger__title { display: block; font: 700 19px / 1.42 var(--serif); text-decoration: none; text-wrap: pretty; }
.exemplar-ledger td > time { white-space: nowrap; }
.exemplar-today .exemplar-sites table { max-width: none; }
.exemplar-today .exemplar-sites :is(th, td) { padding: 11px 18px 11px 0; border-block: 0; border-block-end: 1px solid var(--hair); }
.exemplar-today .exemplar-sites thead th { padding-block: 0 7px; font: 700 14px / 1.4 var(--serif); color: inherit; border-block-end-color: var(--ink); }
.exemplar-today .exemplar-ledger__title:hover { text-decoration: underline 2px var(--seal); }
.exemplar-ledger__step { display: grid; grid-template-columns: 42px minmax(0, 1fr); align-items: center; }
.exemplar-ledger__step b { display: block; font: 700 15px / 1.45 var(--serif); }
.exemplar-ledger [data-late='true'] { font-weight: 700; box-shadow: inset 0 -2px var(--ink); }
.exemplar-returned { border-inline-start: 5px solid var(--ink); padding: 2px 0 4px 22px; }
.exemplar-returned + .exemplar-returned { margin-block-start: 26px; }
.exemplar-returned h3 { font: 700 28px / 1.35 var(--serif); margin-block-end: 6px; }
.exemplar-returned p { color: var(--soft); font-size: 14px; }
.exemplar-returned blockquote { font: 400 19px / 1.75 var(--serif); max-width: 34em; margin-block: 8px 14px; }
.exemplar-returned blockquote::before { content: '“'; }
.exemplar-returned blockquote::after { content: '”'; }
.exemplar-begin { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: 0 28px; }
.exemplar-begin li { padding-block: 10px; border-block-end: 1px solid var(--hair); }
.exemplar-begin a { display: block; font: 700 19px / 1.4 var(--serif); }
.exemplar-cells { display: grid; grid-template-columns: repeat(auto-fill, 22px); gap: 5px; margin-block-end: 14px; }
.exemplar-cells i { box-sizing: border-box; height: 22px; border: 1.5px solid var(--ink); }
.exemplar-cells i[data-written='none'] { border: 1.5px dashed var(--soft); }
.exemplar-cells i[data-written='in-work'] { background: linear-gradient(to top, var(--ink) 50%, transparent 50%); forced-color-adjust: none; }
.exemplar-cells i[data-written='published'] { background: var(--ink); forced-color-adjust: none; }
.exemplar-holes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0 28px; }
.exemplar-holes a { display: block; padding-block: 9px; }
.exemplar-holes__rest summary { padding-block: 9px; font-weight: 700; cursor: pointer; }
.exemplar-facts { margin: 12px 0 0; }
.exemplar-facts > div { display: grid; grid-template-columns: 9em minmax(0, 1fr); gap: 0 18px; padding-block: 9px; border-block-end: 1px solid var(--hair); }
.exemplar-facts dt { font: 700 17px / 1.5 var(--serif); }
.exemplar-facts dd { margin: 0; overflow-wrap: anywhere; }
.exemplar-today code { padding: 0.05em 0.3em; background: var(--leaf); overflow-wrap: anywhere; }
.exemplar-today__section p:has(> code) { max-width: 46em; border-inline-start: 5px solid var(--ink); padding-inline-start: 18px; }
.exemplar-today > .exemplar-notices > :is(button, .btn) { justify-self: start; min-height: 44px; padding: 8px 18px; }
.exemplar-guide h3 { font: 700 28px / 1.35 var(--serif); margin-block-end: 6px; }
.exemplar-guide p { font: 400 19px / 1.75 var(--serif); max-width: 34em; }
.exemplar-guide__steps { display: flex; flex-wrap: wrap; gap: 10px 18px; align-items: center; margin-block-start: 16px; }
.exemplar-today :is(.exemplar-guide__steps, .exemplar-guide__again) button { min-height: 44px; padding: 8px 18px; border: 1px solid var(--ink); background: none; color: inherit; font: inherit; font-weight: 700; cursor: pointer; }
.exemplar-today .exemplar-guide__steps button[data-guide='next'] { background: var(--ink); color: var(--paper); forced-color-adjust: none; }
.exemplar-today :is(.exemplar-guide__steps, .exemplar-guide__again) button:hover { outline: 2px solid var(--ink); outline-offset: 1px; }
.exemplar-today .exemplar-guide__again { padding-block: 23px; border-block-start: 1px solid var(--hair); }
@media (max-width: 700px) {
  .exemplar-today__lede { grid-template-columns: minmax(0, 1fr); gap: 12px; padding-block: 18px; }
  .exemplar-today__lede h1 { font-size: 27px; }
  .exemplar-today__date { display: flex; align-items: baseline; gap: 10px; }
  .exemplar-today__date b { font-size: 32px; }
  .exemplar-today > section { grid-template-columns: minmax(0, 1fr); gap: 10px; }
  .exemplar-today > section > :not(h2, .exemplar-today__margin) { grid-column: 1; }
  .exemplar-today > section > h2 { grid-row: auto; }
  .exemplar-today__margin { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 10px; }
  .exemplar-today__margin > p { font-size: 28px; }
  .exemplar-today__margin small { flex-basis: 100%; }
  .exemplar-ledger thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .exemplar-ledger tr { display: block; padding-block: 10px; border-block-end: 1px solid var(--hair); }
  .exemplar-ledger :is(td, tbody th) { display: block; border: 0; padding: 2px 0; }
  .exemplar-ledger td[data-label]::before { content: attr(data-label) '　'; color: var(--soft); }
  .exemplar-today .exemplar-ledger__title, .exemplar-today :is(.exemplar-begin, .exemplar-returned h3) a { padding-block: 9px; }
  .exemplar-returned h3 a { display: inline-block; }
  .exemplar-today .exemplar-round--list a, .exemplar-holes__rest summary { padding-block: 11px; }
  .exemplar-holes a { padding-block: 11px; }
  .exemplar-facts > div { grid-template-columns: minmax(0, 1fr); }
  .exemplar-returned { padding-inline-start: 14px; }
  .exemplar-returned h3 { font-size: 22px; }
  .exemplar-today a.exemplar-act { padding: 14px 18px; text-align: center; display: block; }
}
@media print { .exemplar-today a.exemplar-act { display: none; } }
`
