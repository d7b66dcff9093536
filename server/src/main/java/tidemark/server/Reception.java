package tidemark.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * The first to see a request: says which server this is, lets the pages of other origins read, and turns away what is
 * too large or too much before any work is done for it.
 */
final class Reception implements Filter {
    static final String INSTANCE_HEADER = "Tidemark-Instance";

    // These answer also when the server is full: that is when they are needed.
    private static final String HEALTH = "/$/";
    private static final Set<String> WRITING = Set.of("/update", "/data");

    private final String instance;
    private final Limits limits;
    private final Admission admission;

    Reception(String instance, Limits limits, Admission admission) {
        this.instance = instance;
        this.limits = limits;
        this.admission = admission;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        response.setHeader(INSTANCE_HEADER, instance);
        if (request.getRequestURI().startsWith(HEALTH)) {
            chain.doFilter(request, response);
        } else if (WRITING.contains(request.getRequestURI())) {
            write(request, response, chain);
        } else {
            read(request, response, chain);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (tooLarge(request, response, limits.updateBytes())) {
            return;
        }
        if (!admission.enterWriter()) {
            Answer.busy(response, "This server is stopping.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admission.leaveWriter();
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (isPreflight(request)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (tooLarge(request, response, limits.queryBytes())) {
            return;
        }
        if (!admission.enterReader()) {
            Answer.busy(
                    response, "This server is busy with as many requests as it takes at one time. Ask again shortly.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admission.leaveReader();
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** Answers 413 if the request says, or a form turns out, to be larger than allowed. */
    private static boolean tooLarge(HttpServletRequest request, HttpServletResponse response, long most)
            throws IOException {
        if (request.getContentLengthLong() > most) {
            Answer.discardBody(request, response, 4 * most);
            Answer.tooLarge(response, most);
            return true;
        }
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            try {
                request.getParameterMap();
            } catch (RuntimeException e) {
                // What Jetty throws where the form is larger than its limit, or no form at all.
                Answer.plain(response, 400, "The form cannot be read; forms may have up to " + most + " bytes.");
                return true;
            }
        }
        return false;
    }
}
