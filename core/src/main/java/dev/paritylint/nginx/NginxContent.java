package dev.paritylint.nginx;

import dev.paritylint.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells nginx's files from others by what stands in them. */
final class NginxContent {
  private static final Pattern HINT =
      Pattern.compile(
          "\\b(?:(?:proxy_pass|server_name|listen|location|upstream)\\s+[^\\s;]|events\\s*\\{)");
  private static final List<String> UNFINISHED = List.of("{{", "{%", "<%");
  private static final Set<String> SIMPLE =
      Set.of("proxy_pass", "server_name", "proxy_set_header", "add_header", "proxy_read_timeout");

  private NginxContent() {}

  /** Whether no template engine has to make the file first. */
  static boolean isFinished(SourceFile file) {
    return UNFINISHED.stream().noneMatch(file.text()::contains);
  }

  static boolean hasOwnDirectives(SourceFile file) {
    if (!HINT.matcher(file.text()).find()) {
      return false;
    }
    List<Directive> directives = NginxParser.parse(file).directives();
    return isMain(directives) || own(directives);
  }

  /** The main file may leave the rest to what it includes. */
  private static boolean isMain(List<Directive> directives) {
    return Stream.of("events", "http")
        .allMatch(block -> directives.stream().anyMatch(it -> it.is(block) && it.block() != null));
  }

  private static boolean own(List<Directive> directives) {
    return directives.stream().anyMatch(NginxContent::own);
  }

  private static boolean own(Directive directive) {
    boolean simple = directive.block() == null && SIMPLE.contains(directive.name());
    boolean upstream =
        directive.is("upstream")
            && directive.children().stream()
                .anyMatch(server -> server.is("server") && server.block() == null);
    return simple || upstream || own(directive.children());
  }
}
