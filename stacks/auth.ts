import { CfnOutput, Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPoolClient,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolEmail,
} from "aws-cdk-lib/aws-cognito";
import { CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { ASKED_EACH_TIME, CONTENT_TYPES } from "../packages/api/site";
import { signInHost, signInPrefix } from "./auth-hosts";
import { PantauStack, type PantauStackProps } from "./pantau-stack";
import type { Stage } from "./stages";
import { configPath, type WebStack } from "./web";

export interface AuthProps extends PantauStackProps {
  readonly web: WebStack;
  readonly version: string;
}

/**
 * Who somebody is, nothing more: region and role are read from the users table at each request. The name of an
 * account is its e-mail address, so that an access token names the user without another call.
 */
export class AuthStack extends PantauStack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly issuer: string;
  /** Names the e-mail behind an access token, which carries none. */
  readonly userinfo: string;

  constructor(scope: Construct, props: AuthProps) {
    super(scope, "auth", props, { description: "Accounts and sign-in" });
    const { stage, web } = props;
    this.pool = this.accounts(stage);
    this.client = this.browserClient(web.url);
    this.issuer = `https://cognito-idp.${this.region}.amazonaws.com/${this.pool.userPoolId}`;
    this.userinfo = `https://${signInHost(stage, this.account)}/oauth2/userInfo`;
    this.signInPages(stage);
    this.publishConfig(props);
    new CfnOutput(this, "UserPoolId", { value: this.pool.userPoolId });
    new CfnOutput(this, "ClientId", { value: this.client.userPoolClientId });
    new CfnOutput(this, "Issuer", { value: this.issuer });
  }

  /**
   * The site learns its settings from a file, so one build serves every stage. It stands under the API's address
   * too: what a browser needs before it signs in should not wait for a function to start.
   */
  private publishConfig({ web, version }: AuthProps): void {
    const config = {
      oidc: { issuer: this.issuer, clientId: this.client.userPoolClientId, scope: "openid email profile" },
      demo: false,
      embedded: false,
      version,
    };
    web.publish(
      this,
      "SiteConfig",
      ["config.json", configPath].map((key) => Source.jsonData(key, config)),
      {
        cache: [CacheControl.fromString(ASKED_EACH_TIME)],
        contentType: CONTENT_TYPES[".json"],
        refreshed: ["/config.json", `/${configPath}`],
      },
    );
  }

  private accounts(stage: Stage): UserPool {
    return new UserPool(this, "Users", {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: stage.mfa === "required" ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        passwordHistorySize: 5,
        tempPasswordValidity: Duration.days(7),
      },
      userInvitation: {
        emailSubject: "Akun Pantau Anda / Your Pantau account",
        emailBody:
          "Nama pengguna / user name: {username}<br>Kata sandi sementara / temporary password: {####}<br>" +
          "Masuk dalam tujuh hari dan ganti kata sandi. / Sign in within seven days and change the password.",
      },
      // Also the mail of a forgotten password, and of one that an administrator resets.
      userVerification: {
        emailSubject: "Kode Pantau Anda / Your Pantau code",
        emailBody:
          "Kode untuk menetapkan kata sandi baru / code to set a new password: {####}<br>" +
          "Tidak memintanya? Abaikan surat ini. / Did not ask for it? Ignore this mail.",
      },
      email: stage.mail.verified ? mailThroughSes(stage, this.region) : undefined,
      deletionProtection: stage.keepsData,
      // Not removalOf(): as the table.
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  private browserClient(url: string): UserPoolClient {
    const client = this.pool.addClient("Browser", {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        // As web/session names them.
        callbackUrls: [`${url}/callback`],
        logoutUrls: [`${url}/sign-in?signed-out=1`],
      },
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(12),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    // Signed in on Cognito's pages alone: unsaid, Cognito also takes passwords from anybody's program (SRP).
    (client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ["ALLOW_REFRESH_TOKEN_AUTH"];
    return client;
  }

  /** Cognito's newer pages, which speak Indonesian (`lang=id`). */
  private signInPages(stage: Stage): void {
    this.pool.addDomain("Pages", {
      cognitoDomain: { domainPrefix: signInPrefix(stage, this.account) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnManagedLoginBranding(this, "PagesStyle", {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }
}

/** Cognito's own sender stops at 50 mails a day: enough to try out, not to invite 514 coordinators. */
function mailThroughSes({ mail }: Stage, sesRegion: string): UserPoolEmail {
  return UserPoolEmail.withSES({
    fromEmail: mail.from,
    fromName: "Pantau",
    sesRegion,
    ...("domain" in mail.identity && { sesVerifiedDomain: mail.identity.domain }),
  });
}
