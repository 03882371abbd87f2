package dev.paritylint.dotenv;

import dev.paritylint.dotenv.Variables.Variable;
import dev.paritylint.model.Value;
import dev.paritylint.model.Value.Unknown;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries of an env file as a library reads them, or as all libraries agree that they are. */
final class LibraryReading {
  private static final List<Dialect> LIBRARIES =
      List.of(Dialect.COMPOSE, Dialect.NODE_EXPANDED, Dialect.PYTHON, Dialect.RUBY);
  private static final Pattern REFERENCE = Pattern.compile("\\$[A-Za-z_{]");

  private final SourceFile source;
  private final @Nullable Dialect dialect;
  private final Map<String, DotenvEntry> done = new LinkedHashMap<>();
  private final Variables variables = new BoundedVariables(this::earlier);

  private LibraryReading(SourceFile source, @Nullable Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  /** The entries, by the rules of one dialect; without one, unknown where the libraries differ. */
  static List<DotenvEntry> of(DotenvFile file, @Nullable Dialect dialect) {
    if (dialect == Dialect.COMPOSE) {
      return file.entries();
    }
    LibraryReading reading = new LibraryReading(file.source(), dialect);
    for (DotenvEntry entry : file.entries()) {
      reading.done.put(entry.key(), reading.read(entry));
    }
    return List.copyOf(reading.done.values());
  }

  private Optional<Variable> earlier(String name) {
    return Optional.ofNullable(done.get(name))
        .map(entry -> new Variable(entry.value(), entry.at()));
  }

  private DotenvEntry read(DotenvEntry entry) {
    Span rest = rest(entry);
    if (rest.text().isEmpty()) {
      return entry;
    }
    if (dialect != null) {
      return read(entry, rest, dialect);
    }
    List<DotenvEntry> readings = new ArrayList<>();
    LIBRARIES.forEach(library -> readings.add(read(entry, rest, library)));
    DotenvEntry first = readings.get(0);
    boolean agreed = readings.stream().map(DotenvEntry::value).distinct().count() == 1;
    // What Compose cannot know the others would take from the same environment.
    return agreed || !first.value().isKnown() ? first : with(first, disputed(rest.text()));
  }

  /** The quoted token, or the whole rest of the line. */
  private Span rest(DotenvEntry entry) {
    int start = entry.at().start();
    if (isQuoted(entry.at().text())) {
      return entry.at();
    }
    int end = source.text().indexOf('\n', start);
    int last = end < 0 ? source.text().length() : end;
    return source.span(
        start, last > start && source.text().charAt(last - 1) == '\r' ? last - 1 : last);
  }

  private static boolean isQuoted(String token) {
    return token.length() > 1
        && "\"'`".indexOf(token.charAt(0)) >= 0
        && token.charAt(token.length() - 1) == token.charAt(0);
  }

  private DotenvEntry read(DotenvEntry entry, Span rest, Dialect by) {
    String text = rest.text();
    char quote = isQuoted(text) ? text.charAt(0) : 0;
    String value =
        quote == 0 ? by.unquoted(text) : by.quoted(quote, text.substring(1, text.length() - 1));
    Interpolation.Result filled = Interpolation.of(by.template(quote, value), variables);
    int length = quote == 0 ? value.length() : text.length();
    boolean same = quote != 0 || text.startsWith(value);
    Span at = same ? source.span(rest.start(), rest.start() + length) : entry.at();
    return new DotenvEntry(entry.key(), entry.keyAt(), filled.value(), at, filled.via());
  }

  private static DotenvEntry with(DotenvEntry entry, Value value) {
    return new DotenvEntry(entry.key(), entry.keyAt(), value, entry.at(), entry.via());
  }

  private static Value disputed(String written) {
    String what =
        written.startsWith("`")
            ? "backticks"
            : written.contains("\\")
                ? "backslashes"
                : REFERENCE.matcher(written).find() ? "variables in it" : "where it ends at a `#`";
    return new Unknown("the libraries that read env files disagree on " + what);
  }
}
