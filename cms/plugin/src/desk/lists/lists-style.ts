/** Style of what stands above a list: views as words with figures, the one that is shown underlined in the seal's colour. */
export const listsStyle = `
.exemplar-views { --mark: var(--seal, #c3271b); display: flex; flex-wrap: wrap; align-items: baseline; gap: 6px 22px; padding-block: 4px 14px; font-size: 15px; line-height: 1.7; color: var(--theme-elevation-1000); }
.exemplar-views ul { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 0; padding: 0; list-style: none; }
.exemplar-views li { margin: 0; }
.exemplar-views li[hidden] { display: none; }
.exemplar-views a { display: inline-block; min-height: 28px; color: inherit; text-decoration: none; border-block-end: 3px solid transparent; }
.exemplar-views a b { font-weight: 700; font-variant-numeric: tabular-nums; }
.exemplar-views a:hover { border-block-end-color: var(--theme-elevation-400); }
.exemplar-views a[aria-current] { font-weight: 700; border-block-end-color: var(--mark); }
.exemplar-views :is(a, button, select, input):focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.exemplar-views label { display: inline-flex; align-items: baseline; gap: 0.5em; color: var(--theme-elevation-650); }
.exemplar-views :is(select, input) { min-height: 30px; padding: 0 0.3em; font: inherit; color: var(--theme-elevation-1000); background: var(--theme-input-bg); border: 0; border-block-end: 2px solid var(--theme-elevation-1000); border-radius: 0; }
.exemplar-views__own, .exemplar-views__own form { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 14px; }
.exemplar-views button:not(.btn) { min-height: 28px; padding: 0 0.3em; font: inherit; color: inherit; background: none; border: 0; text-decoration: underline; text-decoration-color: var(--theme-elevation-400); text-underline-offset: 4px; cursor: pointer; }
.exemplar-views .btn { margin: 0; }
/* What can be done with what is ticked stands on a line of its own, so that the views above do not move. */
.exemplar-views__picked { display: flex; flex-wrap: wrap; flex: 1 0 100%; align-items: baseline; gap: 4px 16px; margin: 0; padding-block: 6px; border-block: 1px solid var(--theme-elevation-1000); font-weight: 700; order: 9; }
.exemplar-views__picked span { font-weight: 400; }
@media (max-width: 700px) {
  .exemplar-views a { padding-block: 12px 4px; }
  .exemplar-views :is(select, input, button:not(.btn)) { min-height: 44px; }
}
/* A border that is not seen is seen in colours of the reader's own. */
@media (forced-colors: active) { .exemplar-views a:not([aria-current]) { border-block-end-color: Canvas; } }
@media print { .exemplar-views { display: none; } }
`
