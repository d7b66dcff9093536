/** The page on which SPARQL is written and asked. */
package tidemark.server.editor;
