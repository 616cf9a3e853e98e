import { createSignal, createUniqueId, type JSX, onCleanup, Show } from "solid-js";
import { Icon, type IconName } from "./icon";
import "./button.css";
import "./menu.css";

const GAP = 6;

/** A button that shows a few more; Escape and a click elsewhere close it, the focus goes back to the button. */
export function Menu(props: {
  label: JSX.Element;
  icon?: IconName;
  /** Shows the icon alone; the label names it to readers. */
  compact?: boolean;
  class?: string;
  align?: "left";
  children: (close: () => void) => JSX.Element;
}): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const id = createUniqueId();
  let root: HTMLDivElement | undefined;
  let button: HTMLButtonElement | undefined;
  let openedAt = "";
  const away = (event: PointerEvent) => {
    if (!root?.contains(event.target as Node)) show(false);
  };
  const show = (next: boolean) => {
    setOpen(next);
    const change = next ? "addEventListener" : "removeEventListener";
    document[change]("pointerdown", away as EventListener);
    // The list stands at its place on the screen, so it cannot follow a button that is scrolled away under it.
    document[change]("scroll", scrolled, true);
    openedAt = spot();
  };
  const spot = () => {
    const at = button?.getBoundingClientRect();
    return `${at?.x} ${at?.y}`;
  };
  /** A button in a bar that stays, or whose scroll was taken back, has not moved: the list stands right then. */
  const scrolled = () => spot() !== openedAt && show(false);
  const close = () => {
    show(false);
    button?.focus();
  };
  onCleanup(() => {
    document.removeEventListener("pointerdown", away);
    document.removeEventListener("scroll", scrolled, true);
  });
  /** Fixed: inside a scrolling table it would be cut off. Above the button where there is no room below. */
  const place = (list: HTMLElement) =>
    requestAnimationFrame(() => {
      if (!button || !list.isConnected) return;
      const at = button.getBoundingClientRect();
      const { width, height } = list.getBoundingClientRect();
      const left = props.align === "left" ? at.left : at.right - width;
      const below = at.bottom + GAP;
      const top = below + height > innerHeight && at.top - GAP > height ? at.top - GAP - height : below;
      list.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
      list.style.top = `${top}px`;
      list.style.visibility = "visible";
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught for the button and list inside
    <div
      class="menu no-print"
      ref={root}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open()) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <button
        type="button"
        ref={button}
        class={props.class ?? `button button-small ${props.compact ? "icon-button" : ""}`}
        aria-expanded={open()}
        aria-controls={id}
        onClick={() => show(!open())}
      >
        <Show when={props.icon}>{(icon) => <Icon name={icon()} size={props.compact ? 18 : 15} />}</Show>
        <span classList={{ "sr-only": props.compact }}>{props.label}</span>
      </button>
      <Show when={open()}>
        <div class="menu-list" id={id} ref={place}>
          {props.children(close)}
        </div>
      </Show>
    </div>
  );
}

export function MenuItem(props: {
  icon?: IconName;
  onClick: () => void;
  current?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <button type="button" class="menu-item" aria-pressed={props.current} onClick={() => props.onClick()}>
      <Show when={props.icon}>{(icon) => <Icon name={icon()} size={16} />}</Show>
      {props.children}
    </button>
  );
}
