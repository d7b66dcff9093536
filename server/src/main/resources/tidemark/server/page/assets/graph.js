"use strict";
// The page of the graph: things grow out of the saved query thing_neighbours, and all that is seen is in the address.
(() => {
  const root = document.getElementById("graph");
  if (!root || typeof cytoscape === "undefined") return;
  root.hidden = false;
  document.querySelectorAll("details.told").forEach(table => { table.open = false; });

  const BASE = root.dataset.base;
  const FIRST = 40;
  const byId = id => document.getElementById(id);
  const says = text => { byId("says").textContent = text; };
  const picture = tidemarkPicture(byId("canvas"));
  const { cy, kinds: KINDS } = picture;
  window.tidemarkGraph = picture;

  const asked = new URLSearchParams(location.search);
  const shownKinds = asked.get("types");
  const hidden = new Set(shownKinds === null ? [] : KINDS.filter(kind => !shownKinds.split(",").includes(kind)));
  const without = new Set(asked.getAll("without"));
  const grown = new Map();
  let way = null;
  let at = "";

  const pathOf = iri => iri.startsWith(BASE) ? "/" + iri.slice(BASE.length) : iri;
  const kindOf = iri => {
    const space = pathOf(iri).split("/")[1];
    return KINDS.includes(space) ? space : "other";
  };
  const nameOf = (iri, name) => name || pathOf(iri).replace(/^\//, "");
  const thing = (iri, name, kind, near) => picture.add(iri, nameOf(iri, name), KINDS.includes(kind) ? kind : kindOf(iri), near);

  function element(name, text, attributes) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    Object.entries(attributes || {}).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  async function json(url) {
    const answer = await fetch(url, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status === 404 ? "The record does not know this." : "The server answered " + answer.status + ".");
    return answer.json();
  }

  /** Puts a thing and its best linked neighbours into the picture; asked again, the next ones. */
  async function spread(iri, name, wanted) {
    const known = grown.get(iri);
    const rows = known ? known.rows : await json("/queries/thing_neighbours?format=json&thing=" + encodeURIComponent(iri));
    const next = [...new Set(rows.map(row => row.neighbour))];
    const shown = Math.min(next.length, wanted || (known ? known.shown : 0) + FIRST);
    without.delete(iri);
    const start = thing(iri, name, kindOf(iri)).addClass("start");
    const wantedNow = new Set(next.slice(0, shown).filter(other => !without.has(other)));
    rows.filter(row => wantedNow.has(row.neighbour)).forEach(row => {
      thing(row.neighbour, row.neighbourLabel, row.kind, start);
      picture.link(iri, row.neighbour, row);
    });
    grown.set(iri, { rows, shown, all: next.length });
    return start;
  }

  async function grow(iri, name) {
    says("Looking …");
    try {
      const afresh = cy.nodes().length < 2;
      const start = await spread(iri, name);
      const state = grown.get(iri);
      choose(start);
      redraw(afresh);
      says(start.data("name") + ": " + state.shown + " of " + state.all + " neighbours shown. " + counted());
    } catch (failure) {
      says(failure.message);
    }
  }

  const counted = () => picture.seen().nodes().length + " things in the picture.";

  function redraw(afresh) {
    cy.nodes().forEach(node => { node.toggleClass("off", hidden.has(node.data("kind"))); });
    byId("nothing").hidden = cy.nodes().length > 0;
    picture.lay(afresh);
    list();
    address();
  }

  function list() {
    const focused = document.activeElement && document.activeElement.dataset.iri;
    const things = picture.seen().nodes().sort((a, b) => b.degree() - a.degree() || a.data("name").localeCompare(b.data("name")));
    byId("things").replaceChildren(...things.map(node => {
      const item = element("li");
      const button = element("button", undefined, { type: "button", "data-iri": node.id(), tabindex: -1 });
      button.append(element("span", undefined, { class: "kind " + node.data("kind") }), element("span", node.data("name"), { class: "name" }), element("span", ", " + node.data("kind"), { class: "unseen" }));
      item.append(button);
      return item;
    }));
    mark();
    const again = focused && buttons().find(one => one.dataset.iri === focused);
    if (again) again.focus();
  }

  const buttons = () => [...byId("things").querySelectorAll("button")];

  /** One of the list can be reached by Tab, the others from there by arrow keys. */
  function mark() {
    const all = buttons();
    const chosen = all.find(button => button.dataset.iri === at);
    all.forEach(button => {
      button.tabIndex = button === (chosen || all[0]) ? 0 : -1;
      if (button === chosen) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
  }

  function choose(node) {
    at = node.id();
    cy.nodes().unselect();
    cy.edges().removeClass("near");
    node.select();
    node.connectedEdges().addClass("near");
    const state = grown.get(at);
    const title = element("p");
    title.append(element("span", node.data("kind"), { class: "kind " + node.data("kind") }), element("br"), element("a", node.data("name"), { href: pathOf(at) }));
    const left = state ? state.all - state.shown : 1;
    const deeds = element("p", undefined, { class: "deeds" });
    if (left > 0) deeds.append(deed(state ? "Show " + Math.min(FIRST, left) + " more of " + left : "Grow", () => grow(node.id())), " ");
    deeds.append(deed("Remove", () => remove(node)));
    const links = element("ul", undefined, { class: "plain links" });
    node.connectedEdges().not(".off").sort((a, b) => b.data("width") - a.data("width")).forEach(edge => {
      const other = edge.connectedNodes().filter(end => end.id() !== node.id())[0];
      if (!other || other.hasClass("off")) return;
      const item = element("li");
      const button = deed("", () => { choose(other); address(); says(other.data("name") + " is chosen."); byId("chosen").querySelector("a").focus(); });
      button.append(element("span", edge.data("words").join(", "), { class: "quiet" }), " ", element("span", other.data("name")));
      item.append(button);
      links.append(item);
    });
    byId("chosen").replaceChildren(title, deeds, ...(links.children.length ? [element("h2", "Its links"), links] : []));
    mark();
  }

  function deed(words, action) {
    const button = element("button", words, { type: "button" });
    button.addEventListener("click", action);
    return button;
  }

  function remove(node) {
    const name = node.data("name");
    grown.delete(node.id());
    without.add(node.id());
    node.remove();
    cy.nodes().not(".start").filter(other => other.degree() === 0).remove();
    unchoose();
    redraw(false);
    says(name + " is removed. " + counted());
    (buttons()[0] || byId("add")).focus();
  }

  function unchoose() {
    at = "";
    byId("chosen").replaceChildren(element("p", "Choose a thing to see its links.", { class: "quiet" }));
  }

  function address() {
    const state = new URLSearchParams();
    grown.forEach((_, iri) => state.append("iri", iri));
    if ([...grown.values()].some(one => one.shown > FIRST)) state.set("shown", [...grown.values()].map(one => one.shown).join(","));
    if (hidden.size) state.set("types", KINDS.filter(kind => !hidden.has(kind)).join(","));
    if (way) {
      state.set("from", way.from);
      state.set("to", way.to);
    }
    without.forEach(iri => state.append("without", iri));
    if (at) state.set("at", at);
    history.replaceState(null, "", location.pathname + (state.size ? "?" + state : ""));
  }

  /** Marks the way from one thing to another and tells it step by step; says so where none is found. */
  async function join(from, to) {
    const answer = await json("/explore/path?from=" + encodeURIComponent(from) + "&to=" + encodeURIComponent(to));
    cy.edges().removeClass("path");
    byId("way").replaceChildren();
    const names = [answer.from, answer.to].map(end => nameOf(end.iri, end.name));
    way = { from: answer.from.iri, to: answer.to.iri };
    if (!answer.path) {
      return answer.looked < answer.most
        ? "There is no path from " + names[0] + " to " + names[1] + "."
        : "No path from " + names[0] + " to " + names[1] + " was found; the nearest " + answer.looked + " things were looked at.";
    }
    let last = thing(answer.from.iri, answer.from.name, "");
    const steps = [element("li", names[0])];
    for (const step of answer.path) {
      without.delete(step.iri);
      const next = thing(step.iri, step.iri === answer.to.iri ? names[1] : step.name, step.kind, last);
      picture.link(last.id(), next.id(), step).addClass("path");
      const item = element("li");
      item.append(element("span", step.relation + " ", { class: "quiet" }), next.data("name"));
      steps.push(item);
      last = next;
    }
    const told = element("ol");
    told.append(...steps);
    byId("way").replaceChildren(element("h2", "The path"), told);
    return "A path of " + answer.path.length + (answer.path.length === 1 ? " step" : " steps") + " from " + names[0] + " to " + names[1] + ".";
  }

  const meant = tidemarkNames(json, [[byId("add"), byId("found")], [byId("to"), byId("found-to")]]);

  byId("start").addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const first = await meant(byId("add"));
      const second = await meant(byId("to"));
      const from = first ? first.iri : at || [...grown.keys()][0];
      if (second && !from) {
        says("A path needs a thing to start from.");
      } else if (second) {
        says("Looking for a path …");
        const told = await join(from, second.iri);
        redraw(true);
        says(told);
      } else if (first) {
        await grow(first.iri, first.name);
      }
      byId("add").value = "";
      byId("to").value = "";
    } catch (failure) {
      says(failure.message);
    }
  });

  KINDS.forEach(kind => {
    const label = element("label");
    const box = element("input", undefined, { type: "checkbox" });
    box.checked = !hidden.has(kind);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(kind); else hidden.add(kind);
      redraw(false);
      says((box.checked ? "Shown: " : "Hidden: ") + kind + "s. " + counted());
    });
    label.append(box, element("span", kind, { class: "kind " + kind }));
    byId("types").append(label);
  });

  const take = node => { if (grown.has(node.id())) { choose(node); address(); } else grow(node.id()); };
  cy.on("tap", "node", event => take(event.target));
  byId("things").addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button) take(cy.getElementById(button.dataset.iri));
  });
  byId("things").addEventListener("keydown", event => {
    const all = buttons();
    const here = all.indexOf(document.activeElement);
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || !all[next]) return;
    event.preventDefault();
    choose(cy.getElementById(all[next].dataset.iri));
    all[next].focus();
    address();
  });

  byId("clear").addEventListener("click", () => {
    cy.elements().remove();
    grown.clear();
    without.clear();
    way = null;
    byId("way").replaceChildren();
    unchoose();
    redraw(true);
    says("The picture is empty.");
  });

  tidemarkGraphFiles.offer(picture, byId, says);

  (async () => {
    const starts = JSON.parse(root.dataset.starts);
    const shown = (asked.get("shown") || "").split(",").map(Number);
    const told = [];
    try {
      for (const [i, start] of starts.entries()) {
        await spread(start.iri, start.name, shown[i] || FIRST);
        const state = grown.get(start.iri);
        told.push(start.name + ": " + state.shown + " of " + state.all + " neighbours shown.");
      }
      if (asked.get("to") && (asked.get("from") || starts.length)) {
        told.push(await join(asked.get("from") || starts[0].iri, asked.get("to")));
      }
    } catch (failure) {
      told.push(failure.message);
    }
    const chosen = cy.getElementById(asked.get("at") || (starts.length ? starts[starts.length - 1].iri : ""));
    if (chosen.nonempty()) choose(chosen);
    redraw(true);
    told.push(cy.nodes().length ? counted() : "");
    says(told.join(" ").trim());
    root.dataset.ready = "true";
  })();
})();
