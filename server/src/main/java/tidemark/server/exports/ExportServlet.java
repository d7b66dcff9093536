package tidemark.server.exports;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import tidemark.export.RecordFile;
import tidemark.export.RecordFiles;
import tidemark.export.Selection;
import tidemark.server.LimitedSource;
import tidemark.server.api.MediaRange;
import tidemark.server.api.Problem;
import tidemark.server.api.Sending;

/** Sends the record as files that are written while they are sent, and lists which there are. */
final class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Each keeps a processor and the disk busy for as long as the record is large. */
    private static final int AT_ONE_TIME = 2;

    private static final List<String> LISTED_AS = List.of("application/json", "text/html");

    private final transient LimitedSource source;
    private final transient Semaphore places = new Semaphore(AT_ONE_TIME);

    ExportServlet(LimitedSource source) {
        this.source = source;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    /** Says what a GET would, without writing the file to throw it away. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        try {
            String name =
                    request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
            if (name.isEmpty()) {
                list(request, response);
                return;
            }
            Packing packing = Packing.of(name, request.getHeader("Accept-Encoding"))
                    .orElseThrow(() -> new Problem(
                            404,
                            "not-found",
                            "There is no file called " + name + "; the list is at " + ExportModule.PATH + ".",
                            RecordFiles.list().stream().map(RecordFile::name).toList()));
            Asked asked = Asked.of(request, packing.file());
            if (!places.tryAcquire()) {
                throw new Problem(503, "busy", "This server is writing as many exports as it can.", List.of());
            }
            try {
                source.exporting((record, base, version) -> {
                    Optional<Iterator<Quad>> part = asked.part(record, base);
                    if (!unchanged(request, response, packing, version)) {
                        headers(response, packing);
                        if (withBody) {
                            write(packing, record, base, part, response.getOutputStream());
                        }
                    }
                });
            } finally {
                places.release();
            }
        } catch (Problem problem) {
            Sending.send(request, response, problem);
        }
    }

    private static boolean unchanged(
            HttpServletRequest request, HttpServletResponse response, Packing packing, String version) {
        boolean unchanged = Sending.unchanged(
                request, response, version + "-" + packing.file().name() + "-" + packing.compression());
        response.setHeader("Vary", "Accept-Encoding");
        return unchanged;
    }

    private static void headers(HttpServletResponse response, Packing packing) {
        response.setContentType(packing.contentType());
        packing.contentEncoding().ifPresent(encoding -> response.setHeader("Content-Encoding", encoding));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Sending.PAGE_POLICY);
    }

    private static void write(
            Packing packing, DatasetGraph record, String base, Optional<Iterator<Quad>> part, OutputStream out)
            throws IOException {
        // Not closed where it fails: what was sent must not end like something whole.
        OutputStream packed = packing.compression().pack(leftOpen(out));
        if (part.isPresent()) {
            packing.file().write(record, base, part.get(), packed);
        } else {
            packing.file().write(record, base, packed);
        }
        packed.close();
    }

    /** The end of what is packed is not the end of the answer: that comes when all went well. */
    private static OutputStream leftOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = MediaRange.choose(request.getHeader("Accept"), LISTED_AS, type -> type)
                .orElseThrow(() -> new Problem(
                        406,
                        "unsuitable-format",
                        "This can be had as " + String.join(", ", LISTED_AS) + ".",
                        LISTED_AS));
        boolean page = form.equals("text/html");
        String text = page ? ExportList.html() : ExportList.json(Sending.server(request));
        response.setHeader("Vary", "Accept");
        Sending.send(response, 200, page ? form + ";charset=utf-8" : form, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Which part of the record is asked for. */
    private record Asked(Optional<String> about, Optional<String> source) {

        static Asked of(HttpServletRequest request, RecordFile file) {
            Asked asked = new Asked(
                    Optional.ofNullable(request.getParameter("about")),
                    Optional.ofNullable(request.getParameter("source")));
            if (asked.about.isPresent() && asked.source.isPresent()) {
                throw new Problem(
                        400, "unsuitable-parameter", "Ask about a thing or of a source, not both.", List.of());
            }
            if ((asked.about.isPresent() || asked.source.isPresent()) && !file.canBePart()) {
                throw new Problem(
                        400, "unsuitable-parameter", file.name() + " can only be had of the whole record.", List.of());
            }
            return asked;
        }

        Optional<Iterator<Quad>> part(DatasetGraph record, String base) {
            try {
                return about.map(thing -> Selection.about(record, thing.matches("https?://.*") ? thing : base + thing))
                        .or(() -> source.map(name ->
                                Selection.source(record, name.startsWith(base) ? name : base + "source/" + name)));
            } catch (IllegalArgumentException e) {
                throw new Problem(404, "not-found", e.getMessage(), List.of());
            }
        }
    }
}
