/** What stands around every HTML file: nothing is fetched, nothing runs, and it prints. */
import { escapeXml } from "../exchange/escapeXml.js";

/** Everything before the content. */
export function htmlHead(title: string, lang: string): string {
  return `<!doctype html>
<html lang="${escapeXml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
`;
}

/** Everything after it. */
export const HTML_FOOT = "</main>\n</body>\n</html>\n";

const STYLE = `
:root { color-scheme: light; --ink: #1d2430; --quiet: #5b6472; --line: #d5dae1; --paper: #fff; --soft: #f4f6f8; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 58rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem;}
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p { margin: .25rem 0; max-width: 46rem; }
table { border-collapse: collapse; margin: 1rem 0 1.5rem; width: 100%; font-size: .94rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
.table { overflow-x: auto; }
th, td { overflow-wrap: break-word; text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 500; }
thead th { color: var(--quiet); }
tbody th { font-weight: inherit; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.day, tbody .number { white-space: nowrap; }
figure { margin: 1rem 0 1.5rem; padding: .75rem; background: var(--soft); border-radius: .4rem; }
figcaption { font-size: .9rem; color: var(--quiet); margin-bottom: .5rem; }
figure { overflow-x: auto; }
figure svg { display: block; width: 100%; min-width: 40rem; height: auto; }
ul { list-style: none; margin: .1rem 0 .4rem; padding-left: 1.1rem; max-width: 46rem; }
main > section > ul, main > ul { padding-left: 0; }
.heading { font-weight: 600; }
.bad { color: #9d1f17; font-weight: 600; }
.unsure { color: #5a3f96; font-weight: 600; }
.good { color: #22663e; font-weight: 600; }
.quiet { color: var(--quiet); }
@media print {
  @page { margin: 16mm 14mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  section + section { break-before: page; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  figure svg { min-width: 0; }
  .table { overflow: visible; }
  table { font-size: 9pt; }
  th, td { overflow-wrap: anywhere; padding-right: .4rem; }
  figure { background: none; border: 1px solid var(--line); }
  h2, h3, caption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
}
`;
