/** Chosen items stand ruled one below the other; all others open below them in the columns of the six categories. */
export const standardsStyle = `
.exemplar-standards { --mark: var(--seal, #c3271b); --line: var(--theme-elevation-1000); line-height: 1.6; }
.exemplar-standards :is(p, ol, fieldset) { margin: 0; padding: 0; border: 0; }
.exemplar-standards__none { color: var(--theme-elevation-650); }
.exemplar-standards ol { list-style: none; border-block-start: 1px solid var(--line); }
.exemplar-standards li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 14px; padding-block: 4px; border-block-end: 1px solid var(--theme-elevation-150); font-weight: 700; }
.exemplar-standards li > span { flex: 1 1 12em; }
.exemplar-standards li > b { padding-inline: 0.4em; border: 1px solid var(--line); font-size: 14px; }
.exemplar-standards button { min-height: 32px; padding: 0 0.3em; font: inherit; font-weight: 400; color: inherit; background: none; border: 0; text-decoration: underline; text-decoration-color: var(--theme-elevation-400); text-underline-offset: 4px; cursor: pointer; }
.exemplar-standards summary { display: inline-block; margin-block: 8px 4px; padding: 5px 14px; min-height: 32px; border: 1px solid var(--line); font-weight: 700; cursor: pointer; }
.exemplar-standards summary::before { content: '▸'; margin-inline-end: 0.5em; }
.exemplar-standards details[open] > summary::before { content: '▾'; }
.exemplar-standards :is(button, summary, input):focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.exemplar-standards details[open] { border-block-end: 1px solid var(--line); margin-block-end: 10px; padding-block-end: 12px; }
.exemplar-standards__list > label { margin-inline-end: 0.6em; }
.exemplar-standards__list > input { box-sizing: border-box; width: min(100%, 26em); min-height: 34px; padding: 4px 0; font: inherit; font-size: 16px; color: var(--line); background: none; border: 0; border-block-end: 2px solid var(--line); }
.exemplar-standards__list > p { color: var(--theme-elevation-650); font-size: 14px; margin-block: 4px 10px; }
.exemplar-standards__list { columns: 20em 2; column-gap: 32px; }
.exemplar-standards__list > :is(label, input, p) { column-span: all; }
.exemplar-standards fieldset { break-inside: avoid; min-width: 0; margin-block-end: 14px; }
.exemplar-standards legend { width: 100%; padding: 0 0 2px; font-weight: 700; border-block-end: 1px solid var(--line); }
.exemplar-standards fieldset label { display: grid; grid-template-columns: 24px 2em 1fr; align-items: baseline; padding-block: 4px; min-height: 30px; cursor: pointer; }
.exemplar-standards fieldset label:hover { background: var(--theme-elevation-50); }
.exemplar-standards fieldset input { width: 18px; height: 18px; margin: 3px 0 0; align-self: start; accent-color: var(--line); }
.exemplar-standards fieldset b { font-variant-numeric: tabular-nums; text-align: end; padding-inline-end: 0.6em; }
.exemplar-standards small { display: block; font-size: 14px; color: var(--theme-elevation-650); }
@media (pointer: coarse) { .exemplar-standards :is(button, summary, fieldset label) { min-height: 44px; } }
`
