/** Search over the names, titles and evidence of the record, with room for slips of the finger. */
package tidemark.server.search;
