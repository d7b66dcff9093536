package tidemark.load;

/** What a load did: {@code stored} documents were new or changed, {@code unchanged} ones were left as they are. */
public record LoadReport(int files, int documents, int papers, int stored, int unchanged, int results, int rejects) {}
