package tidemark.export;

/** Under which licence the record is given away. */
public final class Licence {
    /** Of what this project wrote; each source document may say its own. */
    public static final String OF_RECORD = "https://www.apache.org/licenses/LICENSE-2.0";

    private Licence() {}
}
