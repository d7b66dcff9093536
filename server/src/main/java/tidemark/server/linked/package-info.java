/** Every IRI of the record answers here: pages for people, RDF for programs, and what the record holds as a whole. */
package tidemark.server.linked;
