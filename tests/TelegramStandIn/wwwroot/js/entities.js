import { h } from "./dom.js";
import { openLink } from "./links.js";

const tags = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

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

    if (entity.offset > at) {
      nodes.push(text.slice(at, entity.offset));
    }

    nodes.push(wrap(entity, text.slice(entity.offset, end), part(text, entity.offset, end, inner, onCommand), onCommand));
    at = end;
    entities = later;
  }

  if (at < to) {
    nodes.push(text.slice(at, to));
  }

  return nodes;
}

function wrap(entity, word, children, onCommand) {
  const link = (address) => h("a", { href: address, onclick: (event) => { event.preventDefault(); openLink(address); } }, children);
  switch (entity.type) {
    case "url":
      return link(/^[a-z]+:\/\//i.test(word) ? word : `https://${word}`);
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
