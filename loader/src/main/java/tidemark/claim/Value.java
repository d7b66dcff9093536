package tidemark.claim;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;

/** What a {@link Fact} says: a text, an address, a day, another named thing, a paper, or a repository of code. */
public sealed interface Value extends Shown {

    /** Words, kept as written. */
    record Text(String words) implements Value {
        public Text {
            requireNonNull(words, "words is null");
        }

        @Override
        public void show(StringBuilder out) {
            Shown.record(out, "Text[words=", words);
        }

        @Override
        public String toString() {
            return Shown.text(this);
        }
    }

    /** An absolute http or https address. */
    record Link(String address) implements Value {
        public Link {
            if (!isAddress(address)) {
                throw new IllegalArgumentException("not an address: " + address);
            }
        }

        @Override
        public void show(StringBuilder out) {
            Shown.record(out, "Link[address=", address);
        }

        @Override
        public String toString() {
            return Shown.text(this);
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Value {
        public Day {
            requireNonNull(date, "date is null");
        }

        @Override
        public void show(StringBuilder out) {
            Shown.record(out, "Day[date=", date);
        }

        @Override
        public String toString() {
            return Shown.text(this);
        }
    }

    /** Another named thing. */
    record Named(Thing thing) implements Value {
        public Named {
            requireNonNull(thing, "thing is null");
        }

        @Override
        public void show(StringBuilder out) {
            Shown.record(out, "Named[thing=", thing);
        }

        @Override
        public String toString() {
            return Shown.text(this);
        }
    }

    /** A paper, by the names under which it is known. */
    record Paper(PaperId id) implements Value {
        public Paper {
            requireNonNull(id, "id is null");
        }

        @Override
        public void show(StringBuilder out) {
            Shown.record(out, "Paper[id=", id);
        }

        @Override
        public String toString() {
            return Shown.text(this);
        }
    }

    /** A repository of code, and the framework that the code is written for where the source says it. */
    record Repository(String address, Optional<String> framework) implements Value {
        public Repository {
            if (!isAddress(address)) {
                throw new IllegalArgumentException("not an address: " + address);
            }
            requireNonNull(framework, "framework is null");
        }

        @Override
        public void show(StringBuilder out) {
            Shown.record(out, "Repository[address=", address, ", framework=", framework);
        }

        @Override
        public String toString() {
            return Shown.text(this);
        }
    }

    /** Whether a text can stand as an IRI: http or https, with a host, and nothing in it that an IRI may not hold. */
    static boolean isAddress(String text) {
        if (text.length() > 2000 || !(text.startsWith("http://") || text.startsWith("https://"))) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
