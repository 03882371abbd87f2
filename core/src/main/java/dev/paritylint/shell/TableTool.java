package dev.paritylint.shell;

import dev.paritylint.model.Origin;
import dev.paritylint.shell.DeployRow.Form;
import dev.paritylint.shell.Pairs.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads commands by the rows of {@code deploy-tools.txt}, and what the catalogue has of them. */
final class TableTool implements DeployTool {
  @Override
  public boolean runs(String program) {
    return DeployRow.ALL.stream().anyMatch(row -> row.command().get(0).equals(program));
  }

  @Override
  public List<CommandSetting> settings(Command command, EnvFiles files) {
    String path = command.words().get(0).characters();
    String program = path.substring(path.lastIndexOf('/') + 1);
    List<Word> words = command.words().subList(1, command.words().size());
    Options options = Options.of(words, DeployRow.switches(program));
    Options stable = options.withoutTrack(program);
    Map<String, CommandSetting> last = new LinkedHashMap<>();
    Map<String, String> services = new LinkedHashMap<>();
    for (DeployRow row : DeployRow.ALL) {
      Optional<List<Word>> behind =
          row.command().get(0).equals(program)
              ? stable.behind(row.command().subList(1, row.command().size()).toArray(String[]::new))
              : Optional.empty();
      if (behind.isEmpty()) {
        continue;
      }
      String service = service(row, options, behind.get());
      for (CommandSetting one : variables(row, service, options, behind.get(), command, files)) {
        put(last, one);
      }
      services.putIfAbsent(row.name(), service);
    }
    services.forEach(
        (name, service) ->
            CommandAttributes.of(name, service, options, words).forEach(one -> put(last, one)));
    return List.copyOf(last.values());
  }

  /** Of what one command sets twice, the last holds. */
  private static void put(Map<String, CommandSetting> settings, CommandSetting one) {
    String key = one.service() + "\0" + one.name();
    settings.remove(key);
    settings.put(key, one);
  }

  private static String service(DeployRow row, Options options, List<Word> behind) {
    List<Word> named =
        behind.stream()
            .filter(word -> row.form() != Form.WORDS || Pairs.of(word).isEmpty())
            .toList();
    if (row.service().contains("first")) {
      return ServiceOf.first(named);
    } else if (row.service().contains("last")) {
      return named.isEmpty() ? ServiceOf.DEFAULT : ServiceOf.of(named.get(named.size() - 1));
    }
    return row.service().stream()
        .flatMap(name -> options.last(name).stream())
        .map(ServiceOf::of)
        .findFirst()
        .orElse(ServiceOf.DEFAULT);
  }

  private static List<CommandSetting> variables(
      DeployRow row,
      String service,
      Options options,
      List<Word> behind,
      Command command,
      EnvFiles files) {
    List<Word> values = options.values(row.options().toArray(String[]::new));
    List<CommandSetting> settings =
        switch (row.form()) {
          case NONE -> List.of();
          case EACH -> pairs(service, values.stream().flatMap(TableTool::pair).toList());
          case SEVERAL ->
              several(service, Options.several(command.words(), row.options()), command, files);
          case WORDS -> pairs(service, behind.stream().flatMap(TableTool::pair).toList());
          case PAIR -> pairs(service, two(behind));
          case LIST -> pairs(service, all(values, GcloudList::pairs));
          case REFERENCES -> references(service, all(values, GcloudList::pairs));
          case LINES -> pairs(service, all(values, path -> files.ofDocker(path, command)));
          case MAP -> pairs(service, all(values, path -> files.ofGcloud(path, command)));
          case VARIABLES ->
              pairs(service, all(values, one -> AwsText.variables(one, command, files)));
          case SETTINGS ->
              pairs(
                  service,
                  AwsText.settings(
                      Options.several(command.words(), row.options()), command, files));
          case CONTAINERS -> documents(values, command, files, Containers::ofTask);
          case MANIFEST ->
              documents(
                  row.options().contains("first") ? behind : values,
                  command,
                  files,
                  Containers::ofManifest);
          case INPUT -> pairs(service, all(command.input(), EnvFiles::lines));
          case HELM -> Helm.settings(service, values);
        };
    return row.secret() ? settings.stream().map(CommandSetting::asSecret).toList() : settings;
  }

  private interface Cut {
    List<Pair> pairs(Word word);
  }

  private static List<Pair> all(List<Word> words, Cut cut) {
    return words.stream().flatMap(word -> cut.pairs(word).stream()).toList();
  }

  private static java.util.stream.Stream<Pair> pair(Word word) {
    return Pairs.of(word).stream();
  }

  private static List<Pair> two(List<Word> behind) {
    int size = behind.size();
    boolean known = size >= 2 && behind.get(size - 2).value().isKnown();
    return known
        ? List.of(new Pair(behind.get(size - 2).characters(), behind.get(size - 1)))
        : List.of();
  }

  private static List<CommandSetting> several(
      String service, List<Word> words, Command command, EnvFiles files) {
    List<CommandSetting> settings = new ArrayList<>();
    for (Word word : words) {
      String text = word.prefix().strip();
      boolean json = text.startsWith("[") || text.startsWith("{") || text.startsWith("@");
      List<Pair> pairs =
          json
              ? files.document(word, "@", command).map(Document::pairs).orElse(List.of())
              : Pairs.of(word).stream().toList();
      pairs.forEach(pair -> settings.add(stored(service, pair)));
    }
    return settings;
  }

  /** Azure's references to secrets: of the container app, or of a key vault. */
  private static CommandSetting stored(String service, Pair pair) {
    String text = pair.value().prefix();
    if (text.startsWith("secretref:") || text.startsWith("@Microsoft.KeyVault(")) {
      String reason = "is kept in the secret " + text.replaceFirst("^secretref:", "");
      return CommandSetting.secret(service, pair.name(), pair.value().origin(), reason);
    }
    return CommandSetting.variable(service, pair.name(), pair.value());
  }

  private static List<CommandSetting> pairs(String service, List<Pair> pairs) {
    return pairs.stream()
        .map(
            pair ->
                CommandSetting.variable(service, pair.name(), pair.value())
                    .refused(pair.refusals()))
        .toList();
  }

  private static List<CommandSetting> references(String service, List<Pair> pairs) {
    List<CommandSetting> settings = new ArrayList<>();
    for (Pair pair : pairs) {
      Origin origin = pair.value().origin();
      String reason = "is kept in the secret " + pair.value().prefix();
      settings.add(
          CommandSetting.secret(service, pair.name(), origin, reason).refused(pair.refusals()));
    }
    return settings;
  }

  private interface Reading {
    List<CommandSetting> of(Document document);
  }

  /** The grammar drops a lone dash before a here-document: what is read is what is given. */
  private static List<CommandSetting> documents(
      List<Word> words, Command command, EnvFiles files, Reading reading) {
    List<Document> documents =
        new ArrayList<>(
            words.stream()
                .flatMap(word -> files.document(word, "file://", command).stream())
                .toList());
    if (words.isEmpty()) {
      command.input().forEach(text -> documents.add(Document.of(text)));
    }
    return documents.stream().flatMap(document -> reading.of(document).stream()).toList();
  }
}
