import { Route, Router } from "@solidjs/router";
import { QueryClientProvider } from "@tanstack/solid-query";
import { type Component, For, type JSX, lazy } from "solid-js";
import { lang } from "./i18n/language";
import { queryClient } from "./queries/client";
import { Frame } from "./shell/frame";
import { NotFound } from "./shell/not-found";
import type { Page } from "./shell/page";
import { PAGES } from "./shell/pages";

/** Page and words are asked for together, and shown when both are there. */
function viewOf(page: Page): Component {
  return lazy(async () => {
    const [module] = await Promise.all([page.view(), page.words?.load(lang())]);
    return module;
  });
}

export function App(): JSX.Element {
  return (
    <QueryClientProvider client={queryClient}>
      <Router root={Frame}>
        <For each={PAGES}>{(page) => <Route path={page.path} component={viewOf(page)} />}</For>
        <Route path="*" component={NotFound} />
      </Router>
    </QueryClientProvider>
  );
}
