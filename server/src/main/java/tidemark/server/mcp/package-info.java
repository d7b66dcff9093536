/** The record for language-model agents, by the Model Context Protocol. */
package tidemark.server.mcp;
