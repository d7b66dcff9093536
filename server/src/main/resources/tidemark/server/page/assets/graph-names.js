"use strict";
// Names of things, offered while they are typed and found when they are asked for.
globalThis.tidemarkNames = (json, fields) => {
  const offered = new Map();
  const search = async (words, limit) => (await json("/search?limit=" + limit + "&q=" + encodeURIComponent(words))).found.filter(one => one.kind !== "result");

  fields.forEach(([field, options]) => {
    let turn = 0;
    field.addEventListener("input", async () => {
      const mine = ++turn;
      if (field.value.trim().length < 2 || offered.has(field.value)) return;
      try {
        const found = await search(field.value, 8);
        if (mine !== turn) return;
        options.replaceChildren(...found.map(one => {
          const option = document.createElement("option");
          option.value = one.name + " (" + one.kind + ")";
          offered.set(option.value, one);
          return option;
        }));
      } catch {
        options.replaceChildren();
      }
    });
  });

  /** The thing that a field names: the one chosen, or else the first that is found. */
  return async field => {
    const words = field.value.trim();
    if (!words) return null;
    const found = offered.get(words) || (await search(words, 3))[0];
    if (!found) throw new Error("Nothing in the record is called " + words + ".");
    return found;
  };
};
