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

  const SVG = "http://www.w3.org/2000/svg";
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
    getIcon() { const icon = document.createElement("span"); return icon; }
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
        elements: [...nodes.map(id => ({ data: { id, name: short(id) } })), ...links.map(([source, target, words], i) => ({ data: { id: "link" + i, source, target, words: short(words) } }))],
        style: [{ selector: "node", style: { label: "data(name)", "background-color": "#0b5f66", "font-size": 10, width: 16, height: 16 } }, { selector: "edge", style: { width: 1, "line-color": "#9fb0b6", "curve-style": "straight" } }],
        layout: { name: "cose", animate: false },
      });
    }
    getIcon() { const icon = document.createElement("span"); return icon; }
  }
  Yasgui.Yasr.registerPlugin("bars", Bars);
  Yasgui.Yasr.registerPlugin("network", Network);

  const yasgui = new Yasgui(place, {
    requestConfig: { endpoint: location.origin + "/sparql", method: "POST" },
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    copyEndpointOnNewTab: true,
    persistenceId: null,
    populateFromUrl: false,
    autofocus: false,
    yasqe: { createShareableLink: yasqe => location.origin + "/editor?" + new URLSearchParams({ query: yasqe.getValue() }) },
  });
  const tab = yasgui.getTab();
  tab.setQuery(first);
  window.tidemarkEditor = yasgui;

  async function open(name) {
    const text = await (await fetch("/queries/" + encodeURIComponent(name) + ".rq")).text();
    yasgui.addTab(true, { name, yasqe: { value: text } });
  }
  document.getElementById("saved").addEventListener("change", event => {
    if (event.target.value) {
      open(event.target.value);
      history.replaceState(null, "", "/editor?saved=" + encodeURIComponent(event.target.value));
    }
  });
  const saved = new URLSearchParams(location.search).get("saved");
  if (saved) await open(saved);
  place.dataset.ready = "true";
})();
