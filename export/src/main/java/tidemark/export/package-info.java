/** Ways out of the graph. Arrows run ontology ← queries ← export ← server and cli; no HTTP, no options in here. */
package tidemark.export;
