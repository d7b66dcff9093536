/** Downloads what public services hold into a cache folder, from which it is loaded like any other file. */
package tidemark.fetch;
