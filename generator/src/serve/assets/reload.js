// Loads the page again after a change and shows mistakes over it. Only `hills serve` sends this; published pages lack it.
(() => {
  "use strict";

  const script = document.currentScript;
  // The state that this page shows, and whether it is the page that lists mistakes itself.
  const shown = script.dataset.page;
  const isList = "list" in script.dataset;
  const retryMs = 1000;

  let source;
  let timer;
  let overlay;
  let focusedBefore;
  // What was heard last, word for word: hearing it again, after a lost connection, changes nothing.
  let heard = "";

  // Connections are few (six to a host), so a page that nobody sees gives up its own.
  const disconnect = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };

  const connect = () => {
    disconnect();
    source = new EventSource("/.hills/events");
    source.addEventListener("reload", hear);
    source.addEventListener("mistakes", hear);
    source.addEventListener("error", () => {
      // Some browsers try again by themselves, some give up when nobody answers; `hills serve` may be restarting.
      if (source?.readyState === EventSource.CLOSED) {
        timer = setTimeout(connect, retryMs);
      }
    });
  };

  const hear = (event) => {
    const { page, mistakes } = JSON.parse(event.data);
    if (page !== shown) {
      disconnect();
      // Browsers keep the scroll position of a page that is loaded again.
      location.reload();
    } else if (!isList && event.data !== heard) {
      heard = event.data;
      hide();
      if (mistakes.length > 0) {
        show(mistakes);
      }
    }
  };

  // An element with text or further elements inside; text never becomes markup.
  const make = (name, className, ...inside) => {
    const element = document.createElement(name);
    if (className) {
      element.className = className;
    }
    element.append(...inside);
    return element;
  };

  // What stands between backticks is code.
  const prose = (name, className, text) => {
    const parts = text.split("`").map((part, index) => (index % 2 === 1 ? make("code", "", part) : part));
    const element = make(name, className, ...parts);
    // Messages quote texts of all languages.
    element.dir = "auto";
    return element;
  };

  const item = ({ severity, code, place, message, notes, help }) => {
    const label = make("p", "hills-mistake__label", make("strong", "", code ? `${severity} ${code}` : severity));
    if (place) {
      label.append(" ", make("code", "hills-mistake__place", place));
    }
    const element = make("li", `hills-mistake hills-mistake--${severity}`, label);
    element.append(prose("p", "hills-mistake__message", message));
    element.append(...notes.map((note) => prose("p", "hills-mistake__note", note)));
    if (help) {
      element.append(prose("p", "hills-mistake__help", `help: ${help}`));
    }
    return element;
  };

  const headline = (mistakes) => {
    const errors = mistakes.filter(({ severity }) => severity === "error").length;
    return errors === 1 ? "1 mistake" : `${errors} mistakes`;
  };

  const show = (mistakes) => {
    const heading = make("h2", "hills-overlay__heading", headline(mistakes));
    heading.id = "hills-overlay-heading";
    const close = make("button", "hills-overlay__close", "Dismiss (Esc)");
    close.type = "button";
    close.addEventListener("click", hide);
    const note = make("p", "hills-overlay__note", "The page below is the last one without mistakes.");
    const list = make("ol", "hills-overlay__list", ...mistakes.map(item));
    overlay = make("section", "hills-overlay", make("div", "hills-overlay__head", heading, close), note, list);
    overlay.setAttribute("role", "dialog");
    overlay.setAttribute("aria-labelledby", heading.id);
    overlay.lang = "en";
    overlay.dir = "ltr";
    overlay.tabIndex = -1;
    focusedBefore = document.activeElement;
    document.body.append(overlay);
    overlay.focus({ preventScroll: true });
  };

  const hide = () => {
    const hadFocus = overlay?.contains(document.activeElement);
    overlay?.remove();
    overlay = undefined;
    if (hadFocus) {
      focusedBefore?.focus({ preventScroll: true });
    }
  };

  document.addEventListener("keydown", (event) => {
    if (overlay && event.key === "Escape") {
      hide();
    }
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => event.persisted && connect());
  if (!document.hidden) {
    connect();
  }
})();
