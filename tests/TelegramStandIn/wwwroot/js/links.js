import { toast } from "./dom.js";
import { t } from "./words.js";
import { state } from "./state.js";
import { act } from "./acts.js";

/** What a t.me address means here; null for one that leads elsewhere. */
export function meaning(address) {
  let url;
  try {
    url = new URL(/^[a-z]+:/i.test(address) ? address : `https://${address}`);
  } catch {
    return null;
  }

  let [name, second, third] = url.pathname.split("/").filter(Boolean);
  const parameters = url.searchParams;
  if (url.protocol === "tg:") {
    name = parameters.get("domain");
  } else if (!/^(t|telegram)\.(me|dog)$/i.test(url.host)) {
    return null;
  }

  const same = (one, other) => one?.toLowerCase() === other?.toLowerCase();
  if (same(name, state.bot.username)) {
    return parameters.has("startchannel")
      ? { kind: "add", rights: (parameters.get("admin") ?? "").split(/[ +]/).filter(Boolean) }
      : { kind: "start", payload: parameters.get("start") ?? "" };
  }

  const channel = name === "c"
    ? state.channels.find((one) => String(one.id) === `-100${second}`)
    : state.channels.find((one) => same(one.username, name));
  return channel ? { kind: "channel", id: channel.id, messageId: Number(name === "c" ? third : second) || null } : null;
}

export function openLink(address) {
  const target = meaning(address);
  if (target) {
    act("link", target);
  } else if (/^https?:\/\//i.test(address)) {
    window.open(address, "_blank", "noopener");
  } else {
    toast(t("unknownLink"));
  }
}
