/** The record as files over HTTP. */
package tidemark.server.exports;
