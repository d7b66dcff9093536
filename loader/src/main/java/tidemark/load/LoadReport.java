package tidemark.load;

/**
 * What a load did: {@code stored} documents were new or changed, {@code unchanged} ones were left as they are. Of the
 * {@code files}, {@code known} were not read again, being as they were when they were last loaded; their documents count as
 * unchanged and as rejected as they did then.
 */
public record LoadReport(
        int files, int known, int documents, int papers, int stored, int unchanged, int results, int rejects) {}
