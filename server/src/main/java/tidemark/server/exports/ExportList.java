package tidemark.server.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tidemark.export.RecordFiles;
import tidemark.server.api.Pages;
import tools.jackson.databind.json.JsonMapper;

/** The list of the files that there are, for people and for programs. */
final class ExportList {
    private ExportList() {}

    static String html() {
        String rows = RecordFiles.list().stream()
                .map(file -> "<tr><td><a href=\"" + ExportModule.PATH + "/" + file.name() + "\">" + file.name()
                        + "</a></td><td>" + Pages.text(file.says()) + "</td></tr>\n")
                .collect(Collectors.joining());
        return Pages.page(
                "The record as files",
                "<p>Each is written from the record as it is now, and is the same bytes for the same record. Add"
                        + " <code>.gz</code> or <code>.zst</code> to a name to keep it packed; RDF can be of a part:"
                        + " <code>?about=model/internvl-2.5</code>, <code>?source=digest</code>.</p>\n"
                        + "<table>\n<thead><tr><th>file</th><th>what it holds</th></tr></thead>\n<tbody>\n" + rows
                        + "</tbody>\n</table>\n");
    }

    static String json(String server) {
        List<Map<String, Object>> files = RecordFiles.list().stream()
                .map(file -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("name", file.name());
                    told.put("url", server + ExportModule.PATH + "/" + file.name());
                    told.put("mediaType", file.mediaType());
                    told.put("says", file.says());
                    told.put("canBePart", file.canBePart());
                    return told;
                })
                .toList();
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("files", files)) + "\n";
    }
}
