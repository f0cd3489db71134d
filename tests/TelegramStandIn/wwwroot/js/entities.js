import { h } from "./dom.js";
import { openLink } from "./links.js";

const tags = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", blockquote: "blockquote" };

/** These stand on lines of their own: the line breaks around them are not shown again. */
const blocks = new Set(["pre", "blockquote", "expandable_blockquote"]);

const address = (word) => /^[a-z]+:\/\//i.test(word) ? word : `https://${word}`;

/** The link that a preview is of; null: there is none. */
export function firstLink(text, entities) {
  const found = [...(entities ?? [])].sort((a, b) => a.offset - b.offset).find((one) => one.type === "url" || one.type === "text_link");
  return found ? found.url ?? address(text.slice(found.offset, found.offset + found.length)) : null;
}

/** The text as nodes, its entities nested as Telegram draws them. Offsets count UTF-16 units, as strings here do. */
export function render(text, entities, onCommand) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return part(text, 0, text.length, sorted, onCommand);
}

function part(text, from, to, entities, onCommand) {
  const nodes = [];
  let at = from;
  while (entities.length > 0) {
    const entity = entities[0];
    const end = Math.min(entity.offset + entity.length, to);
    const inner = [];
    const later = [];
    for (const other of entities.slice(1)) {
      (other.offset < end ? inner : later).push(other);
    }

    const isBlock = blocks.has(entity.type);
    if (entity.offset > at) {
      const before = text.slice(at, entity.offset);
      nodes.push(isBlock && before.endsWith("\n") ? before.slice(0, -1) : before);
    }

    nodes.push(wrap(entity, text.slice(entity.offset, end), part(text, entity.offset, end, inner, onCommand), onCommand));
    at = isBlock && text[end] === "\n" && end < to ? end + 1 : end;
    entities = later;
  }

  if (at < to) {
    nodes.push(text.slice(at, to));
  }

  return nodes;
}

function wrap(entity, word, children, onCommand) {
  const link = (target) => h("a", { href: target, onclick: (event) => { event.preventDefault(); openLink(target); } }, children);
  switch (entity.type) {
    case "url":
      return link(address(word));
    case "text_link":
      return link(entity.url);
    case "mention":
      return link(`https://t.me/${word.slice(1)}`);
    case "email":
      return h("a", { href: `mailto:${word}` }, children);
    case "bot_command":
      return onCommand
        ? h("a", { href: "#", onclick: (event) => { event.preventDefault(); onCommand(word); } }, children)
        : h("span", {}, children);
    case "spoiler":
      return h("span", { class: "spoiler", tabIndex: 0 }, children);
    case "pre":
      return h("pre", { "data-language": entity.language ?? null }, children);
    case "expandable_blockquote":
      return h("blockquote", { class: "folded", tabIndex: 0, onclick: (event) => event.currentTarget.classList.toggle("folded") }, children);
    case "custom_emoji":
      return h("span", { class: "emoji", title: entity.custom_emoji_id }, children);
    case "hashtag":
    case "cashtag":
    case "phone_number":
    case "text_mention":
      return h("a", {}, children);
    default:
      return h(tags[entity.type] ?? "span", {}, children);
  }
}

const marks = [["**", "bold"], ["__", "italic"], ["~~", "strikethrough"], ["||", "spoiler"], ["`", "code"]];

/** Typed marks become entities, as Telegram's own apps do it: **bold**, __italic__, ~~struck~~, ||spoiler||, `code`. */
export function typed(text) {
  const entities = [];
  let plain = "";
  let at = 0;
  const open = [];
  while (at < text.length) {
    const mark = marks.find(([sign]) => text.startsWith(sign, at));
    if (!mark) {
      plain += text[at++];
      continue;
    }

    const [sign, type] = mark;
    const opened = open.findLastIndex((one) => one.type === type);
    if (opened >= 0 && plain.length > open[opened].offset) {
      const { offset } = open.splice(opened, 1)[0];
      entities.push({ type, offset, length: plain.length - offset });
    } else if (text.indexOf(sign, at + sign.length) > at + sign.length) {
      open.push({ type, offset: plain.length });
    } else {
      plain += sign;
    }

    at += sign.length;
  }

  return { text: plain, entities: entities.length > 0 ? entities : undefined };
}
