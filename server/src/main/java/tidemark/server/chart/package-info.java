/** Charts as SVG, drawn by the server: geometry here, marks and words in the templates. */
package tidemark.server.chart;
