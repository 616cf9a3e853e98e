import { createSignal } from "solid-js";

const query = matchMedia("(min-width: 960px)");
const [wide, setWide] = createSignal(query.matches);
query.addEventListener("change", () => setWide(query.matches));

/** Whether the navigation has room beside the page (frame.css breaks at the same width). The other one is not even made. */
export { wide };
