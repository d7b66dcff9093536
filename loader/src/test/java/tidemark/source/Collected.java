package tidemark.source;

import java.util.ArrayList;
import java.util.List;

/** Keeps all that a source finds. */
public final class Collected implements Source.Sink {

    public final List<SourceDocument> documents = new ArrayList<>();
    public final List<Reject> rejects = new ArrayList<>();
    public final List<String> remarks = new ArrayList<>();

    @Override
    public void document(SourceDocument document) {
        documents.add(document);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    @Override
    public void remark(Place place, String remark) {
        remarks.add(remark);
    }

    public List<String> keys() {
        return documents.stream().map(document -> document.id().key()).toList();
    }

    public String reasons() {
        return String.join("\n", rejects.stream().map(Reject::reason).toList());
    }
}
