export type { AccessToken, IssuerConfig, VerifyAccessToken } from "./access-token";
export { type Authenticate, type Authenticated, makeAuthenticate } from "./authenticate";
export { hashOfSecret, newTokenSecret, TOKEN_PREFIX } from "./secrets";
export {
  type EmailOfSubject,
  makeEmailOfSubject,
  makeNoteSignIn,
  type NoteSignIn,
  noEmailOfSubject,
} from "./sign-in";
