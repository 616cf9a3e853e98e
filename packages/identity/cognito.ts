import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  UnsupportedUserStateException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Accounts } from "@pantau/usecases";

/**
 * Accounts of a Cognito user pool whose user names are e-mails. Cognito itself mails temporary
 * passwords and reset codes; `lang` travels as client metadata for its message trigger.
 */
export function makeCognitoAccounts(
  userPoolId: string,
  client = new CognitoIdentityProviderClient({}),
): Accounts {
  const of = (email: string) => ({ UserPoolId: userPoolId, Username: email });
  const create = async (user: { email: string; name: string; lang: string }, extra: object = {}) =>
    client.send(
      new AdminCreateUserCommand({
        ...of(user.email),
        UserAttributes: [
          { Name: "email", Value: user.email },
          { Name: "email_verified", Value: "true" },
          { Name: "name", Value: user.name },
          { Name: "locale", Value: user.lang },
        ],
        DesiredDeliveryMediums: ["EMAIL"],
        ClientMetadata: { lang: user.lang },
        ...extra,
      }),
    );

  /** Who never signed in gets the temporary password again, all others a code to set a new one. */
  const inviteAgain = async (user: { email: string; name: string; lang: string }) => {
    try {
      await create(user, { MessageAction: "RESEND" });
    } catch (error) {
      if (!(error instanceof UnsupportedUserStateException)) throw error;
      await reset(user);
    }
  };
  const reset = (user: { email: string; lang: string }) =>
    client.send(
      new AdminResetUserPasswordCommand({ ...of(user.email), ClientMetadata: { lang: user.lang } }),
    );

  return {
    async invite(user) {
      try {
        await create(user);
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        await inviteAgain(user);
      }
    },
    async setPassword(email, password) {
      try {
        await create({ email, name: email, lang: "id" }, { MessageAction: "SUPPRESS" });
      } catch (error) {
        // Most often the account stands already, and only its password is set.
        if (!(error instanceof UsernameExistsException)) throw error;
      }
      await client.send(
        new AdminSetUserPasswordCommand({ ...of(email), Password: password, Permanent: true }),
      );
    },
    async sendReset(user) {
      await reset(user);
    },
    async disable(email) {
      await client.send(new AdminDisableUserCommand(of(email)));
      await client.send(new AdminUserGlobalSignOutCommand(of(email)));
    },
    async enable(email) {
      await client.send(new AdminEnableUserCommand(of(email)));
    },
  };
}
