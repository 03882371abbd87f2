package dev.paritylint.rules.secret;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Secrets;
import dev.paritylint.rules.Fallback;
import dev.paritylint.rules.Forms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the secrets of deployed environments that anybody who reads the repository knows. */
final class ClearSecrets {
  private static final int SHORTEST = 4;

  /** What every visitor downloads: bundlers put it there, or its issuer means it to be public. */
  private static final Pattern FOR_BROWSERS =
      Pattern.compile(
          "(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|EXPO_PUBLIC|PUBLIC|GATSBY|VUE_APP)_.*"
              + "|(?i).*(?:amplitude|mixpanel|segment_|posthog|rudderstack|firebase|google_?maps"
              + "|mapbox|algolia_search|recaptcha_site).*");

  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?s)<.*>|\\[.*\\]|\\{\\{.*|x{3,}|\\*{3,}|\\.{3,}|.*(?:change[-_"
              + " ]?(?:me|this|it|in)|replace[-_"
              + " ]?(?:me|this|with)|to[-_]?do|fixme|placeholder|(?<![a-z])your[-_"
              + " ]|dummy|example|insert[-_ ]|fake|not[-_ ]?configured).*");

  /** A name of what keeps the secret: a path, an address, a reference of the secret's own store. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?s)[$%].*|/.*|\\.\\.?/.*|arn:.*|projects/.*|vault:.*|secret:.*|ref\\+.*|op://.*|ENC\\[.*"
              + "|(?:gcp-)?sm://.*|@Microsoft\\.KeyVault.*|AQI[A-Z].*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"
              + "|https?://.*|.*[\\s:](?:latest|[0-9]+)");

  private final Secrets secrets = Secrets.load();
  private final Map<String, List<Setting>> byValue = new LinkedHashMap<>();
  private final Landscape landscape;
  private final Forms forms;
  private final Set<String> ofDevelopers;

  ClearSecrets(Landscape landscape) {
    this.landscape = landscape;
    this.forms = Forms.in(landscape);
    this.ofDevelopers =
        landscape.deployments().stream()
            .filter(one -> one.kind() == DeploymentKind.DOTENV)
            .filter(one -> one.environment().kind() == EnvironmentClass.LOCAL)
            .map(Deployment::main)
            .collect(Collectors.toSet());
    for (Setting setting : landscape.settings()) {
      text(setting)
          .ifPresent(
              value -> byValue.computeIfAbsent(value, key -> new ArrayList<>()).add(setting));
    }
  }

  List<ClearSecret> all() {
    List<ClearSecret> found = new ArrayList<>();
    for (Setting setting : landscape.settings()) {
      text(setting).flatMap(value -> judge(setting, value)).ifPresent(found::add);
    }
    return found;
  }

  /** The literal of a variable that says of itself that it is a secret, or one in an address. */
  private Optional<String> text(Setting setting) {
    boolean judged =
        setting.kind() == SettingKind.VARIABLE
            && setting.environment().isDeployed()
            && !ofDevelopers.contains(setting.origin().source().path())
            && setting.value() instanceof Value.Text
            && !FOR_BROWSERS.matcher(setting.name()).matches();
    if (!judged) {
      return Optional.empty();
    }
    String value = ((Value.Text) setting.value()).text().strip();
    if (!secrets.isNamed(setting)) {
      return secrets.genuinePassword(value);
    }
    return value.length() < SHORTEST || REFERENCE.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(value);
  }

  private Optional<ClearSecret> judge(Setting setting, String value) {
    EnvironmentClass kind = setting.environment().kind();
    boolean production = kind == EnvironmentClass.PRODUCTION;
    boolean near = production || kind == EnvironmentClass.PRE_PRODUCTION;
    if (Fallback.is(setting)) {
      return when(production, setting, Exposure.FALLBACK);
    }
    if (STAND_IN.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
      boolean explained = Elsewhere.isSaidOf(setting.origin().at());
      return when(
          production && !explained,
          setting,
          isForm(setting) ? Exposure.AWAITED : Exposure.STAND_IN);
    }
    if (secrets.isNamed(setting) && !secrets.isGenuine(value)) {
      return when(production, setting, Exposure.MADE_UP);
    }
    Optional<Environment> elsewhere = production ? sharing(setting, value) : Optional.empty();
    return elsewhere
        .map(other -> new ClearSecret(setting, Exposure.SHARED, other.name()))
        .or(() -> when(near, setting, Exposure.CLEAR));
  }

  /** An env file most of which waits for somebody; a script with gaps is run as it is. */
  private boolean isForm(Setting setting) {
    return setting.deployment().kind() == DeploymentKind.DOTENV
        && forms.include(setting.origin().source().path());
  }

  private static Optional<ClearSecret> when(boolean judged, Setting setting, Exposure exposure) {
    return judged ? Optional.of(new ClearSecret(setting, exposure, "")) : Optional.empty();
  }

  /** Another environment that has the very same one. */
  private Optional<Environment> sharing(Setting setting, String value) {
    return byValue.getOrDefault(value, List.of()).stream()
        .map(Setting::environment)
        .filter(other -> !other.equals(setting.environment()))
        .findFirst();
  }
}
