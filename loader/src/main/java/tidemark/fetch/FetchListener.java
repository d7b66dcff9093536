package tidemark.fetch;

/** Hears how a download goes. */
public interface FetchListener {

    /** So many bytes of a file are there; {@code ofBytes} is -1 where the service does not say how many there are. */
    void progressed(Wanted file, long bytes, long ofBytes);

    /** A transfer failed and is tried again after a while. */
    void waiting(Wanted file, String reason, long milliseconds);

    /** A file is done with, for better or worse. */
    void finished(Wanted file, Outcome outcome);
}
