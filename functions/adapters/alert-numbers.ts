/** A front door of its own: most calls of the API judge no numbers. */
export { makeAlertNumbers } from "@pantau/usecases";
