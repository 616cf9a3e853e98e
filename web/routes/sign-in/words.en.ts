import type id from "./words.id";

const en: typeof id = {
  heading: "Every morning: where do PKH families need us today?",
  about:
    "Pantau gathers the reports of 514 regencies and cities and shows the progress of the Family Hope Program, from village to nation.",
  button: "Sign in",
  going: "Going to the sign-in page…",
  finishing: "Finishing sign-in…",
  signedOut: "You have signed out. What was saved on this device has been deleted.",
  failed: "Sign-in was not completed. Please try again.",
  refused: "Your account cannot be used. Ask a ministry administrator.",
  unreachable: "The sign-in service cannot be reached. Check the connection and try again.",
  landing: (page) => `After signing in you are taken straight to the page “${page}”.`,
};

export default en;
