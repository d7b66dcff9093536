package tidemark.extract;

/** Names known beforehand, whatever a text says of them. */
@FunctionalInterface
public interface Gazetteer {

    boolean benchmark(String name);

    /** Knows nothing, so that everything is read from the text alone. */
    static Gazetteer none() {
        return name -> false;
    }
}
