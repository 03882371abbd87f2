package dev.paritylint.nginx;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a location answers with, as far as its pattern and its directives tell: pages that a browser
 * shows, or what pages load.
 */
record Answers(Location location, Configuration configuration) {
  private static final Pattern PAGE = Pattern.compile(".*(?:html?|php|index)\\b.*");
  private static final Pattern FILE = Pattern.compile(".*\\\\?\\.[(a-z0-9?:|]{1,400}.*");
  private static final Pattern PARTS =
      Pattern.compile(
          ".*(?:^|[/^(|])(?:assets?|static|media|images?|img|icons?|fonts?|css|js|uploads?|downloads?"
              + "|files?|storage|dist|build|_next|_nuxt|health[a-z_-]*|ping|status|metrics"
              + "|nginx_status|\\\\?\\.well-known)(?:[/)|$].*|)");

  /** Without these words in front of a browser there is no page. */
  private static final Set<String> NO_CONTENT =
      Set.of("return", "internal", "stub_status", "default_type", "deny", "empty_gif");

  /** Anything that more than a machine asks for. */
  boolean withContent() {
    boolean isPart = PARTS.matcher(path()).matches() || (isFile() && !namesPages(path()));
    return !isPart && !location.pattern().isNamed() && hasContent();
  }

  boolean withPages() {
    if (!withContent() || isDownload() || leavesPagesToOthers()) {
      return false;
    }
    boolean root = path().equals("/") && !location.pattern().modifier().startsWith("~");
    if (Stream.of(Pass.values()).anyMatch(pass -> !pass.of(location).isEmpty())) {
      return root || namesPages(path());
    }
    return root ? !pagesStandElsewhere() : namesPages(path()) || fallsBackToPages();
  }

  private boolean hasContent() {
    return NO_CONTENT.stream().allMatch(name -> location.level().own(name).isEmpty());
  }

  private boolean isDownload() {
    return location.level().own("add_header").stream()
        .map(header -> header.text(0).toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.equals("content-disposition") || name.equals("content-type"));
  }

  private boolean isFile() {
    return FILE.matcher(path()).matches();
  }

  /** What is no file is answered by a named location, with all headers unless it adds some, too. */
  private boolean leavesPagesToOthers() {
    return location.level().own("try_files").stream()
        .map(Directive::arguments)
        .filter(arguments -> !arguments.isEmpty())
        .map(arguments -> arguments.get(arguments.size() - 1).written())
        .anyMatch(last -> last.startsWith("@") && !addsHeaders(last));
  }

  private boolean addsHeaders(String name) {
    return configuration.locations().stream()
        .filter(other -> other.server().equals(location.server()))
        .filter(other -> other.pattern().isNamed() && other.pattern().path().equals(name))
        .anyMatch(other -> !other.level().own("add_header").isEmpty());
  }

  private boolean fallsBackToPages() {
    return Stream.of("try_files", "index")
        .flatMap(name -> location.level().own(name).stream())
        .flatMap(directive -> directive.arguments().stream())
        .anyMatch(argument -> namesPages(argument.written()));
  }

  /**
   * Where another location takes the page itself, this one has only what is not found otherwise.
   */
  private boolean pagesStandElsewhere() {
    return configuration.locations().stream()
        .filter(other -> other.server().equals(location.server()) && !other.equals(location))
        .anyMatch(other -> namesPages(other.pattern().path().toLowerCase(Locale.ROOT)));
  }

  private static boolean namesPages(String text) {
    return PAGE.matcher(text).matches();
  }

  private String path() {
    return location.pattern().path().toLowerCase(Locale.ROOT);
  }
}
