package tidemark.source;

/** A record that could not be read: where it stands, why, and its text, so that nothing is lost. */
public record Reject(Place place, String reason, String text) {}
