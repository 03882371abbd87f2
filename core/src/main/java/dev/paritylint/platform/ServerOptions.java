package dev.paritylint.platform;

import dev.paritylint.model.SettingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue's timeouts that programs are given as options of their command. A {@code *} in an
 * option's name is a name of the user's own and stands behind {@code @} in the setting's.
 */
public final class ServerOptions {
  /** How a program for Java is given a property ({@code -Dname=value}). */
  private static final String PROPERTY = "-D";

  private final List<Option> options = new ArrayList<>();
  private final Set<String> programs = new HashSet<>();

  private record Option(
      Attribute attribute, Place place, String program, String written, Pattern pattern) {}

  /**
   * An option that a word of a command is.
   *
   * @param name the setting's name
   * @param valueAt where in the word its value begins; -1 where the next word is the value
   */
  public record Match(String name, Unit unit, int valueAt) {}

  public ServerOptions(Catalogue catalogue) {
    for (Attribute attribute : catalogue.attributes()) {
      for (Place place : attribute.places()) {
        String written = String.join(".", place.path());
        if (attribute.kind() == SettingKind.TIMEOUT && place.path().size() == 1) {
          place.resources().stream()
              .filter(program -> written.startsWith("-") && !program.contains(" "))
              .forEach(program -> add(attribute, place, program, written));
        }
      }
    }
  }

  private void add(Attribute attribute, Place place, String program, String written) {
    String pattern = "\\Q" + written.replace("*", "\\E([^.=]{1,100})\\Q") + "\\E";
    boolean hasNames = written.contains("*") || program.equals("traefik");
    programs.add(program);
    options.add(
        new Option(
            attribute,
            place,
            program,
            written,
            Pattern.compile(pattern, hasNames ? Pattern.CASE_INSENSITIVE : 0)));
  }

  /** Whether options of a program of that name are known. */
  public boolean know(String program) {
    return programs.contains(program);
  }

  /** What a word of the program's command sets; empty where it sets nothing that is known. */
  public Optional<Match> match(String program, String word) {
    int equals = word.indexOf('=');
    boolean assigns = word.startsWith("--") || word.startsWith(PROPERTY);
    String name = equals > 0 && assigns ? word.substring(0, equals) : word;
    for (Option option : options) {
      if (!option.program().equals(program)) {
        continue;
      }
      Matcher matcher = option.pattern().matcher(name);
      if (matcher.matches()) {
        return Optional.of(match(option, matcher, name.equals(word) ? -1 : equals + 1));
      }
      boolean joined = option.written().length() == 2 && word.startsWith(option.written());
      if (joined && word.length() > 2) {
        return Optional.of(new Match(option.attribute().name(), option.place().unit(), 2));
      }
    }
    return Optional.empty();
  }

  private static Match match(Option option, Matcher matcher, int valueAt) {
    String suffix = matcher.groupCount() > 0 ? "@" + matcher.group(1).toLowerCase(Locale.ROOT) : "";
    return new Match(option.attribute().name() + suffix, option.place().unit(), valueAt);
  }
}
