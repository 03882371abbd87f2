package dev.paritylint.terraform;

import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.SourceTree;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an unset {@code load_balancing_scheme} means to the Google provider that a folder has
 * locked: {@code EXTERNAL} before version 8, {@code EXTERNAL_MANAGED} from there on (version 8
 * upgrade guide).
 */
final class GoogleProvider {
  private static final Pattern MAJOR = Pattern.compile("\"(?<major>[0-9]{1,4})\\..*");
  private static final int FIRST_MANAGED = 8;

  private GoogleProvider() {}

  static String defaultScheme(SourceTree tree, String folder) {
    String path = folder.isEmpty() ? ".terraform.lock.hcl" : folder + "/.terraform.lock.hcl";
    return tree.read(path).stream()
            .flatMap(lock -> HclParser.parse(lock, tree).body().blocks("provider").stream())
            .filter(provider -> provider.label(0).endsWith("/hashicorp/google"))
            .anyMatch(provider -> major(provider) >= FIRST_MANAGED)
        ? "EXTERNAL_MANAGED"
        : "EXTERNAL";
  }

  private static int major(Block provider) {
    String version =
        provider.body().attribute("version").map(found -> found.value().span().text()).orElse("");
    Matcher matcher = MAJOR.matcher(version);
    return matcher.matches() ? Integer.parseInt(matcher.group("major")) : 0;
  }
}
