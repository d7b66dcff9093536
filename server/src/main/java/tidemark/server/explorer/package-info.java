/**
 * The pages of things for people: what the record holds of a benchmark, a model, a paper, set out to be looked at. They are
 * the HTML side of the linked-data addresses, and all that they show comes from saved queries.
 */
package tidemark.server.explorer;
