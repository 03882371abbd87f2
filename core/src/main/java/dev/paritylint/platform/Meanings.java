package dev.paritylint.platform;

import dev.paritylint.model.DeclaredMeaning;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.TimeoutNames.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What variables mean by their names: timeouts, addresses and headers. */
public final class Meanings {
  private static final Pattern SWITCH =
      Pattern.compile("(?i)true|false|on|off|yes|no|enabled?|disabled?|[01]");

  private final List<DeclaredMeaning> declared;
  private final TimeoutNames timeouts;
  private final Pattern urls;
  private final Pattern headers;
  private final Pattern browsers;
  private final Pattern maps;

  private Meanings(
      List<DeclaredMeaning> declared,
      TimeoutNames timeouts,
      Pattern urls,
      Pattern headers,
      Pattern browsers,
      Pattern maps) {
    this.declared = List.copyOf(declared);
    this.timeouts = timeouts;
    this.urls = urls;
    this.headers = headers;
    this.browsers = browsers;
    this.maps = maps;
  }

  /** Reads the rows that ship with this program. */
  public static Meanings load() {
    return Shipped.MEANINGS;
  }

  /** Read when it is first asked for, and never changed. */
  private static final class Shipped {
    private static final Meanings MEANINGS = read();
  }

  private static Meanings read() {
    Row file = DataFile.open("meanings.yaml");
    return new Meanings(
        List.of(),
        TimeoutNames.of(file),
        Pattern.compile(file.text("urls")),
        Pattern.compile(file.text("headers")),
        Pattern.compile(file.text("browsers")),
        Pattern.compile(file.text("maps")));
  }

  /** What names mean where a team says some of it itself. */
  public static Meanings in(Landscape landscape) {
    return load().after(landscape.meanings());
  }

  /** The same, except for the variables that a team declares. */
  public Meanings after(List<DeclaredMeaning> own) {
    return own.isEmpty() ? this : new Meanings(own, timeouts, urls, headers, browsers, maps);
  }

  /** A name in capitals, and what the team says of it; null where it says nothing. */
  private record Name(String constant, @Nullable DeclaredMeaning own) {
    static Name of(String variable, List<DeclaredMeaning> declared) {
      String constant = NameWords.constant(variable);
      for (DeclaredMeaning meaning : declared) {
        if (meaning.variables().matches(variable) || meaning.variables().matches(constant)) {
          return new Name(constant, meaning);
        }
      }
      return new Name(constant, null);
    }

    boolean means(String label, Pattern usual) {
      return own == null ? usual.matcher(constant).matches() : own.means().equals(label);
    }
  }

  /** Whether a team says that a variable of that name means something. */
  public boolean isDeclared(String variableName) {
    DeclaredMeaning own = Name.of(variableName, declared).own();
    return own != null && !own.means().equals(DeclaredMeaning.NOTHING);
  }

  /** What a timeout of that name is for; empty where the name means no timeout. */
  public Optional<Purpose> purpose(String variableName) {
    return timeout(Name.of(variableName, declared)).map(Named::purpose);
  }

  private Optional<Named> timeout(Name name) {
    DeclaredMeaning own = name.own();
    return own == null
        ? timeouts.find(name.constant())
        : Purpose.labelled(own.means()).map(is -> new Named(is, own.unit()));
  }

  /** Whether a bare number in a variable of that name has the unit that the name says. */
  public boolean saysUnit(String variableName) {
    Name name = Name.of(variableName, declared);
    return name.own() != null || timeouts.saysUnit(name.constant());
  }

  /** Whether a variable of that name is built into what a browser runs. */
  public boolean isForBrowsers(String variableName) {
    return browsers.matcher(NameWords.constant(variableName)).matches();
  }

  /** The name without the prefix that a build demands: {@code ENV} of {@code NEXT_PUBLIC_ENV}. */
  public String withoutBuildPrefix(String variableName) {
    Matcher name = browsers.matcher(variableName);
    return name.matches() && name.group("prefix") != null
        ? variableName.substring(name.end("prefix"))
        : variableName;
  }

  /** Whether a map of that name holds environment variables. */
  public boolean holdsVariables(String mapName) {
    return maps.matcher(NameWords.constant(mapName)).matches();
  }

  /** What the variable means; empty where its name or its value means nothing special. */
  public Optional<Meaning> of(String variableName, String value) {
    return of(variableName, new Value.Text(value));
  }

  private Optional<Meaning> of(String variableName, Value value) {
    Name name = Name.of(variableName, declared);
    Optional<Named> timeout = timeout(name);
    if (timeout.isPresent()) {
      boolean inScript = isForBrowsers(variableName) && !saysUnit(variableName);
      Named named = inScript ? timeout.get().asOfScript(value) : timeout.get();
      return seconds(named, value).map(seconds -> new Meaning.Timeout(named.purpose(), seconds));
    }
    if (name.means(DeclaredMeaning.HEADER, headers) && (name.own() != null || !isSwitch(value))) {
      return Optional.of(new Meaning.Header(value));
    }
    return name.means(DeclaredMeaning.URL, urls) && isAddress(value)
        ? Optional.of(new Meaning.Address(value))
        : Optional.empty();
  }

  private static Optional<Value> seconds(Named name, Value value) {
    return value instanceof Value.Text text
        ? name.seconds(text.text()).map(Value.Seconds::new)
        : Optional.of(value);
  }

  /** {@code ENABLE_CSP=true} turns a header on that is written elsewhere. */
  private static boolean isSwitch(Value value) {
    return value instanceof Value.Text text && SWITCH.matcher(text.text()).matches();
  }

  /** One address or several; of an unknown value, the part that is certain has to reach a host. */
  private static boolean isAddress(Value value) {
    if (value instanceof Value.Text text) {
      return !text.text().isBlank()
          && Arrays.stream(text.text().split(",", -1))
              .map(part -> WebAddress.parse(part.strip()))
              .allMatch(Optional::isPresent);
    }
    return value instanceof Value.Unknown unknown && unknown.prefix().contains("://");
  }

  /**
   * The settings that follow from a variable, under its name: where the value stands is the same,
   * and the chain begins with the variable.
   */
  public List<Setting> derive(Setting variable) {
    if (variable.kind() != SettingKind.VARIABLE) {
      return List.of();
    }
    return of(variable.name(), variable.value()).stream()
        .map(
            meaning ->
                new Setting(
                    variable.deployment(),
                    variable.service(),
                    kind(meaning),
                    variable.name(),
                    meaning.value(),
                    through(variable),
                    variable.secret()))
        .toList();
  }

  private static SettingKind kind(Meaning meaning) {
    if (meaning instanceof Meaning.Timeout) {
      return SettingKind.TIMEOUT;
    }
    return meaning instanceof Meaning.Address ? SettingKind.URL : SettingKind.HEADER;
  }

  private static Origin through(Setting variable) {
    Origin origin = variable.origin();
    List<Origin.Step> via = new ArrayList<>();
    via.add(new Origin.Step(origin.at(), variable.name()));
    via.addAll(origin.via());
    return new Origin(origin.at(), via);
  }
}
