/** The look of the provider's pages: the dashboard's colours, nothing from outside. */
export const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#f6f5f1,#0e1517);--surface:light-dark(#fff,#152024);
--ink:light-dark(#182226,#ecf0ef);--ink-2:light-dark(#4a565a,#b4c0c1);--line:light-dark(#8a8d86,#6f8389);
--brand:light-dark(#0d4a4f,#7cc4c3);--on-brand:light-dark(#fff,#0a2326);--bad:light-dark(#96201c,#ff938a);
--bad-soft:light-dark(#fae3e0,#45191a);--good-soft:light-dark(#e2eeec,#17363a);--focus:light-dark(#0b6bcb,#7db9ff)}
*{box-sizing:border-box}
body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:24px 16px;background:var(--paper);color:var(--ink);
font:400 16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{width:100%;max-width:400px;background:var(--surface);border-radius:14px;padding:32px 28px;
border-top:4px solid var(--brand);box-shadow:0 12px 40px light-dark(rgb(24 34 38/.12),rgb(0 0 0/.5))}
header{display:flex;justify-content:space-between;align-items:baseline;gap:16px;margin-bottom:24px}
header strong{font-size:1.25rem;letter-spacing:-.02em}
header span{display:block;font-size:.8125rem;color:var(--ink-2)}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 16px;letter-spacing:-.02em}
p{margin:0 0 16px;color:var(--ink-2)}
label{display:block;font-weight:600;margin:16px 0 6px}
input{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:10px 12px;min-height:44px}
button,.button{display:block;width:100%;font:inherit;font-weight:650;min-height:44px;margin-top:24px;padding:10px 16px;border:0;border-radius:8px;
background:var(--brand);color:var(--on-brand);cursor:pointer;text-align:center;text-decoration:none}
button.quiet{background:none;color:var(--brand);border:1px solid var(--line);margin-top:12px}
a{color:var(--brand);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.notice{border-radius:8px;padding:12px 14px;margin:0 0 16px;color:var(--ink);background:var(--good-soft)}
.notice.bad{background:var(--bad-soft);border-left:4px solid var(--bad)}
.after{margin:20px 0 0;text-align:center}
`;
