package org.hearsay.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves the pages and the WebJars from the classpath. */
final class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String WEBJARS = "/webjars/";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("woff2", "font/woff2"));

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().equals("/") ? "/index.html" : request.getRequestURI();
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    try (InputStream in = type == null ? null : open(path).orElse(null)) {
      if (in == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(type);
      response.setHeader("Cache-Control", path.startsWith(WEBJARS) ? "max-age=86400" : "no-cache");
      in.transferTo(response.getOutputStream());
    }
  }

  private static Optional<InputStream> open(String path) {
    if (path.contains("..") || path.contains("%")) {
      return Optional.empty();
    }
    @Nullable InputStream found =
        path.startsWith(WEBJARS)
            ? PageServlet.class.getResourceAsStream("/META-INF/resources" + path)
            : PageServlet.class.getResourceAsStream("/org/hearsay/web" + path);
    return Optional.ofNullable(found);
  }
}
