package dev.paritylint.compose;

import dev.paritylint.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A service of a compose project after all files have been merged.
 *
 * @param at the key that names it, in the last file that does
 * @param attributes values by name, single ones as a list of one
 * @param commands the words of what is run, by the keys that say it
 * @param environment what its containers receive; a variable that nobody sets is unknown
 */
public record ComposeService(
    String name,
    Span at,
    Map<String, List<Placed>> attributes,
    Map<String, List<FilledText>> commands,
    Map<String, Placed> labels,
    Map<String, Placed> environment) {
  private static final Pattern DESCRIBED =
      Pattern.compile("build\\.(args\\..*|target)|healthcheck\\..*|deploy\\..*|scale");
  private static final String BUILD_ARGUMENT = "build.args.";

  public ComposeService {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    commands = Collections.unmodifiableMap(new LinkedHashMap<>(commands));
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  public Optional<Placed> image() {
    return first("image");
  }

  /** The folder that the image is built from, as it is written. */
  public Optional<Placed> build() {
    return first("build").or(() -> first("build.here"));
  }

  /** The folder that the image is built from, below the linted one. */
  Optional<String> buildContext() {
    String from = first("build").isPresent() ? "build.folder" : "build.here.folder";
    return first(from).flatMap(Placed::text);
  }

  /** The Dockerfile as it is written, from the context on. */
  String dockerfile() {
    return first("build.dockerfile").flatMap(Placed::text).orElse("Dockerfile");
  }

  /** The stage of the Dockerfile that is built; empty for its last. */
  String buildTarget() {
    return first("build.target").flatMap(Placed::text).orElse("");
  }

  /** What the build is given, by name. */
  Map<String, Placed> buildArguments() {
    Map<String, Placed> found = new LinkedHashMap<>();
    attributes.forEach(
        (key, values) -> {
          if (key.startsWith(BUILD_ARGUMENT)) {
            found.put(key.substring(BUILD_ARGUMENT.length()), values.get(0));
          }
        });
    return found;
  }

  /** What is mounted: {@code path:target}, the path empty for what the repository lacks. */
  List<Placed> volumes() {
    return all("volumes");
  }

  /** Which of the project's configs lie where: {@code name:target}. */
  List<Placed> configs() {
    return all("configs");
  }

  /** The folder in which it runs; empty where the image decides. */
  String workingFolder() {
    return first("working_dir").flatMap(Placed::text).orElse("");
  }

  /** What is said of its build, health check and resources, by the names that Compose has. */
  Map<String, Placed> described() {
    Map<String, Placed> found = new LinkedHashMap<>();
    attributes.forEach(
        (key, values) -> {
          if (DESCRIBED.matcher(key).matches() && values.size() == 1) {
            found.put(key, values.get(0));
          }
        });
    return found;
  }

  public Optional<Placed> containerName() {
    return first("container_name");
  }

  /** Published ports as they are written: {@code 80}, {@code 8080:80}, {@code 127.0.0.1:80:80}. */
  public List<Placed> ports() {
    return all("ports");
  }

  /** The words of its command; none where the image decides. */
  public List<Placed> command() {
    return words("command").stream().map(FilledText::placed).toList();
  }

  /** The words of its {@code command} or {@code entrypoint}. */
  List<FilledText> words(String key) {
    return commands.getOrDefault(key, List.of());
  }

  /** {@code host=address} or {@code host:address}. */
  public List<Placed> extraHosts() {
    return all("extra_hosts");
  }

  /** The names by which its network knows it, besides its own. */
  public List<Placed> networkAliases() {
    return all("aliases");
  }

  /** Every known name by which other containers of the project reach it. */
  public Set<String> hostNames() {
    Set<String> names = new TreeSet<>();
    names.add(name);
    for (String attribute : List.of("container_name", "hostname", "aliases")) {
      all(attribute).stream().flatMap(it -> it.text().stream()).forEach(names::add);
    }
    return names;
  }

  private Optional<Placed> first(String attribute) {
    return all(attribute).stream().findFirst();
  }

  private List<Placed> all(String attribute) {
    return attributes.getOrDefault(attribute, List.of());
  }
}
