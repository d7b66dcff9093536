import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/** CARML as its manual has it: a mapping over the files of a folder, statement by statement to N-Quads. */
public final class CarmlConvert {
    private CarmlConvert() {}

    /** Takes the mapping, the folder, and the file to write. */
    public static void main(String[] arguments) throws Exception {
        RdfRmlMapper mapper = RdfRmlMapper.builder()
                .triplesMaps(RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(arguments[0])))
                .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
                .fileResolver(Path.of(arguments[1]))
                .build();
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, out);
            writer.startRDF();
            mapper.map().toStream().forEach(writer::handleStatement);
            writer.endRDF();
        }
    }
}
