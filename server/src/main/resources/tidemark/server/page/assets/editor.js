"use strict";
// YASGUI on this server's endpoint: prefixes and terms are completed from the ontology, saved queries open in tabs of their own.
(async () => {
  const place = document.getElementById("editor");
  if (!place || typeof Yasgui === "undefined") return;
  const plain = document.getElementById("plain");
  const first = document.getElementById("query").value;
  const terms = await (await fetch("/editor/terms", { headers: { Accept: "application/json" } })).json();
  plain.hidden = true;
  document.getElementById("open").hidden = false;

  const Yasqe = Yasgui.Yasqe;
  Yasqe.forkAutocompleter("prefixes", { name: "own-prefixes", persistenceId: null, get: () => Object.entries(terms.prefixes).map(([prefix, iri]) => prefix + ": <" + iri + ">").sort() });
  Yasqe.forkAutocompleter("class", { name: "own-class", persistenceId: null, bulk: true, get: () => terms.classes });
  Yasqe.forkAutocompleter("property", { name: "own-property", persistenceId: null, bulk: true, get: () => terms.properties });
  Yasqe.defaults.autocompleters = ["variables", "own-prefixes", "own-class", "own-property"];

  // Cytoscape would write a style sheet of one rule into the page, which the page's policy forbids; editor.css has that rule.
  const ruled = document.createElement("meta");
  ruled.id = "__________cytoscape_stylesheet";
  document.head.append(ruled);

  const SVG = "http://www.w3.org/2000/svg";
  function icon(path) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    const line = document.createElementNS(SVG, "path");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }
  // Those of the day, since the frame of the editor is turned round as a whole at night.
  const COLOURS = { model: "#0b5f66", dataset: "#8a3d7c", paper: "#3a55a8", author: "#6d5410", metric: "#566268", task: "#3d6b1f", result: "#a33d1f" };
  const value = cell => cell ? cell.value : "";
  const short = iri => iri.replace(/^https:\/\/w3id\.org\/tidemark\//, "").replace(/^.*#/, "");

  class Bars {
    priority = 5;
    label = "Chart";
    constructor(yasr) { this.yasr = yasr; }
    columns() {
      const names = this.yasr.results ? this.yasr.results.getVariables() : [];
      const rows = this.yasr.results ? this.yasr.results.getBindings() || [] : [];
      const number = names.find(name => rows.length > 1 && rows.every(row => row[name] && row[name].value !== "" && isFinite(row[name].value)));
      const words = names.find(name => name !== number && /Label$|name/i.test(name)) || names.find(name => name !== number);
      return number && words ? { number, words, rows: rows.slice(0, 40) } : null;
    }
    canHandleResults() { return Boolean(this.columns()); }
    draw() {
      const { number, words, rows } = this.columns();
      const most = Math.max(...rows.map(row => Math.abs(row[number].value)), 1e-9);
      const svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("viewBox", "0 0 900 " + rows.length * 22);
      svg.setAttribute("role", "img");
      svg.setAttribute("aria-label", number + " by " + words);
      rows.forEach((row, i) => {
        const put = (name, attributes, text) => {
          const element = document.createElementNS(SVG, name);
          Object.entries(attributes).forEach(([key, own]) => element.setAttribute(key, own));
          if (text !== undefined) element.textContent = text;
          svg.append(element);
        };
        const wide = 480 * Math.abs(row[number].value) / most;
        put("text", { x: 290, y: i * 22 + 15, "text-anchor": "end" }, short(value(row[words])).slice(0, 42));
        put("rect", { x: 300, y: i * 22 + 3, width: Math.max(1, wide), height: 15 });
        put("text", { x: 306 + wide, y: i * 22 + 15 }, row[number].value);
      });
      const box = document.createElement("div");
      box.className = "yasr_bars";
      box.append(svg);
      this.yasr.resultsEl.replaceChildren(box);
    }
    getIcon() { return icon("M2 2v12h12M5 12V8M8 12V4M11 12V6"); }
  }

  class Network {
    priority = 4;
    label = "Graph";
    constructor(yasr) { this.yasr = yasr; }
    links() {
      if (!this.yasr.results || typeof cytoscape === "undefined") return [];
      const rows = this.yasr.results.getBindings() || [];
      const names = this.yasr.results.getVariables();
      const things = names.filter(name => rows.some(row => row[name] && row[name].type === "uri"));
      const [from, to] = names.includes("subject") && names.includes("object") ? ["subject", "object"] : things;
      return from && to ? rows.slice(0, 400).filter(row => row[from] && row[to] && row[to].type === "uri").map(row => [row[from].value, row[to].value, value(row.predicate)]) : [];
    }
    canHandleResults() { return this.links().length > 0; }
    draw() {
      const box = document.createElement("div");
      box.className = "yasr_network";
      this.yasr.resultsEl.replaceChildren(box);
      const links = this.links();
      const nodes = [...new Set(links.flatMap(([from, to]) => [from, to]))];
      cytoscape({
        container: box,
        elements: [
          ...nodes.map(id => ({ data: { id, name: short(id).replace(/^.*\//, ""), colour: COLOURS[short(id).split("/")[0]] || "#566268" } })),
          ...links.map(([source, target, words], i) => ({ data: { id: "link" + i, source, target, words: short(words) } })),
        ],
        style: [
          { selector: "node", style: { label: "data(name)", "background-color": "data(colour)", "font-size": 11, width: 16, height: 16, "text-valign": "bottom", "text-margin-y": 3, "text-outline-color": "#fff", "text-outline-width": 2 } },
          { selector: "edge", style: { label: "data(words)", "font-size": 8, "text-rotation": "autorotate", color: "#546369", width: 1, "line-color": "#9fb0b6", "curve-style": "straight" } },
        ],
        layout: { name: "cose", animate: false, idealEdgeLength: () => 70, nodeRepulsion: () => 20000 },
      });
    }
    getIcon() { return icon("M4 4L12 6L7 12ZM4 4h.01M12 6h.01M7 12h.01"); }
  }
  const Table = Yasgui.Yasr.plugins.table;
  /** Numbers as numbers, not with the address of their type; the full view is a click away. */
  class Plain extends Table {
    draw(config) { super.draw({ ...this.persistentConfig, compact: true, ...config }); }
  }
  Yasgui.Yasr.registerPlugin("table", Plain);
  Yasgui.Yasr.registerPlugin("bars", Bars);
  Yasgui.Yasr.registerPlugin("network", Network);

  const BASE = place.dataset.base;
  const spaces = Object.fromEntries(["paper", "author", "model", "dataset", "metric", "task", "result", "source"].map(space => [space, BASE + space + "/"]));
  const addressOf = query => "/editor?" + new URLSearchParams({ query });

  // What YASGUI leaves without a name for those who do not see it.
  new MutationObserver(() => {
    for (const [selector, name] of [[".CodeMirror textarea", "SPARQL query"], ["select.tableSizer", "Rows on a page"], [".tab input", "Name of the tab"]]) {
      place.querySelectorAll(selector + ":not([aria-label])").forEach(element => element.setAttribute("aria-label", name));
    }
    place.querySelectorAll(".yasr_btn").forEach(button => button.setAttribute("aria-disabled", String(button.classList.contains("disabled"))));
  }).observe(place, { childList: true, subtree: true });
  // Things of the record have their pages on this server.
  place.addEventListener("click", event => {
    const link = event.target.closest("a.iri");
    if (link && link.href.startsWith(BASE)) link.href = "/" + link.href.slice(BASE.length);
  }, true);

  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: location.origin + "/sparql", method: "POST" },
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    populateFromUrl: false,
    autofocus: false,
    yasqe: { createShareableLink: yasqe => location.origin + addressOf(yasqe.getValue()) },
    yasr: { prefixes: { ...terms.prefixes, ...spaces } },
  });
  // Tab goes on to what comes next, as everywhere on a page; who cannot use a mouse would be caught otherwise.
  function free(tab) {
    const yasqe = tab && tab.getYasqe();
    if (yasqe) yasqe.setOption("extraKeys", { ...yasqe.getOption("extraKeys"), Tab: false, "Shift-Tab": false });
  }
  yasgui.on("tabSelect", (instance, id) => setTimeout(() => free(instance.getTab(id))));
  const tab = yasgui.getTab();
  free(tab);
  tab.setQuery(first);
  window.tidemarkEditor = yasgui;

  yasgui.on("query", (instance, asking) => {
    const address = addressOf(asking.getYasqe().getValue());
    if (address.length < 6000) history.replaceState(null, "", address);
  });

  const says = text => { document.getElementById("says").textContent = text; };
  async function open(name) {
    const known = [...document.getElementById("saved").options].find(option => option.value === name);
    if (!known) {
      says("There is no saved query " + name + ".");
      return;
    }
    const at = "/queries/" + encodeURIComponent(name);
    const asks = known.dataset.asks === "true";
    // With its parameters as they are when nothing is said of them; where something must be, as it is written.
    const answer = await fetch(asks ? at + ".rq" : at + "?explain=true&format=rq");
    yasgui.addTab(true, { name, yasqe: { value: await answer.text() } });
    history.replaceState(null, "", "/editor?" + new URLSearchParams({ saved: name }));
    if (!asks) {
      says(name + " is open in a tab of its own.");
    } else {
      const form = document.createElement("a");
      form.href = at;
      form.textContent = "its form";
      says(name + " is open in a tab of its own. It asks for something: put it in the place of the variables that begin with ?_, or fill in ");
      document.getElementById("says").append(form, ".");
    }
  }
  document.getElementById("saved").addEventListener("change", event => { if (event.target.value) open(event.target.value); });
  const saved = new URLSearchParams(location.search).get("saved");
  if (saved) await open(saved);
  place.dataset.ready = "true";
})();
