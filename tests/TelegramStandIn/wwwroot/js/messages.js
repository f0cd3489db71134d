import { h, icon, iconButton, toast } from "./dom.js";
import { clock, day, stars, t } from "./words.js";
import { firstLink, render } from "./entities.js";
import { openLink } from "./links.js";
import { state } from "./state.js";

/** Albums are one block; everything else stands alone. */
function blocks(posts) {
  const result = [];
  for (const post of posts) {
    const last = result.at(-1);
    if (post.mediaGroupId && last?.[0].mediaGroupId === post.mediaGroupId && Boolean(last[0].deletedAt) === Boolean(post.deletedAt)) {
      last.push(post);
    } else {
      result.push([post]);
    }
  }

  return result;
}

/** Keeps a column of messages up to date: only what changed is drawn again, and who reads the end stays at the end. */
export class Stream {
  constructor(wall, draw) {
    this.wall = wall;
    this.draw = draw;
    this.column = h("div", { class: "stream" });
    this.drawn = new Map();
    this.pinned = true;
    wall.replaceChildren(this.column);
    let top = 0;

    // Growing content fires scroll events too; only going up means that somebody reads older messages.
    wall.addEventListener("scroll", () => {
      const nearEnd = wall.scrollHeight - wall.scrollTop - wall.clientHeight < 60;
      this.pinned = nearEnd || (this.pinned && wall.scrollTop >= top - 2);
      top = wall.scrollTop;
    });
    new ResizeObserver(() => this.toEnd()).observe(wall);
    new ResizeObserver(() => this.toEnd()).observe(this.column);
  }

  toEnd() {
    if (this.pinned) {
      this.wall.scrollTop = this.wall.scrollHeight;
    }
  }

  show(posts) {
    const wanted = [];
    let lastDay = null;
    for (const block of blocks(posts)) {
      const drawing = this.block(block);
      if (!drawing) {
        continue;
      }

      const today = day(block[0].sentAt);
      if (today !== lastDay) {
        lastDay = today;
        wanted.push(this.keyed(`day ${today}`, 0, () => h("div", { class: "day" }, today)));
      }

      wanted.push(drawing);
    }

    const alive = new Set(wanted);
    for (const [key, entry] of this.drawn) {
      if (!alive.has(entry.element)) {
        this.drawn.delete(key);
      }
    }

    this.place(wanted);
    this.toEnd();
  }

  block(block) {
    const version = Math.max(...block.map((post) => post.version));
    return this.keyed(block[0].messageId, `${version}/${block.length}`, () => this.draw(block));
  }

  keyed(key, version, make) {
    const known = this.drawn.get(key);
    if (known?.version === version) {
      return known.element;
    }

    const element = make();
    if (element && known) {
      element.style.animation = "none";
    }

    this.drawn.set(key, { version, element });
    return element;
  }

  place(wanted) {
    for (const [index, element] of wanted.entries()) {
      if (this.column.children[index] !== element) {
        this.column.insertBefore(element, this.column.children[index] ?? null);
      }
    }

    while (this.column.children.length > wanted.length) {
      this.column.lastChild.remove();
    }
  }

  redraw() {
    this.drawn.clear();
    this.column.replaceChildren();
  }
}

/** One bubble with its buttons. `side` is "out" for the person's own, "in" for the bot's, "post" in a channel. */
export function bubble(block, side, { onTap, onPay, onCommand, actions = [] } = {}) {
  const first = block[0];
  const worded = wordedOf(block);
  const message = first.message;
  const content = [];
  const above = worded?.message.show_caption_above_media === true;
  const text = worded ? h("div", { class: "body" }, origin(message), quote(message), preview(worded, true),
    h("div", { class: "text" }, render(worded.text, worded.entities, onCommand)), preview(worded, false)) : null;
  const media = mediaOf(block, onCommand);
  content.push(...(above ? [text, media] : [media, text]));
  if (!text && message.forward_origin) {
    content.unshift(h("div", { class: "body" }, origin(message)));
  }

  if (first.invoice) {
    content.push(invoiceBody(first.invoice));
  }

  const bare = media && !isOfFiles(block) && (!text || above) && !first.invoice;
  return h("article", { class: `msg ${side} ${first.editedAt ? "edited" : ""} ${bare ? "bare" : ""} ${media && first.media[0]?.kind !== "document" ? "pic" : ""}`, id: `m${first.chatId}-${first.messageId}` },
    h("div", { class: "bubble" }, content, meta(block, side)),
    keyboard(first, onTap, onPay),
    actions.length > 0 && h("div", { class: "actions" }, actions.map(([name, label, run]) => iconButton(name, label, run))));
}

function meta(block, side) {
  const reactions = Object.entries(block[0].reactions ?? {}).map(([emoji, count]) => `${emoji} ${count}`).join(" ");
  return h("span", { class: "meta" }, reactions && h("span", {}, reactions), block[0].editedAt && h("span", {}, t("edited")), h("span", {}, clock(block[0].sentAt)), side === "out" && icon("ticks"));
}

function origin(message) {
  const from = message.forward_origin;
  return from ? h("div", { class: "forwarded" }, t("forwardedFrom", from.chat?.title ?? from.sender_user?.first_name ?? "")) : null;
}

function quote(message) {
  const replied = message.reply_to_message;
  return replied ? h("div", { class: "quote" }, replied.text ?? replied.caption ?? t("sendPhoto")) : null;
}

/** The post whose words stand for the whole: under pictures, Telegram shows a caption only when it is the one of all. */
function wordedOf(block) {
  const worded = block.filter((post) => post.text);
  return isOfFiles(block) && block.length > 1 || worded.length !== 1 ? null : worded[0];
}

const isOfFiles = (block) => block[0].media[0]?.kind === "document";

/** The card under or above a text for its link; the page fetches nothing, so the card shows the address alone. */
function preview(post, above) {
  const options = post.message.link_preview_options ?? {};
  const link = options.url ?? firstLink(post.text, post.entities);
  if (!post.message.text || !link || options.is_disabled || Boolean(options.show_above_text) !== above) {
    return null;
  }

  const host = link.replace(/^[a-z]+:\/\//i, "").split(/[/?#]/)[0];
  return h("a", { class: `card ${options.prefer_large_media ? "large" : ""}`, href: link, onclick: (event) => { event.preventDefault(); openLink(link); } },
    h("b", {}, host), h("small", {}, link), (options.prefer_small_media || options.prefer_large_media) && h("i", {}));
}

function mediaOf(block, onCommand) {
  const shown = block.filter((post) => post.media.length > 0);
  if (shown.length === 0) {
    return null;
  }

  if (isOfFiles(block)) {
    return h("div", {}, shown.map((post) => [fileOf(post.media[0]), block.length > 1 && post.text
      && h("div", { class: "body" }, h("div", { class: "text" }, render(post.text, post.entities, onCommand)))]));
  }

  const count = shown.length;
  const columns = count === 1 ? 1 : count === 3 || count > 4 ? (count % 2 ? 2 : 3) : 2;
  return h("div", { class: `shots ${count > 1 ? "many" : ""}`, style: `--cols:${columns}` }, shown.map((post) => shot(post, count === 1)));
}

const fileOf = (file) => h("a", { class: "file", href: file.url.slice(1), download: file.name },
  h("span", {}, icon("file")), h("span", {}, file.name, h("small", {}, `${Math.max(1, Math.round(file.size / 1024))} KB`)));

function shot(post, alone) {
  const one = post.media[0];
  const veiled = post.message.has_media_spoiler === true;
  return h("figure", {
    class: veiled ? "veiled" : "", style: alone ? `aspect-ratio:${one.width}/${one.height}` : "", title: post.text ?? "",
    tabIndex: veiled ? 0 : null, onclick: (event) => event.currentTarget.classList.remove("veiled"),
  },
  h("img", { src: one.url.slice(1), alt: one.name, loading: "lazy" }),
  one.kind === "animation" ? h("span", { class: "badge" }, "GIF")
    : one.kind === "video" && h("span", { class: "play" }, icon("play")));
}

function invoiceBody(invoice) {
  return h("div", { class: "invoice" },
    h("span", { class: "price" }, stars(invoice.totalAmount)), h("h3", {}, invoice.title), h("p", { class: "muted" }, invoice.description));
}

function keyboard(post, onTap, onPay) {
  let rows = post.buttons;
  if (post.invoice && !rows.some((row) => row.some((button) => button.pay))) {
    rows = [[{ text: t("pay", stars(post.invoice.totalAmount)), pay: true }], ...rows];
  }

  if (rows.length === 0) {
    return null;
  }

  const press = (button) => (event) => busy(event.currentTarget, () => button.pay
    ? onPay?.(post)
    : button.copyText ? copy(button.copyText) : onTap?.(post, button));
  return h("div", { class: "inline" }, rows.map((row) => h("div", {}, row.map((button) => h("button", {
    type: "button", onclick: press(button), "data-style": button.style ?? null, "data-kind": button.url ? "url" : null,
    disabled: Boolean(button.pay && post.invoice?.chargeId),
  }, button.pay && post.invoice?.chargeId ? `✓ ${t("receipt")}` : button.text)))));
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(t("copied"));
}

async function busy(button, work) {
  if (button.classList.contains("busy")) {
    return;
  }

  const waiting = setTimeout(() => {
    button.classList.add("busy");
    button.append(h("span", { class: "spin" }));
  }, 120);
  try {
    await work();
  } finally {
    clearTimeout(waiting);
    button.classList.remove("busy");
    button.querySelector(".spin")?.remove();
  }
}

/** A line in the middle for payments and picked channels; null when the message is an ordinary one. */
export function service(post) {
  const message = post.message;
  const bot = state.bot.firstName;
  const text = message.successful_payment ? t("youPaid", stars(message.successful_payment.total_amount), bot)
    : message.refunded_payment ? t("refunded", stars(message.refunded_payment.total_amount), bot)
      : message.chat_shared ? t("shared", message.chat_shared.title ?? state.channels.find((one) => one.id === message.chat_shared.chat_id)?.title ?? message.chat_shared.chat_id)
        : null;
  return text && h("div", { class: "service" }, text);
}
