package tidemark.server.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.export.RecordFiles;
import tidemark.server.page.Templates;
import tools.jackson.databind.json.JsonMapper;

/** The list of the files that there are, for people and for programs. */
final class ExportList {
    private ExportList() {}

    static String html() {
        return Templates.page("exports/list", Map.of("files", RecordFiles.list()));
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
