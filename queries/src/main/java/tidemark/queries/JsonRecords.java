package tidemark.queries;

import java.io.OutputStream;
import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as an array of plain objects, as scripts like them: numbers are numbers, what is unbound is null. */
final class JsonRecords {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPrettyPrinter(new LinePerRow())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writerWithDefaultPrettyPrinter();

    private JsonRecords() {}

    static void write(RowSet rows, OutputStream out) {
        try (JsonGenerator json = WRITER.createGenerator(out)) {
            json.writeStartArray();
            while (rows.hasNext()) {
                Binding row = rows.next();
                json.writeStartObject();
                for (Var column : rows.getResultVars()) {
                    json.writeName(column.getName());
                    write(row.get(column), json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void write(Node node, JsonGenerator json) {
        if (node == null) {
            json.writeNull();
        } else if (!node.isLiteral()) {
            json.writeString(node.isURI() ? node.getURI() : node.toString());
        } else if (Cells.isNumber(node)) {
            json.writeNumber(new BigDecimal(node.getLiteralLexicalForm()));
        } else if (XSDDatatype.XSDboolean.equals(node.getLiteralDatatype())
                && node.getLiteral().isWellFormed()) {
            json.writeBoolean((Boolean) node.getLiteralValue());
        } else {
            json.writeString(node.getLiteralLexicalForm());
        }
    }

    /** Rows are the only arrays there are, so the lines break at each. */
    private static final class LinePerRow extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            json.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) {
            json.writeRaw(values == 0 ? "]" : "\n]");
        }
    }
}
