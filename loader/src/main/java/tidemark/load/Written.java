package tidemark.load;

/** Documents that are written out one after another. */
interface Written<T> extends Outlet<T> {

    /** How many triples, or quads, were written. */
    long statements();
}
