package dev.paritylint.rules.url;

import dev.paritylint.model.Landscape;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Use;
import dev.paritylint.platform.Meanings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who reads the variables that bundlers would hand to browsers. What only a server reads is never
 * in a bundle, and a server of the same network resolves the names of containers (Next.js
 * documentation, route handlers and rewrites).
 */
final class Readers {
  private static final Pattern SERVER =
      Pattern.compile(
          "(?:.*/)?(?:app/(?:.*/)?route|(?:pages|server)/(?:.*/)?api/.*|server/.*|middleware"
              + "|(?:next|nuxt|vite|vue)\\.config)\\.[cm]?[jt]sx?");
  private static final Pattern PROGRAM = Pattern.compile(".*\\.(?:[cm]?[jt]sx?|vue|svelte|html)");

  private final Map<String, List<Use>> uses;

  private Readers(Map<String, List<Use>> uses) {
    this.uses = uses;
  }

  static Readers of(Landscape landscape) {
    Meanings meanings = Meanings.load();
    Set<String> names =
        landscape.settings().stream()
            .filter(setting -> setting.kind() == SettingKind.URL)
            .filter(setting -> meanings.isForBrowsers(setting.name()))
            .filter(
                setting ->
                    Addresses.in(setting).stream()
                        .anyMatch(address -> Reach.isContainer(address.host())))
            .map(setting -> setting.name())
            .collect(Collectors.toSet());
    return new Readers(
        landscape.uses().of(names).stream()
            .filter(use -> use.kind() != Use.Kind.SETS)
            .filter(use -> PROGRAM.matcher(use.at().path()).matches())
            .collect(Collectors.groupingBy(Use::variable)));
  }

  /** Whether the address is a container's, and only programs that run beside it read it. */
  boolean areServers(Unreachable found) {
    List<Use> all = uses.getOrDefault(found.setting().name(), List.of());
    return Reach.isContainer(found.address().host())
        && !all.isEmpty()
        && all.stream().allMatch(use -> SERVER.matcher(use.at().path()).matches());
  }
}
