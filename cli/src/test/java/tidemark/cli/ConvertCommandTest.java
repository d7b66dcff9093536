package tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aTableBecomesPackedQuadsAndNoDatabase() throws Exception {
        Files.writeString(folder.resolve("sheet.csv"), "m,b,v\nSkua,SwellSet,0.5\nTern,SwellSet,0.25\n");
        Files.writeString(folder.resolve("sheet.yaml"), "model: m\nbenchmark: b\nvalue: v\nmetric: {is: accuracy}\n");
        Command.Outcome done =
                Command.run(folder, "convert", "sheet.csv", "--mapping", "sheet.yaml", "-o", "sheet.nq.gz");
        assertEquals(0, done.exit(), done.output());
        DatasetGraph quads =
                RDFDataMgr.loadDatasetGraph(folder.resolve("sheet.nq.gz").toString());
        long graphs = quads.stream().map(quad -> quad.getGraph()).distinct().count();
        assertEquals(2, graphs);
        assertTrue(Files.notExists(folder.resolve("data")), "no database");
    }

    @Test
    void triplesAreTheQuadsWithoutTheirGraphs() throws Exception {
        Files.writeString(folder.resolve("sheet.csv"), "m,b,v\nSkua,SwellSet,0.5\nTern,Swell \"Set\",0.25\n");
        Files.writeString(folder.resolve("sheet.yaml"), "model: m\nbenchmark: b\nvalue: v\nmetric: {is: accuracy}\n");
        for (String form : List.of("nq", "nt")) {
            Command.Outcome done = Command.run(
                    folder, "convert", "sheet.csv", "--mapping", "sheet.yaml", "--format", form, "-o", "sheet." + form);
            assertEquals(0, done.exit(), done.output());
        }
        List<String> graphless = Files.readAllLines(folder.resolve("sheet.nq")).stream()
                .map(line -> line.replaceFirst(" <[^>]*> \\.$", " ."))
                .toList();
        assertEquals(graphless, Files.readAllLines(folder.resolve("sheet.nt")));
        RDFDataMgr.loadGraph(folder.resolve("sheet.nt").toString());
    }

    @Test
    void aFileOfNoKnownFormatIsAnError() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "nothing to see\n");
        Command.Outcome done = Command.run(folder, "convert", "notes.txt");
        assertEquals(1, done.exit());
        assertTrue(done.output().contains("no file of a known format"), done.output());
    }
}
