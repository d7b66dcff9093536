"use strict";
// The graph as files: PNG and SVG as it is drawn, GraphML for other programs.
globalThis.tidemarkGraphFiles = (() => {
  // What XML has no place for is left out, and what means something in it is written as a number.
  const escaped = text => String(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"']/g, mark => "&#" + mark.charCodeAt(0) + ";");
  const round = number => Math.round(number * 10) / 10;
  const CORNERS = { diamond: [4, 0], triangle: [3, 0], pentagon: [5, 0], hexagon: [6, 30] };

  function shape(node) {
    const { x, y } = node.position();
    const r = node.data("size") / 2;
    const fill = `fill="${node.data("colour")}"`;
    const [corners, turned] = CORNERS[node.data("shape")] || [0, 0];
    if (corners) {
      const points = Array.from({ length: corners }, (_, i) => {
        const angle = (i / corners) * 2 * Math.PI - Math.PI / 2 + turned * Math.PI / 180;
        return round(x + r * Math.cos(angle)) + "," + round(y + r * Math.sin(angle));
      });
      return `<polygon points="${points.join(" ")}" ${fill}/>`;
    }
    return node.data("shape") === "round-rectangle"
      ? `<rect x="${round(x - r)}" y="${round(y - r)}" width="${round(2 * r)}" height="${round(2 * r)}" rx="${round(r / 3)}" ${fill}/>`
      : `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" ${fill}/>`;
  }

  /** The name where it stands in the picture: below its thing, above it, or beside it. */
  function written(node) {
    if (!node.hasClass("named")) return "";
    const size = parseFloat(node.style("font-size"));
    const { x, y } = node.position();
    const r = node.data("size") / 2;
    const [across, down] = node.data("side");
    const full = node.data("name");
    const name = full.length > 28 ? full.slice(0, 27) + "…" : full;
    const anchor = ["end", "middle", "start"][1 + across];
    return `<text x="${round(x + across * (r + size * 0.25))}" y="${round(y + down * (r + size * 0.85) + size * 0.35)}" text-anchor="${anchor}" font-size="${round(size)}">${escaped(name)}</text>`;
  }

  function svg(picture) {
    const seen = picture.seen();
    const box = seen.boundingBox();
    const [left, top, wide, high] = [box.x1 - 20, box.y1 - 20, box.w + 40, box.h + 40].map(round);
    const lines = seen.edges().map(edge => {
      const [a, b] = [edge.source().position(), edge.target().position()];
      const stroke = picture.colour(edge.hasClass("path") ? "amber" : "rule");
      return `<line x1="${round(a.x)}" y1="${round(a.y)}" x2="${round(b.x)}" y2="${round(b.y)}" stroke="${stroke}" stroke-width="${round(edge.data("width"))}"><title>${escaped(edge.data("words").join(", "))}</title></line>`;
    });
    const things = seen.nodes().map(node => `<a href="${escaped(node.id())}"><title>${escaped(node.data("name"))}</title>${shape(node)}${written(node)}</a>`);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${wide} ${high}" width="${wide}" height="${high}"><rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${picture.colour("card")}"/><g>${lines.join("")}</g><g font-family="sans-serif" fill="${picture.colour("ink")}">${things.join("")}</g></svg>\n`;
  }

  function graphml(picture) {
    const seen = picture.seen();
    const key = (name, of) => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="string"/>`;
    const data = (name, value) => `<data key="${name}">${escaped(value)}</data>`;
    const nodes = seen.nodes().map(node => `<node id="${escaped(node.id())}">${data("name", node.data("name"))}${data("kind", node.data("kind"))}</node>`);
    const edges = seen.edges().map(edge => `<edge source="${escaped(edge.data("source"))}" target="${escaped(edge.data("target"))}">${data("relation", edge.data("words").join(", "))}</edge>`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${key("name", "node")}${key("kind", "node")}${key("relation", "edge")}<graph edgedefault="undirected">\n${nodes.join("\n")}\n${edges.join("\n")}\n</graph></graphml>\n`;
  }

  function offer(picture, byId, says) {
    const { cy } = picture;
    function save(ending, content) {
      const link = document.createElement("a");
      link.download = "tidemark-graph." + ending;
      link.href = URL.createObjectURL(content);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      says("Saved as " + link.download + ".");
    }
    byId("png").addEventListener("click", async () => save("png", await cy.png({ output: "blob-promise", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: picture.colour("card") })));
    byId("svg").addEventListener("click", () => save("svg", new Blob([svg(picture)], { type: "image/svg+xml" })));
    byId("graphml").addEventListener("click", () => save("graphml", new Blob([graphml(picture)], { type: "application/xml" })));
  }
  return { svg, graphml, offer };
})();
