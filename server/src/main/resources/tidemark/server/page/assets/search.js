"use strict";
// Suggestions below the search field, as a combobox with a list (WAI-ARIA 1.2). Without this script the form still searches.
(() => {
  const field = document.getElementById("find");
  if (!field) return;
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  field.form.append(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    field.setAttribute(name, value);
  }
  let chosen = -1;
  let asked = 0;
  let timer;

  function show(found) {
    list.replaceChildren(...found.map((thing, i) => {
      const item = document.createElement("li");
      item.id = "suggestion-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.address = thing.address;
      const name = document.createElement("span");
      name.className = "name";
      name.textContent = thing.name;
      const kind = document.createElement("span");
      kind.className = "kind " + thing.kind;
      kind.textContent = thing.kind;
      item.append(name, kind);
      return item;
    }));
    choose(-1);
    open(found.length > 0);
  }

  function open(yes) {
    list.hidden = !yes;
    field.setAttribute("aria-expanded", String(yes));
  }

  function choose(i) {
    const items = [...list.children];
    chosen = i;
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === i)));
    if (i >= 0) {
      field.setAttribute("aria-activedescendant", items[i].id);
      items[i].scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  async function ask() {
    const words = field.value.trim();
    const turn = ++asked;
    if (words.length < 2) {
      open(false);
      return;
    }
    try {
      const answer = await fetch("/search?limit=8&q=" + encodeURIComponent(words), { headers: { Accept: "application/json" } });
      if (turn === asked && answer.ok && document.activeElement === field) show((await answer.json()).found);
    } catch {
      open(false);
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 90);
  });
  field.addEventListener("keydown", event => {
    const size = list.children.length;
    if (event.key === "Escape") {
      open(false);
      choose(-1);
    } else if (!list.hidden && size && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? (chosen + 1) % size : (chosen <= 0 ? size : chosen) - 1);
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.address);
    }
  });
  list.addEventListener("mousedown", event => {
    const item = event.target.closest("li");
    if (item) {
      event.preventDefault();
      location.assign(item.dataset.address);
    }
  });
  field.addEventListener("blur", () => open(false));
  document.addEventListener("keydown", event => {
    const typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
  });
})();
