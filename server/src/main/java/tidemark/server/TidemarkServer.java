package tidemark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.prometheus.FMod_Prometheus;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import tidemark.queries.SavedQueries;
import tidemark.server.api.ApiModule;
import tidemark.server.editor.EditorModule;
import tidemark.server.explorer.ExplorerModule;
import tidemark.server.exports.ExportModule;
import tidemark.server.graph.GraphModule;
import tidemark.server.linked.LinkedDataModule;
import tidemark.server.search.SearchModule;

/**
 * The server: a Fuseki on one database, read only for all but the owner and a configured writer, and within limits.
 * Further routes come as Fuseki modules.
 */
public final class TidemarkServer implements AutoCloseable {
    private static final String ROOT = "/";

    // Beyond those that work or wait: to turn the others away, and to answer pings.
    private static final int SPARE_THREADS = 24;
    // Fuseki would set aside 5 MB for each answer and allow half a megabyte of header.
    private static final int OUTPUT_BUFFER = 64 << 10;
    private static final int REQUEST_HEADER = 128 << 10;
    // What people's browsers ask for; programs that read tables and RDF in bulk are better served unpacked or by files.
    private static final List<String> PACKED = List.of(
            "text/html", "text/css", "text/javascript", "image/svg+xml", "application/json", "application/ld+json");
    private static final Duration LAST_GRACE = Duration.ofSeconds(10);

    private final ServerSettings settings;
    private final DatasetGraph dataset;
    private final Admission admission;
    private final RunningQueries running = new RunningQueries();
    private ServerFile file;
    private final FusekiServer fuseki;
    private SearchModule search;
    private URI url;
    private boolean stopped;

    private TidemarkServer(ServerSettings settings, List<FusekiModule> modules) {
        this.settings = settings;
        this.admission = new Admission(settings.limits());
        this.file = ServerFile.create(URI.create("http://localhost/"));
        this.dataset = Database.open(settings.database(), settings.limits());
        try {
            this.fuseki = build(modules);
        } catch (RuntimeException e) {
            Database.close(dataset);
            throw e;
        }
    }

    /**
     * Starts a server, with the given modules beside its own routes.
     *
     * @throws DatabaseInUse if another process has the database open
     * @throws UncheckedIOException if the port is taken, or the database directory cannot be written to
     */
    public static TidemarkServer start(ServerSettings settings, FusekiModule... modules) {
        TidemarkServer server = new TidemarkServer(settings, List.of(modules));
        try {
            server.fuseki.start();
            server.announce();
        } catch (FusekiException | UncheckedIOException e) {
            server.stop();
            throw explained(e, settings);
        }
        return server;
    }

    private static RuntimeException explained(RuntimeException failure, ServerSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                String place = settings.host() + ":" + settings.port();
                return new UncheckedIOException(
                        "Cannot listen on " + place + ": it is in use. Choose another --port.", bind);
            }
        }
        return failure;
    }

    /** Where the server is found on this machine. */
    public URI url() {
        return url;
    }

    /** Waits until the server has been stopped. */
    public void join() {
        fuseki.join();
    }

    /**
     * Stops: nobody is let in any more, those at work get a moment to finish, queries that take longer are ended, and
     * the database is closed. A second call does nothing.
     */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            file.remove(settings.database());
        } catch (IOException e) {
            // A file that stays is recognised as stale.
        }
        admission.close();
        try {
            if (!admission.awaitEmpty(settings.limits().stopGrace())) {
                running.cancelAll();
                admission.awaitEmpty(LAST_GRACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        search.close();
        fuseki.stop();
        Database.close(dataset);
    }

    @Override
    public void close() {
        stop();
    }

    private FusekiServer build(List<FusekiModule> modules) {
        Limits limits = settings.limits();
        WriteAccess access = new WriteAccess(settings.writer(), file.credential());
        MemoryPool memory = new MemoryPool(Math.max(Runtime.getRuntime().maxMemory() / 2, limits.requestMemory()));
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                .fusekiModules(FusekiModules.create(withOwn(modules, memory)))
                .maxServerThreads(limits.concurrentRequests() + limits.waitingRequests() + SPARE_THREADS)
                .addFilter("/*", new Reception(file.instance(), limits, admission))
                .addFilter("", new FrontPage())
                .registerOperation(
                        Operation.Query, WebContent.contentTypeSPARQLQuery, new SparqlQuery(limits, memory, running))
                .registerOperation(
                        Operation.Update,
                        WebContent.contentTypeSPARQLUpdate,
                        new OwnerUpdate(access, limits.updateBytes()))
                .registerOperation(Operation.GSP_RW, new OwnerGraphStore(access));
        builder.parseConfig(Configuration.of(settings));
        builder.addEndpoint(ROOT, "update", Operation.Update).addEndpoint(ROOT, "data", Operation.GSP_RW);
        FusekiServer built = builder.build();
        configure(built);
        return built;
    }

    private FusekiModule[] withOwn(List<FusekiModule> modules, MemoryPool memory) {
        LimitedSource record = new LimitedSource(dataset, settings.limits(), memory, running, file.instance());
        List<FusekiModule> all = new ArrayList<>(modules);
        all.add(0, FMod_Prometheus.create());
        all.add(1, new ApiModule(SavedQueries.library(), record));
        ExplorerModule explorer = new ExplorerModule(SavedQueries.library(), record);
        all.add(2, explorer);
        all.add(3, new LinkedDataModule(record, settings.database(), explorer.pages()));
        all.add(4, new ExportModule(record));
        search = new SearchModule(record);
        all.add(5, search);
        all.add(6, new GraphModule(SavedQueries.library(), record));
        all.add(7, new EditorModule(SavedQueries.library()));
        return all.toArray(FusekiModule[]::new);
    }

    /** What Fuseki's builder has no word for. */
    private void configure(FusekiServer built) {
        ServerConnector connector = connector(built);
        connector.setHost(settings.host());
        HttpConfiguration http =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.setOutputBufferSize(OUTPUT_BUFFER);
        http.setRequestHeaderSize(REQUEST_HEADER);
        ServletContextHandler context =
                (ServletContextHandler) built.getJettyServer().getHandler();
        context.setMaxFormContentSize((int) Math.min(settings.limits().queryBytes(), Integer.MAX_VALUE));
        built.getJettyServer().setHandler(packed(context));
    }

    /** Answers of the kinds that browsers ask for travel packed to those who take that; bodies of requests are as they come. */
    private static Handler packed(Handler answering) {
        CompressionHandler packing = new CompressionHandler(answering);
        packing.putCompression(new GzipCompression());
        CompressionConfig.Builder what = CompressionConfig.builder().decompressExcludeEncoding("gzip");
        PACKED.forEach(what::compressIncludeMimeType);
        packing.putConfiguration("/", what.build());
        return packing;
    }

    private static ServerConnector connector(FusekiServer server) {
        return (ServerConnector) server.getJettyServer().getConnectors()[0];
    }

    private void announce() {
        url = URI.create(
                "http://" + reachable(settings.host()) + ":" + connector(fuseki).getLocalPort() + "/");
        try {
            file = file.at(url);
            file.write(settings.database());
        } catch (IOException e) {
            throw new UncheckedIOException("The database directory cannot be written to: " + settings.database(), e);
        }
    }

    /** A name for the host that this machine can connect to: listening everywhere includes here. */
    private static String reachable(String host) {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        if (everywhere) {
            return "localhost";
        }
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
