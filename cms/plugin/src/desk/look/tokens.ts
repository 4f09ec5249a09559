/** Paper, ink and type of the desk: the public site's, so that who edits it works in what it is printed in. */
export const tokens = `
:root {
  --paper: #fafaf7; --leaf: #f0f0ea; --ink: #16181b; --soft: #4e5257; --hair: #c6c7c1; --seal: #c3271b;
  --tone-1: #26449a; --tone-2: #007f87; --tone-3: #c47d00; --tone-4: #1d6a44; --tone-5: #c5326a; --tone-6: #634598;
  --serif: "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STZhongsong, SimSun, serif;
  --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
}
html[data-theme='dark'] {
  --paper: #131416; --leaf: #1c1e20; --ink: #ece9e1; --soft: #b3b1a9; --hair: #414347; --seal: #ff7a63;
  --tone-1: #6c8ae4; --tone-2: #2fa8ad; --tone-3: #dfa22d; --tone-4: #4dab78; --tone-5: #e06c97; --tone-6: #a386de;
}
html[data-theme] {
  --theme-bg: var(--paper); --theme-text: var(--ink); --theme-input-bg: var(--paper); --theme-border-color: var(--hair);
  --theme-elevation-0: var(--paper); --theme-elevation-50: var(--leaf); --theme-elevation-100: var(--hair);
  --theme-elevation-150: var(--hair); --theme-elevation-200: var(--hair); --theme-elevation-250: var(--hair);
  --theme-elevation-300: var(--hair); --theme-elevation-350: var(--soft);
  --theme-elevation-400: var(--soft); --theme-elevation-450: var(--soft); --theme-elevation-500: var(--soft);
  --theme-elevation-550: var(--soft); --theme-elevation-600: var(--soft); --theme-elevation-650: var(--soft);
  --theme-elevation-700: var(--ink); --theme-elevation-750: var(--ink); --theme-elevation-800: var(--ink);
  --theme-elevation-850: var(--ink); --theme-elevation-900: var(--ink); --theme-elevation-950: var(--ink);
  --theme-elevation-1000: var(--ink);
  --style-radius-s: 0; --style-radius-m: 0; --style-radius-l: 0;
  --font-body: var(--sans); --font-serif: var(--serif); --accessibility-outline: 3px solid var(--seal);
  --nav-width: 216px; --gutter-h: 40px;
  color: var(--ink); background: var(--paper);
}
html[data-theme] body {
  background: var(--paper); font-family: var(--sans); font-size: 15px; line-height: 1.65;
  font-variant-numeric: lining-nums tabular-nums;
}
/* The six fields of the standards, in the breadth of their items. */
html[data-theme] body::before {
  content: ''; position: fixed; inset: 0 0 auto; height: 8px; z-index: 60;
  background: linear-gradient(90deg, var(--tone-1) 0 18.18%, var(--tone-2) 0 36.36%, var(--tone-3) 0 57.57%, var(--tone-4) 0 78.78%, var(--tone-5) 0 96.97%, var(--tone-6) 0);
}
html[data-theme] :is(.btn, .pill, input, textarea, .popup__content, .collapsible, .rs__control, .card) { border-radius: 0; box-shadow: none; }
html[data-theme] :focus-visible { outline: 3px solid var(--seal); outline-offset: 2px; }
@media (max-width: 700px) { html[data-theme] { --gutter-h: 16px; --thumb: 44px; } }
/* What keeps its colours has those of the reader: ink of ours on their black was nothing. */
@media (forced-colors: active) { html[data-theme] { --paper: Canvas; --leaf: Canvas; --ink: CanvasText; --soft: CanvasText; --hair: CanvasText; --seal: Highlight; } }
@media print { html[data-theme] { --paper: #fff; --ink: #000; --soft: #333; } html[data-theme] body::before { display: none; } }
`
