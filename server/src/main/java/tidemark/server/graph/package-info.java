/** The graph around a thing, grown by clicking: the page, and the way from one thing to another. */
package tidemark.server.graph;
