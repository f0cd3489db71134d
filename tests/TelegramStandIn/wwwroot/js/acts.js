// Acts that several parts of the page need, named so that the parts need not know one another.

import { toast } from "./dom.js";

const handlers = new Map();

export function on(name, handler) {
  handlers.set(name, handler);
}

export async function act(name, ...values) {
  try {
    return await handlers.get(name)(...values);
  } catch (error) {
    toast(error.message, true);
    return undefined;
  }
}
