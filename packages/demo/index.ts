export {
  BSB_SERVED,
  DEMO_NOW,
  DEMO_PERIODS,
  DEMO_SEED,
  DEMO_THINNING,
  DEMO_YEAR,
} from "./facts";
export { type DemoUpload, demoUploads } from "./uploads";
export { DEMO_ADMIN, DEMO_OPERATOR, type DemoUser, demoUsers } from "./users";
