import { createSignal, createUniqueId, type JSX, onCleanup, Show } from "solid-js";
import { Icon, type IconName } from "./icon";
import "./button.css";
import "./menu.css";

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
  const away = (event: PointerEvent) => {
    if (!root?.contains(event.target as Node)) show(false);
  };
  const show = (next: boolean) => {
    setOpen(next);
    document[next ? "addEventListener" : "removeEventListener"]("pointerdown", away as EventListener);
  };
  const close = () => {
    show(false);
    button?.focus();
  };
  onCleanup(() => document.removeEventListener("pointerdown", away));
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
        <div class="menu-list" classList={{ "menu-list-left": props.align === "left" }} id={id}>
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
