package tidemark.rdf;

import static tidemark.ontology.Vocabularies.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import tidemark.claim.AuthorName;
import tidemark.claim.Fact;
import tidemark.claim.PaperClaim;
import tidemark.claim.PaperId;
import tidemark.claim.ThingClaim;
import tidemark.claim.Value;
import tidemark.identity.Iris;
import tidemark.ontology.TM;

/** Writes papers and named things with all that is stated of them. */
final class FactTriples {

    private static final Map<Fact.Property, Node> PREDICATES = predicates();

    private final Iris iris;
    private final TripleSink out;
    private final Things things;

    FactTriples(Iris iris, TripleSink out, Things things) {
        this.iris = iris;
        this.out = out;
        this.things = things;
    }

    Node paper(PaperClaim claim) {
        Node paper = iris.paper(claim.id());
        out.add(paper, type, TM.Paper);
        claim.title()
                .ifPresentOrElse(
                        title -> out.add(paper, name, Terms.string(title)),
                        // Every named thing has a label; the paper's id serves until a source tells the title.
                        () -> out.add(paper, altLabel, Terms.string(claim.id().key())));
        ids(paper, claim.id());
        for (int i = 0; i < claim.authors().size(); i++) {
            author(paper, claim.authors().get(i), i + 1);
        }
        claim.facts().forEach(fact -> fact(paper, fact));
        return paper;
    }

    void thing(ThingClaim claim) {
        Node thing = things.write(claim.thing());
        claim.aliases().forEach(alias -> out.add(thing, altLabel, Terms.string(alias)));
        claim.facts().forEach(fact -> fact(thing, fact));
    }

    private void ids(Node paper, PaperId id) {
        id.arxiv().ifPresent(arxiv -> out.add(paper, TM.arxivId, Terms.string(arxiv)));
        id.doi().ifPresent(doi -> out.add(paper, identifier, Terms.string("doi:" + doi)));
        id.openReview().ifPresent(forum -> out.add(paper, sameAs, iris.openReview(forum)));
        id.pwcSlug().ifPresent(slug -> out.add(paper, sameAs, iris.papersWithCode(slug)));
        id.page().ifPresent(page -> out.add(paper, url, NodeFactory.createURI(page)));
    }

    private void author(Node paper, AuthorName written, int place) {
        Node person = iris.author(written);
        Node authorship = iris.authorship(paper, place);
        out.add(paper, author, person);
        out.add(paper, TM.authorship, authorship);
        out.add(authorship, type, TM.Authorship);
        out.add(authorship, author, person);
        out.add(authorship, position, Terms.integer(place));
        out.add(person, type, TM.Author);
        out.add(person, name, Terms.string(written.name()));
        written.pages().forEach(page -> out.add(person, sameAs, NodeFactory.createURI(page)));
        if (written.isAccount()) {
            out.add(person, TM.hubAccount, Terms.string(written.name()));
            out.add(person, sameAs, iris.hubAccount(written.name()));
        }
    }

    private void fact(Node subject, Fact fact) {
        out.add(subject, PREDICATES.get(fact.property()), node(fact.value()));
        if (fact.property() == Fact.Property.OFFICIAL_CODE) {
            // Whoever asks for code need not know that some of it is official.
            out.add(subject, TM.code, node(fact.value()));
        }
    }

    private Node node(Value value) {
        if (value instanceof Value.Link link) {
            return NodeFactory.createURI(link.address());
        } else if (value instanceof Value.Day day) {
            return Terms.date(day.date());
        } else if (value instanceof Value.Named named) {
            return things.write(named.thing());
        } else if (value instanceof Value.Paper work) {
            return paper(new PaperClaim(work.id(), Optional.empty(), List.of(), List.of()));
        } else if (value instanceof Value.Repository repository) {
            Node code = NodeFactory.createURI(repository.address());
            out.add(code, type, SoftwareSourceCode);
            repository.framework().ifPresent(each -> out.add(code, runtimePlatform, Terms.string(each)));
            return code;
        }
        return Terms.string(((Value.Text) value).words());
    }

    private static Map<Fact.Property, Node> predicates() {
        Map<Fact.Property, Node> predicates = new EnumMap<>(Fact.Property.class);
        predicates.put(Fact.Property.PAGE, sameAs);
        predicates.put(Fact.Property.HOMEPAGE, url);
        predicates.put(Fact.Property.DESCRIPTION, description);
        predicates.put(Fact.Property.ABSTRACT, abstractOf);
        predicates.put(Fact.Property.LICENSE, license);
        predicates.put(Fact.Property.PUBLISHED, datePublished);
        predicates.put(Fact.Property.VENUE, publication);
        predicates.put(Fact.Property.LANGUAGE, inLanguage);
        predicates.put(Fact.Property.KEYWORD, keywords);
        predicates.put(Fact.Property.CODE, TM.code);
        predicates.put(Fact.Property.OFFICIAL_CODE, TM.officialCode);
        predicates.put(Fact.Property.MENTIONS, mentions);
        predicates.put(Fact.Property.CITES, citation);
        predicates.put(Fact.Property.INTRODUCES, TM.introduces);
        predicates.put(Fact.Property.BROADER, broader);
        predicates.put(Fact.Property.TESTS, TM.tests);
        predicates.put(Fact.Property.TRAINED_ON, TM.trainedOn);
        predicates.put(Fact.Property.DERIVED_FROM, TM.derivedFrom);
        return predicates;
    }
}
