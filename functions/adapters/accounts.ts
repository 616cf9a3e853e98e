export { makeCognitoAccounts } from "@pantau/identity";
