package dev.paritylint.cli.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frame of the page: its template with style and script inlined, and a policy that lets the
 * browser run and load nothing but those two (W3C, Content Security Policy Level 3).
 */
final class Page {
  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z]+)}}");

  private Page() {}

  static String of(String title, Markup body) {
    String style = resource("page.css");
    String script = resource("page.js");
    Map<String, String> parts =
        Map.of(
            "title", Markup.escaped(title),
            "policy", Markup.escaped(policy(style, script)),
            "style", style,
            "script", script,
            "body", body.toString());
    Matcher holes = HOLE.matcher(resource("page.html"));
    return holes.replaceAll(
        hole -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(hole.group(1)))));
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; img-src data:; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(style), hash(script));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Line ends are LF however the resource was checked out: the hash is of what is sent. */
  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the page's " + name, broken);
    }
  }
}
