import type { Accounts, Mail, User } from "@pantau/usecases";
import type { AccountStore } from "./account-store";
import type { Links, PasswordLink } from "./links";
import { passwordMail } from "./mails";

/** The accounts port over the embedded provider. `origin` is where mailed links lead. */
export function makeAccounts(parts: {
  readonly store: AccountStore;
  readonly links: Links;
  readonly mail: Mail;
  readonly origin: () => string;
}): Accounts {
  async function send(
    user: Pick<User, "email" | "name" | "lang">,
    purpose: PasswordLink["purpose"],
  ): Promise<void> {
    const secret = await parts.links.make({ email: user.email, purpose });
    const sent = await parts.mail.send(
      await passwordMail(user, purpose, `${parts.origin()}/oidc/password/${secret}`),
    );
    if (sent.outcome !== "sent")
      throw new Error(`the mail service did not take the ${purpose}: ${sent.reason}`);
  }
  return {
    async invite(user) {
      await parts.store.ensure(user.email);
      await send(user, "invitation");
    },
    setPassword: (email, password) => parts.store.setPassword(email, password),
    sendReset: (user) => send(user, "reset"),
    disable: (email) => parts.store.setDisabled(email, true),
    enable: (email) => parts.store.setDisabled(email, false),
  };
}
