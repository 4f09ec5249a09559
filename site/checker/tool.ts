import { toLoneTag } from '../src/server/policy.ts'

/** A style sheet without what it would have to fetch, its remarks and its indents. */
const toStyle = (sheet: string): string =>
  sheet
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim()

/** The check as one file: its policy lets it run this script, look so, and ask nothing of anybody. */
export const toTool = ({ script, sheets }: { script: string; sheets: readonly string[] }): string => {
  const style = sheets.map(toStyle).join('\n')
  if (/<\/(?:script|style)/i.test(script + style)) throw new Error('it would end where it says that it ends')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${toLoneTag({ style, script })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>公报核对工具</title>
<style>${style}</style>
</head>
<body>
<div class="sheet">
<main>
<div class="verify wrap" data-verify>
<div>
<p class="unseen" role="status" data-status></p>
<div data-screen>
<h1>把公报放进来，核一核</h1>
<p class="lead" data-off>核对要运行一段小程序，现在它没有运行：请打开浏览器的脚本功能（JavaScript），再打开这个文件。</p>
</div>
</div>
<aside aria-label="核对说明">
<section data-drop hidden>
<h2>放什么进来</h2>
<p>从网站下载的整则公报（gazette-*.json）、登记内容（.head）、原文（.document）、附件和图片，或者保存下来的整本公报。钥匙的清单（exemplar-keys.json）先放进来，签名才能核。</p>
<p>不用上网，什么也不会离开您的电脑。</p>
</section>
<section>
<h2>它保证不了什么</h2>
<ul class="cannot">
<li>写的事是不是真的：它只管字没有被改，事实由发布单位负责。</li>
<li>您的电脑干不干净：换一台设备再核一次，更放心。</li>
<li>后来有没有更正、撤下：要连上网，在网站上再核一次。</li>
<li>钥匙是谁的：指纹要您自己与印在纸上的对一眼。</li>
</ul>
</section>
</aside>
</div>
</main>
</div>
<script>${script}</script>
</body>
</html>
`
}
