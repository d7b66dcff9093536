/** What all pages share: the frame around them, the template engine that escapes what sources say, scripts and styles. */
package tidemark.server.page;
