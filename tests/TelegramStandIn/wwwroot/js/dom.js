// Small helpers to build elements without strings of HTML: nothing a person writes can become markup.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }

    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "class") {
      element.className = value;
    } else if (name === "style") {
      element.style.cssText = value;
    } else if (name in element && name !== "list" && typeof value !== "string") {
      element[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }

  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const shapes = {
  pin: "M9 4h6l-1 6 3 3H7l3-3-1-6Zm3 9v7",
  send: "M4 12.200 20.500 4.500 14.800 20l-3.600-5.800L4 12.200Zm7.200 2L20.500 4.500",
  clip: "m20 11-8.300 8.300a5 5 0 0 1-7-7l8.600-8.600a3.300 3.300 0 0 1 4.700 4.700l-8.500 8.500a1.700 1.700 0 0 1-2.400-2.400l7.700-7.700",
  menu: "M5 7h14M5 12h14M5 17h14",
  more: "M12 5.500v.01M12 12v.01M12 18.500v.01",
  edit: "M4 20h4L19 9l-4-4L4 16v4Zm9.500-13.500 4 4",
  trash: "M5 7h14M10 7V4.500h4V7m-7 0 .8 12.500h8.400L17 7M10.500 11v5m3-5v5",
  forward: "m14 6 6 6-6 6m6-6H9a5 5 0 0 0-5 5v1",
  people: "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm-6 9c0-3.500 2.700-5.500 6-5.500s6 2 6 5.500m1-9.200a3 3 0 1 0-.8-5.800M17.500 15c2 .5 3.500 2.200 3.500 5",
  chat: "M4 5h16v11H10l-4.500 4v-4H4V5Z",
  megaphone: "M4 10v4l3 .5L15.500 19V5L7 9.500 4 10Zm3 4.500 1 5h2.500l-1-4M18.500 9a4 4 0 0 1 0 6",
  close: "m6 6 12 12M18 6 6 18",
  back: "M15 5l-7 7 7 7",
  play: "M8 5.500v13l11-6.500-11-6.500Z",
  file: "M7 3h7l4 4v14H7V3Zm7 0v4h4",
  ticks: "m2.500 12.500 4 4 8-9m-3 8 1 1 8.500-9",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0-5v2m0 14v2M3 12h2m14 0h2M5.600 5.600 7 7m10 10 1.400 1.400m0-12.800L17 7M7 17l-1.400 1.400",
  moon: "M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10Z",
  lock: "M6 11h12v9H6v-9Zm2.500 0V8a3.500 3.500 0 0 1 7 0v3",
  link: "M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1.200 1.200M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1.200-1.200",
  heart: "M12 20s-7.500-4.600-7.500-10A4.300 4.300 0 0 1 12 7.200 4.300 4.300 0 0 1 19.500 10c0 5.400-7.500 10-7.500 10Z",
  ban: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM6.400 6.400l11.200 11.200",
  keys: "M4 6h16v12H4V6Zm3 4h.01M10.300 10h.01M13.600 10h.01M17 10h.01M8 14.500h8",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("fill", "none");
  svg.setAttribute("stroke", "currentColor");
  svg.setAttribute("stroke-width", name === "more" ? "3" : "1.9");
  svg.setAttribute("stroke-linecap", "round");
  svg.setAttribute("stroke-linejoin", "round");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, onclick, extra = "") {
  return h("button", { class: `icon-btn ${extra}`, type: "button", "aria-label": label, title: label, onclick }, icon(name));
}

export function avatar(id, name, extra = "") {
  const letters = [...name.replace(/[^\p{L}\p{N} ]/gu, "").trim().matchAll(/(?:^| )(.)/gu)].slice(0, 2).map((m) => m[1]);
  return h("span", { class: `avatar ${extra}`, style: `--hue:${(Math.abs(id) * 67) % 360}`, "aria-hidden": "true" },
    letters.join("").toUpperCase() || "·");
}

let toasts;

export function toast(text, bad = false) {
  toasts ??= document.getElementById("toasts");
  const element = h("div", { class: `toast${bad ? " bad" : ""}` }, text);
  toasts.append(element);
  setTimeout(() => element.remove(), 4200);
}
