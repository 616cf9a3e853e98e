import type { Me } from "@pantau/api";
import type { Text } from "@pantau/domain";
import type { Component } from "solid-js";
import type { Words } from "../i18n/id";
import type { LazyWords } from "../i18n/language";
import type { IconName } from "../ui/icon";

/** A page as its folder declares it; only this is loaded before it is opened. */
export interface Page {
  /** As the router writes it, e.g. `/region/:code`. */
  readonly path: string;
  readonly title: Text;
  /** In the navigation; absent: reached by links. */
  readonly nav?: {
    readonly group: keyof Words["group"];
    /** Place inside the group. */
    readonly order: number;
    readonly icon: IconName;
    /** At the bottom of small screens, by this short name, if there is room among the first four. */
    readonly bottom?: Text;
    /** Default: everyone. */
    readonly shown?: (user: Me) => boolean;
    /** Where it leads, if not to `path`. */
    readonly href?: (user: Me) => string;
    /** A count beside the title, e.g. of what waits there. */
    readonly badge?: Component;
  };
  readonly view: () => Promise<{ readonly default: Component }>;
  readonly words?: LazyWords<unknown>;
  /** Open to people who have not signed in; shown without navigation. */
  readonly open?: boolean;
}

/** What a folder's `page.ts` says of its page. Apart from the list of all pages, which reads every such file. */
export function definePage(page: Page): Page {
  return page;
}
