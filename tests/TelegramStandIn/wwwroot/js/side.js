import { avatar, h, icon, iconButton } from "./dom.js";
import { act } from "./acts.js";
import { isDark, language, switchLanguage, switchTheme, t } from "./words.js";
import { me, rightsOf, showPane, state } from "./state.js";

const side = document.getElementById("side");
const tabs = document.getElementById("tabs");

/** People to play and channels to look at; on a phone also the tabs below. */
export function drawSide() {
  const scroll = side.querySelector(".lists")?.scrollTop ?? 0;
  side.replaceChildren(
    h("div", { class: "brand" }, h("img", { src: "icon.svg", alt: "" }),
      h("div", {}, h("h1", {}, state.bot?.firstName ?? "…"), h("p", { class: "muted" }, t("tagline"))),
      h("div", { class: "tools" },
        h("button", { class: "icon-btn", "aria-label": t("language"), title: t("language"), onclick: () => { switchLanguage(); act("redraw"); } }, language === "ru" ? "EN" : "RU"),
        iconButton(isDark() ? "sun" : "moon", t("theme"), () => { switchTheme(); drawSide(); }))),
    h("div", { class: "lists" },
      head(t("people"), () => act("newPerson")),
      state.users.length === 0 && h("p", { class: "hint" }, t("noPeople")),
      state.users.map(personRow),
      head(t("channels"), me() && (() => act("newChannel"))),
      state.channels.length === 0 && h("p", { class: "hint" }, t("channelsHint")),
      state.channels.map(channelRow)));
  side.querySelector(".lists").scrollTop = scroll;
  drawTabs();
}

function head(title, add) {
  return h("div", { class: "group-head" }, h("h2", {}, title), add && h("button", { onclick: add, "aria-label": `${t("add")}: ${title}` }, `+ ${t("add")}`));
}

function personRow(user) {
  return h("button", { class: "row", "aria-current": String(user.id === state.userId), onclick: () => act("play", user.id) },
    avatar(user.id, user.firstName),
    h("span", { class: "names" }, h("b", {}, user.firstName), h("span", { class: "muted" }, user.username ? `@${user.username}` : `id ${user.id}`)),
    state.fresh.has(user.id) && user.id !== state.userId && h("span", { class: "dot" }));
}

function channelRow(one) {
  const mine = me() && rightsOf(one, me().id);
  const owner = state.users.find((user) => user.id === one.ownerId);
  return h("button", { class: "row", "aria-current": String(one.id === state.channelId), onclick: () => act("look", one.id) },
    avatar(one.id, one.title, "square"),
    h("span", { class: "names" }, h("b", {}, one.title),
      h("span", { class: "muted" }, `${one.username ? `@${one.username}` : t("privateChannel")} · ${mine && one.ownerId === state.userId ? t("owner") : owner?.firstName ?? ""}`)),
    one.bot.isMember && h("span", { class: "chip good" }, t("botIn")));
}

function drawTabs() {
  const pane = document.body.dataset.pane;
  const tab = (name, shape, label) => h("button", { "aria-current": String(pane === name), onclick: () => showPane(name) }, icon(shape), label);
  tabs.replaceChildren(tab("side", "people", t("people")), tab("chat", "chat", t("chat")), tab("channel", "megaphone", t("channels")));
}

document.addEventListener("pane", drawTabs);
