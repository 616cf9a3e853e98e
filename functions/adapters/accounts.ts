/** A front door of its own: behind the common one a bundler would put its client into every function. */
export { makeCognitoAccounts } from "@pantau/identity/cognito";
