"use strict";
// The graph around some things: drawn by Cytoscape, its data out of the saved query thing_neighbours, its state in the address.
(() => {
  const root = document.getElementById("graph");
  if (!root || typeof cytoscape === "undefined") return;
  root.hidden = false;
  const table = document.getElementById("table");
  if (table) table.open = false;
  if (typeof cytoscapeFcose !== "undefined") cytoscape.use(cytoscapeFcose);

  const BASE = "https://w3id.org/tidemark/";
  const KINDS = ["model", "dataset", "paper", "author", "metric", "task"];
  const SHAPES = { model: "ellipse", dataset: "round-rectangle", paper: "round-tag", author: "diamond", metric: "triangle", task: "hexagon", other: "ellipse" };
  const FIRST = 40;
  const byId = id => document.getElementById(id);
  const says = text => { byId("says").textContent = text; };
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const asked = new URLSearchParams(location.search);
  const hiddenKinds = new Set((asked.get("types") ? KINDS.filter(kind => !asked.get("types").split(",").includes(kind)) : []));
  const grown = new Map();
  let goal = asked.get("to") || "";

  const probe = document.createElement("canvas").getContext("2d");
  // Cytoscape reads no light-dark(): the browser says which colour that is now.
  function plain(name) {
    const sample = document.createElement("span");
    sample.className = "probe-" + name;
    document.body.append(sample);
    sample.hidden = true;
    sample.style.color = "var(--" + name + ")";
    const seen = getComputedStyle(sample).color;
    sample.remove();
    probe.fillStyle = seen;
    return probe.fillStyle;
  }

  function style() {
    return [
      { selector: "node", style: { "background-color": "data(colour)", shape: "data(shape)", label: "data(name)", "font-size": 11, color: plain("ink"), "text-outline-color": plain("card"), "text-outline-width": 2, "text-valign": "bottom", "text-margin-y": 3, "text-max-width": 130, "text-wrap": "ellipsis", width: "data(size)", height: "data(size)", "min-zoomed-font-size": 8 } },
      { selector: "node.start", style: { "border-width": 3, "border-color": plain("amber"), "font-weight": "bold" } },
      { selector: "node:selected", style: { "border-width": 4, "border-color": plain("ink") } },
      { selector: "edge", style: { width: "data(width)", "line-color": plain("rule"), "curve-style": "straight", label: "", "font-size": 9, color: plain("quiet"), "text-background-color": plain("card"), "text-background-opacity": 1, "text-background-padding": 2 } },
      { selector: "edge.near", style: { label: "data(words)", "line-color": plain("sea") } },
      { selector: "edge.path", style: { "line-color": plain("amber"), width: 4, label: "data(words)" } },
      { selector: ".off", style: { display: "none" } },
    ];
  }

  // Cytoscape would write a style sheet of one rule into the page, which the page's policy forbids; graph.css has that rule.
  const ruled = document.createElement("meta");
  ruled.id = "__________cytoscape_stylesheet";
  document.head.append(ruled);

  const cy = cytoscape({ container: byId("canvas"), elements: [], style: style(), minZoom: 0.1, maxZoom: 4 });
  window.tidemarkGraph = cy;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    cy.nodes().forEach(node => { node.data("colour", plain(KINDS.includes(node.data("kind")) ? node.data("kind") : "quiet")); });
    cy.style(style());
  });

  const pathOf = iri => iri.startsWith(BASE) ? "/" + iri.slice(BASE.length) : iri;
  const kindOf = iri => {
    const space = pathOf(iri).split("/")[1];
    return KINDS.includes(space) ? space : "other";
  };

  function addNode(iri, name, kind) {
    let node = cy.getElementById(iri);
    if (node.empty()) {
      const known = KINDS.includes(kind) ? kind : kindOf(iri);
      // Each in a place of its own from the start: links between things in one place cannot be drawn.
      const turn = cy.nodes().length;
      node = cy.add({ group: "nodes", position: { x: 60 * Math.sqrt(turn) * Math.cos(2.4 * turn), y: 60 * Math.sqrt(turn) * Math.sin(2.4 * turn) }, data: { id: iri, name: name || pathOf(iri), kind: known, shape: SHAPES[known], size: 18, colour: plain(KINDS.includes(known) ? known : "quiet") } });
    } else if (name && node.data("name").startsWith("/")) {
      node.data("name", name);
    }
    return node;
  }

  function addEdge(from, to, row) {
    const [a, b] = from < to ? [from, to] : [to, from];
    const id = a + " " + b;
    const edge = cy.getElementById(id);
    const range = row.least == null ? "" : row.least === row.greatest ? " " + row.least : " " + row.least + "–" + row.greatest;
    const words = row.relation + (row.times > 1 && row.relation !== "names" ? " ×" + row.times : "") + range;
    if (edge.empty()) {
      cy.add({ group: "edges", data: { id, source: a, target: b, words, width: 1 + Math.min(4, Math.log2(1 + Number(row.times))) } });
    } else if (!edge.data("words").includes(row.relation)) {
      edge.data("words", edge.data("words") + ", " + words);
    }
    return cy.getElementById(id);
  }

  async function json(url) {
    const answer = await fetch(url, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status === 404 ? "The record does not know this." : "The server answered " + answer.status + ".");
    return answer.json();
  }

  async function grow(iri, name) {
    const known = grown.get(iri);
    says("Looking …");
    try {
      const rows = known ? known.rows : await json("/queries/thing_neighbours?format=json&thing=" + encodeURIComponent(iri));
      const shown = Math.min(rows.length, (known ? known.shown : 0) + FIRST);
      const start = addNode(iri, name, kindOf(iri)).addClass("start");
      rows.slice(0, shown).forEach(row => {
        addNode(row.neighbour, row.neighbourLabel, row.kind);
        addEdge(iri, row.neighbour, row);
      });
      grown.set(iri, { rows, shown });
      lay();
      choose(start);
      address();
      says(start.data("name") + ": " + shown + " of " + rows.length + " neighbours shown; " + cy.nodes().length + " things in the picture.");
    } catch (failure) {
      says(failure.message);
    }
  }

  function lay() {
    cy.nodes().forEach(node => { node.data("size", 14 + 5 * Math.log2(1 + node.degree())); });
    filter();
    const seen = cy.elements().not(".off");
    if (seen.nodes().length > 1) {
      seen.layout({ name: typeof cytoscapeFcose === "undefined" ? "cose" : "fcose", quality: "default", randomize: cy.nodes().length < 60, animate: !still, animationDuration: 400, fit: true, padding: 30, nodeRepulsion: 9000, idealEdgeLength: 85, nodeDimensionsIncludeLabels: true }).run();
    } else {
      cy.fit(undefined, 120);
    }
    list();
  }

  function filter() {
    cy.nodes().forEach(node => { node.toggleClass("off", hiddenKinds.has(node.data("kind"))); });
  }

  function list() {
    const things = cy.nodes().not(".off").sort((a, b) => b.degree() - a.degree() || a.data("name").localeCompare(b.data("name")));
    byId("things").replaceChildren(...things.map(node => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const kind = document.createElement("span");
      kind.className = "kind " + node.data("kind");
      button.type = "button";
      button.textContent = node.data("name");
      button.dataset.iri = node.id();
      button.title = "Enter or double click grows it";
      button.addEventListener("click", () => { if (node.selected()) grow(node.id()); else choose(node); });
      item.append(kind, button);
      return item;
    }));
  }

  function choose(node) {
    cy.nodes().unselect();
    cy.edges().removeClass("near");
    node.select();
    node.connectedEdges().addClass("near");
    const panel = byId("chosen");
    const title = document.createElement("p");
    const link = document.createElement("a");
    link.href = pathOf(node.id());
    link.textContent = node.data("name");
    const kind = document.createElement("span");
    kind.className = "kind " + node.data("kind");
    kind.textContent = node.data("kind");
    title.append(kind, document.createElement("br"), link);
    const more = document.createElement("button");
    more.type = "button";
    const state = grown.get(node.id());
    more.textContent = !state ? "Grow" : state.shown < state.rows.length ? "Show " + Math.min(FIRST, state.rows.length - state.shown) + " more" : "Grown whole";
    more.disabled = Boolean(state) && state.shown >= state.rows.length;
    more.addEventListener("click", () => grow(node.id()));
    const away = document.createElement("button");
    away.type = "button";
    away.textContent = "Remove";
    away.addEventListener("click", () => { grown.delete(node.id()); node.remove(); list(); address(); panel.replaceChildren(); });
    const lines = document.createElement("ul");
    lines.className = "plain quiet";
    node.connectedEdges().slice(0, 12).forEach(edge => {
      const item = document.createElement("li");
      const other = edge.connectedNodes().filter(end => end.id() !== node.id());
      item.textContent = edge.data("words") + ": " + other.map(end => end.data("name")).join("");
      lines.append(item);
    });
    panel.replaceChildren(title, more, " ", away, lines);
    for (const button of byId("things").querySelectorAll("button")) {
      if (button.dataset.iri === node.id()) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  function address() {
    const state = new URLSearchParams();
    [...grown.keys()].forEach(iri => state.append("iri", iri));
    if (hiddenKinds.size) state.set("types", KINDS.filter(kind => !hiddenKinds.has(kind)).join(","));
    if (goal) state.set("to", goal);
    history.replaceState(null, "", location.pathname + (state.size ? "?" + state : ""));
  }

  async function path(from, to) {
    says("Looking for a path …");
    try {
      const answer = await json("/explore/path?from=" + encodeURIComponent(from) + "&to=" + encodeURIComponent(to));
      if (!answer.path) {
        says("No path was found among the nearest things; " + answer.looked + " were looked at.");
        return;
      }
      cy.edges().removeClass("path");
      let at = answer.from;
      addNode(at, "", kindOf(at));
      for (const step of answer.path) {
        addNode(step.iri, "", kindOf(step.iri));
        addEdge(at, step.iri, step).addClass("path");
        at = step.iri;
      }
      goal = answer.to;
      await Promise.all(cy.nodes().filter(node => node.data("name").startsWith("/")).map(async node => {
        const facts = await json("/queries/thing_facts?format=json&thing=" + encodeURIComponent(node.id()));
        const label = facts.find(fact => fact.property.endsWith("#label"));
        if (label) node.data("name", label.value);
      }));
      lay();
      address();
      says("A path of " + answer.path.length + (answer.path.length === 1 ? " step." : " steps."));
    } catch (failure) {
      says(failure.message);
    }
  }

  const offered = new Map();
  function offer(field, options) {
    let turn = 0;
    field.addEventListener("input", async () => {
      const mine = ++turn;
      if (field.value.trim().length < 2 || offered.has(field.value)) return;
      const answer = await json("/search?limit=8&q=" + encodeURIComponent(field.value));
      if (mine !== turn) return;
      options.replaceChildren(...answer.found.filter(thing => thing.kind !== "result").map(thing => {
        const words = thing.name + " (" + thing.kind + ")";
        offered.set(words, thing);
        const option = document.createElement("option");
        option.value = words;
        return option;
      }));
    });
  }
  offer(byId("add"), byId("found"));
  offer(byId("to"), byId("found-to"));

  async function meant(field) {
    const words = field.value.trim();
    if (!words) return null;
    if (offered.has(words)) return offered.get(words);
    const found = (await json("/search?limit=3&q=" + encodeURIComponent(words))).found.filter(thing => thing.kind !== "result");
    return found[0] || null;
  }

  byId("start").addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const first = await meant(byId("add"));
      const second = await meant(byId("to"));
      if (first) await grow(first.iri, first.name);
      const from = first ? first.iri : [...grown.keys()][0];
      if (second && from) await path(from, second.iri);
      else if (!first) says("Nothing in the record is called so.");
      byId("add").value = "";
    } catch (failure) {
      says(failure.message);
    }
  });
  byId("add").addEventListener("change", () => { if (offered.has(byId("add").value)) byId("start").requestSubmit(); });

  KINDS.forEach(kind => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !hiddenKinds.has(kind);
    box.addEventListener("change", () => {
      if (box.checked) hiddenKinds.delete(kind); else hiddenKinds.add(kind);
      lay();
      address();
      says((box.checked ? "Shown: " : "Hidden: ") + kind + "s.");
    });
    const words = document.createElement("span");
    words.className = "kind " + kind;
    words.textContent = kind;
    label.append(box, words);
    byId("types").append(label);
  });

  cy.on("tap", "node", event => choose(event.target));
  cy.on("dbltap", "node", event => grow(event.target.id()));
  byId("again").addEventListener("click", lay);
  byId("clear").addEventListener("click", () => { cy.elements().remove(); grown.clear(); goal = ""; byId("chosen").replaceChildren(); list(); address(); says("Empty."); });

  function save(name, type, content) {
    const link = document.createElement("a");
    link.download = "tidemark-graph." + name;
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    says("Saved as " + link.download + ".");
  }
  const escaped = text => String(text).replace(/[&<>"']/g, mark => "&#" + mark.charCodeAt(0) + ";");

  function asSvg() {
    const seen = cy.elements().not(".off");
    const box = seen.boundingBox();
    const edges = seen.edges().map(edge => {
      const [a, b] = [edge.source().position(), edge.target().position()];
      return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="#b9c4c7" stroke-width="${edge.data("width")}"><title>${escaped(edge.data("words"))}</title></line>`;
    });
    const nodes = seen.nodes().map(node => {
      const at = node.position();
      const r = node.data("size") / 2;
      return `<g><circle cx="${at.x}" cy="${at.y}" r="${r}" fill="${node.data("colour")}"/><text x="${at.x}" y="${at.y + r + 12}" text-anchor="middle" font-size="11" font-family="sans-serif">${escaped(node.data("name"))}</text></g>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x1 - 20} ${box.y1 - 20} ${box.w + 40} ${box.h + 40}">${edges.join("")}${nodes.join("")}</svg>`;
  }

  function asGraphMl() {
    const keys = ["name", "kind"].map(key => `<key id="${key}" for="node" attr.name="${key}" attr.type="string"/>`).join("");
    const nodes = cy.nodes().map(node => `<node id="${escaped(node.id())}"><data key="name">${escaped(node.data("name"))}</data><data key="kind">${escaped(node.data("kind"))}</data></node>`);
    const edges = cy.edges().map(edge => `<edge source="${escaped(edge.data("source"))}" target="${escaped(edge.data("target"))}"><data key="words">${escaped(edge.data("words"))}</data></edge>`);
    return `<?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<key id="words" for="edge" attr.name="words" attr.type="string"/><graph edgedefault="undirected">${nodes.join("")}${edges.join("")}</graph></graphml>`;
  }
  byId("png").addEventListener("click", async () => save("png", "image/png", await cy.png({ output: "blob-promise", full: true, scale: 2, bg: plain("card") })));
  byId("svg").addEventListener("click", () => save("svg", "image/svg+xml", asSvg()));
  byId("graphml").addEventListener("click", () => save("graphml", "application/xml", asGraphMl()));

  (async () => {
    const starts = asked.getAll("iri").map(iri => /^https?:/.test(iri) ? iri : BASE + iri.replace(/^\//, ""));
    for (const iri of starts) {
      let name = "";
      try {
        const facts = await json("/queries/thing_facts?format=json&thing=" + encodeURIComponent(iri));
        const label = facts.find(fact => fact.property.endsWith("#label"));
        name = label ? label.value : "";
      } catch {
        name = "";
      }
      await grow(iri, name);
    }
    if (goal && starts.length) await path(starts[0], goal);
  })();
})();
