import type { Lang } from "@pantau/domain";
import type { MailMessage } from "@pantau/usecases";
import { html } from "hono/html";
import type { PasswordLink } from "./links";

interface MailWords {
  readonly subject: string;
  readonly hello: string;
  readonly body: string;
  readonly button: string;
  readonly end: string;
}

const WORDS: Readonly<Record<PasswordLink["purpose"], Readonly<Record<Lang, MailWords>>>> = {
  invitation: {
    id: {
      subject: "Undangan ke Pantau",
      hello: "Yth.",
      body: "Akun Anda di Pantau, pemantauan Program Keluarga Harapan, sudah dibuat. Pilih kata sandi Anda untuk mulai.",
      button: "Pilih kata sandi",
      end: "Tautan ini berlaku 14 hari dan hanya sekali. Jangan teruskan surel ini.",
    },
    en: {
      subject: "Your invitation to Pantau",
      hello: "Dear",
      body: "Your account in Pantau, the monitoring of the Family Hope Program, is ready. Choose your password to begin.",
      button: "Choose a password",
      end: "The link is good for 14 days and works once. Do not forward this mail.",
    },
  },
  reset: {
    id: {
      subject: "Kata sandi baru untuk Pantau",
      hello: "Yth.",
      body: "Ada permintaan kata sandi baru untuk akun Anda. Bila bukan dari Anda, abaikan surel ini: tidak ada yang berubah.",
      button: "Pilih kata sandi baru",
      end: "Tautan ini berlaku dua jam dan hanya sekali. Jangan teruskan surel ini.",
    },
    en: {
      subject: "A new password for Pantau",
      hello: "Dear",
      body: "Somebody asked for a new password for your account. If it was not you, ignore this mail: nothing changes.",
      button: "Choose a new password",
      end: "The link is good for two hours and works once. Do not forward this mail.",
    },
  },
};

/** The mail that carries a password link, in the user's language, as HTML and plain text. */
export async function passwordMail(
  user: { email: string; name: string; lang: Lang },
  purpose: PasswordLink["purpose"],
  url: string,
): Promise<MailMessage> {
  const words = WORDS[purpose][user.lang];
  const body =
    await html`<!doctype html><html lang="${user.lang}"><head><meta charset="utf-8"><title>${words.subject}</title></head>
<body style="margin:0;padding:24px;background:#f6f5f1;color:#182226;font:16px/1.5 system-ui,'Segoe UI',Roboto,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border-top:4px solid #0d4a4f">
<tr><td style="padding:28px">
<p style="margin:0 0 16px">${words.hello} ${user.name},</p>
<p style="margin:0 0 24px">${words.body}</p>
<p style="margin:0 0 24px"><a href="${url}" style="display:inline-block;padding:12px 20px;background:#0d4a4f;color:#ffffff;text-decoration:none;font-weight:600">${words.button}</a></p>
<p style="margin:0 0 16px;font-size:14px;color:#4a565a">${words.end}</p>
<p style="margin:0;font-size:14px;color:#4a565a;word-break:break-all">${url}</p>
</td></tr></table></td></tr></table></body></html>`;
  const text = `${words.hello} ${user.name},\n\n${words.body}\n\n${url}\n\n${words.end}\n`;
  return { to: user.email, subject: words.subject, html: body.toString(), text };
}
