"use strict";
// The picture of the graph, drawn by Cytoscape: what a thing and a link look like, where they lie, and whose names are written.
globalThis.tidemarkPicture = (() => {
  const KINDS = ["model", "dataset", "paper", "author", "metric", "task"];
  const SHAPES = { model: "ellipse", dataset: "round-rectangle", paper: "pentagon", author: "diamond", metric: "triangle", task: "hexagon", other: "ellipse" };
  const NAME = 12;
  const WIDEST = 150;
  const MARGIN = 44;
  // Where a name may stand beside its thing, the best first: across and down.
  const SIDES = [[0, 1], [0, -1], [1, 0], [-1, 0]];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const limited = (value, least, most) => Math.min(most, Math.max(least, value));

  const probe = document.createElement("canvas").getContext("2d");
  // Cytoscape reads no light-dark(): the browser says which colour that is now.
  function colour(name) {
    const sample = document.createElement("span");
    sample.hidden = true;
    sample.style.color = "var(--" + name + ")";
    document.body.append(sample);
    probe.fillStyle = getComputedStyle(sample).color;
    sample.remove();
    return probe.fillStyle;
  }
  const colourOf = kind => colour(KINDS.includes(kind) ? kind : "quiet");

  function style() {
    return [
      { selector: "node", style: { "background-color": "data(colour)", shape: "data(shape)", width: "data(size)", height: "data(size)", "border-width": 1.5, "border-color": colour("card"), "text-valign": "bottom", color: colour("ink"), "text-outline-color": colour("card"), "text-wrap": "ellipsis" } },
      { selector: "node.named", style: { label: "data(name)" } },
      { selector: "node.start", style: { "border-width": 3, "border-color": colour("amber"), "font-weight": "bold" } },
      { selector: "node:selected", style: { "border-width": 4, "border-color": colour("ink"), "font-weight": "bold" } },
      { selector: "edge", style: { width: "data(width)", "line-color": colour("quiet"), "line-opacity": 0.35, "curve-style": "straight", color: colour("ink"), "text-background-color": colour("card"), "text-background-opacity": 1, "text-background-padding": 2, "text-rotation": "autorotate" } },
      { selector: "edge.near", style: { "line-color": colour("sea"), "line-opacity": 0.9, "z-index": 2 } },
      { selector: "edge.path", style: { "line-color": colour("amber"), "line-opacity": 1, width: 4, "z-index": 3 } },
      { selector: "edge.told", style: { label: "data(tag)" } },
      { selector: ".off", style: { display: "none" } },
    ];
  }

  // The first places are those of the seeds of a sunflower: links between things in one place could not be drawn.
  function beside(place, turn) {
    const far = 40 + 22 * Math.sqrt(turn);
    return { x: place.x + far * Math.cos(2.4 * turn), y: place.y + far * Math.sin(2.4 * turn) };
  }

  const boxAround = (at, wide, high, of) => ({ left: at.x - wide, right: at.x + wide, top: at.y - high, bottom: at.y + high, of });
  const apart = (box, other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom;

  return container => {
    // Cytoscape would write a style sheet of one rule into the page, which the page's policy forbids; graph.css has that rule.
    const ruled = document.createElement("meta");
    ruled.id = "__________cytoscape_stylesheet";
    document.head.append(ruled);
    if (typeof cytoscapeFcose !== "undefined") cytoscape.use(cytoscapeFcose);
    const cy = cytoscape({ container, elements: [], style: style(), minZoom: 0.08, maxZoom: 4 });
    let asked = false;

    function add(iri, name, kind, near) {
      let node = cy.getElementById(iri);
      if (node.empty()) {
        const place = near ? near.position() : { x: 0, y: 0 };
        node = cy.add({ group: "nodes", position: beside(place, cy.nodes().length), data: { id: iri, name, kind, shape: SHAPES[kind] || SHAPES.other, size: 18, colour: colourOf(kind) } });
      }
      return node;
    }

    function link(from, to, row) {
      const [source, target] = from < to ? [from, to] : [to, from];
      const id = source + " " + target;
      const [least, greatest] = [row.least, row.greatest].map(value => value == null || value === "" ? "" : String(Number(value)));
      const values = least === greatest ? least : least + "–" + greatest;
      const often = row.times > 1 && row.relation !== "names" ? " ×" + row.times : "";
      const words = row.relation + often + (values ? ": " + values : "");
      let edge = cy.getElementById(id);
      if (edge.empty()) {
        edge = cy.add({ group: "edges", data: { id, source, target, words: [], tag: "", width: 1 + limited(Math.log2(Number(row.times) || 1), 0, 4) } });
      }
      if (!edge.data("words").includes(words)) {
        edge.data("words", [...edge.data("words"), words]);
        const short = row.relation === "result" ? values || "result" : row.relation;
        if (!edge.data("tag") || row.relation === "result") edge.data("tag", short);
      }
      return edge;
    }

    const seen = () => cy.elements().not(".off");

    /** Names are as large at any zoom, and written for as many things and links as have room, the chosen and the best linked first. */
    function write() {
      asked = false;
      const zoom = cy.zoom();
      const size = limited(NAME / zoom, 2, 60);
      const small = size * 0.85;
      const rank = node => (node.selected() ? 4e6 : 0) + (node.hasClass("start") ? 2e6 : 0) + (node.connectedEdges(".path").length ? 1e6 : 0) + node.degree();
      const things = seen().nodes().sort((a, b) => rank(b) - rank(a));
      const discs = things.map(node => boxAround(node.position(), node.data("size") * 0.35, node.data("size") * 0.35, node.id()));
      const names = [];
      // A name beside the outermost things may not reach beyond what is in view when the whole picture is.
      const [whole, view] = [seen().nodes().boundingBox({ includeLabels: false }), cy.extent()];
      const within = box => box.left > Math.min(whole.x1 - MARGIN / zoom, view.x1) && box.right < Math.max(whole.x2 + MARGIN / zoom, view.x2);
      const free = (box, own, over) => names.every(other => apart(box, other)) && discs.filter(disc => disc.of !== own && !apart(box, disc)).length <= over;
      cy.batch(() => {
        things.forEach(node => {
          const { x, y } = node.position();
          const r = node.data("size") / 2;
          const wide = Math.min(node.data("name").length * size * 0.29, WIDEST / zoom / 2) + 2 / zoom;
          const far = r + 3 / zoom + size * 0.6;
          const known = rank(node) >= 1e6 ? Infinity : node.degree() > 1 ? 2 : things.length > 120 ? 1 : 0;
          const side = SIDES.find(([across, down]) => {
            const box = boxAround({ x: x + across * (r + 3 / zoom + wide), y: y + down * far }, wide, size * 0.6);
            if ((across && !within(box)) || !free(box, node.id(), known)) return false;
            names.push(box);
            return true;
          });
          const [across, down] = side || SIDES[0];
          node.toggleClass("named", side !== undefined);
          node.data("side", [across, down]);
          node.style({ "font-size": size, "text-halign": ["left", "center", "right"][1 + across], "text-valign": ["top", "center", "bottom"][1 + down], "text-margin-x": across * 3 / zoom, "text-margin-y": down * 3 / zoom, "text-max-width": WIDEST / zoom + "px", "text-outline-width": 2.5 / zoom });
        });
        cy.edges().removeClass("told");
        seen().edges(".near, .path").sort((a, b) => b.data("width") - a.data("width")).forEach(edge => {
          const [a, b] = [edge.source().position(), edge.target().position()];
          const long = Math.hypot(a.x - b.x, a.y - b.y) || 1;
          const half = edge.data("tag").length * small * 0.29 + 3 / zoom;
          const box = boxAround({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, half * Math.abs(a.x - b.x) / long + small * 0.6, half * Math.abs(a.y - b.y) / long + small * 0.6);
          const told = edge.hasClass("path") || (2 * half < long && free(box, "", 0));
          if (told) names.push(box);
          edge.toggleClass("told", told);
          edge.style("font-size", small);
        });
      });
    }
    function rewrite() {
      if (!asked) {
        asked = true;
        requestAnimationFrame(write);
      }
    }

    function lay(afresh) {
      cy.nodes().forEach(node => { node.data("size", 14 + 5 * Math.log2(1 + node.degree())); });
      const drawn = seen();
      if (drawn.nodes().length < 2) {
        cy.fit(drawn, 160);
        write();
        return;
      }
      const many = drawn.nodes().length > 120;
      const before = new Map(drawn.nodes().map(node => [node.id(), { ...node.position() }]));
      drawn.layout({ name: typeof cytoscapeFcose === "undefined" ? "cose" : "fcose", quality: "default", randomize: afresh, animate: false, fit: false, nodeSeparation: 110, nodeRepulsion: 16000, idealEdgeLength: many ? 95 : 150, gravity: 0.2, numIter: many ? 1500 : 2500, packComponents: false }).run();
      // As broad as the room that there is, for names need it; and about the origin, or each time would be farther out.
      const box = drawn.nodes().boundingBox({ includeLabels: false });
      const broad = limited(cy.width() / cy.height() / (box.w / box.h || 1), 1, 1.6);
      const places = Object.fromEntries(drawn.nodes().map(node => [node.id(), { x: (node.position("x") - (box.x1 + box.x2) / 2) * broad, y: node.position("y") - (box.y1 + box.y2) / 2 }]));
      const moves = !still && !many;
      if (moves) drawn.nodes().positions(node => before.get(node.id()));
      cy.nodes().removeClass("named");
      const plan = drawn.layout({ name: "preset", positions: places, animate: moves, animationDuration: 400, fit: true, padding: MARGIN });
      plan.one("layoutstop", write);
      plan.run();
    }

    cy.on("zoom dragfree select unselect", rewrite);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      cy.nodes().forEach(node => { node.data("colour", colourOf(node.data("kind"))); });
      cy.style(style());
      rewrite();
    });
    const zoom = by => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    const fit = () => cy.fit(seen(), MARGIN);
    for (const [id, action] of Object.entries({ nearer: () => zoom(1.4), farther: () => zoom(1 / 1.4), whole: fit, again: () => lay(true) })) {
      document.getElementById(id).addEventListener("click", action);
    }
    return { cy, add, link, lay, seen, colour, kinds: KINDS };
  };
})();
