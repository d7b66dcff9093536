package tidemark.extract;

/** A text could not be read for a reason outside the text; the message says which. The text may be tried again later. */
public class ExtractionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExtractionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
