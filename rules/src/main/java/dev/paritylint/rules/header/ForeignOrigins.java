package dev.paritylint.rules.header;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.parity.Normalization;
import dev.paritylint.parity.Synonyms;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Origins of other environments that production allows and none of its own. Variables that hold
 * nothing but addresses are left to the rules about URLs, which know more about them.
 */
final class ForeignOrigins {

  /** One entry, and whose it is. */
  record Foreign(String entry, Environment named) {}

  private final List<Environment> environments;
  private final Meanings meanings;

  ForeignOrigins(Landscape landscape) {
    this.environments = landscape.environments();
    this.meanings = Meanings.in(landscape);
  }

  Optional<Foreign> first(Origins origins) {
    Setting setting = origins.setting();
    List<WebAddress> addresses = origins.addresses();
    boolean theirs =
        setting.environment().kind() == EnvironmentClass.PRODUCTION
            && meanings.derive(setting).isEmpty()
            && addresses.stream()
                .allMatch(address -> named(address, setting.environment()).isPresent());
    return !theirs || origins.isOpen()
        ? Optional.empty()
        : addresses.stream()
            .findFirst()
            .flatMap(
                address ->
                    named(address, setting.environment())
                        .map(named -> new Foreign(Origins.origin(address), named)));
  }

  private Optional<Environment> named(WebAddress address, Environment own) {
    return environments.stream()
        .filter(other -> other.isDeployed() && !other.equals(own))
        .filter(other -> Normalization.names(address.host(), words(other, own)))
        .filter(other -> !Normalization.names(address.host(), Synonyms.of(own)))
        .findFirst();
  }

  private static Set<String> words(Environment other, Environment own) {
    Set<String> words = new TreeSet<>(Synonyms.of(other));
    words.removeAll(Synonyms.of(own));
    return words;
  }
}
