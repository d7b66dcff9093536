/** The saved queries as an API: listed, described, asked over HTTP and by agents. */
package tidemark.server.api;
