package dev.paritylint.compose;

import dev.paritylint.compose.FileChange.Put;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what the stages of a Dockerfile make. */
final class ImageReader {
  private static final int MAX_CHANGES = 5000;

  private final Folder context;
  private final SourceTree tree;
  private final ImageVariables variables;
  private final Map<String, Image> stages = new HashMap<>();
  private List<FileChange> changes = new ArrayList<>();
  private String name = "";
  private String base = "";
  private String folder = "/";
  private ImageCommand command = Image.EMPTY.command();
  private boolean ownCommand;
  private int number;

  ImageReader(Folder context, SourceTree tree, Map<String, Placed> arguments) {
    this.context = context;
    this.tree = tree;
    this.variables = new ImageVariables(arguments);
  }

  /** The stage of that name; the last one where it is empty or there is none. */
  Image read(SourceFile file, String target) {
    Instruction.of(file).forEach(this::instruction);
    keep();
    return stages.getOrDefault(target.toLowerCase(Locale.ROOT), stage());
  }

  private void instruction(Instruction instruction) {
    Passage arguments = instruction.arguments();
    switch (instruction.name()) {
      case "FROM" -> from(arguments);
      case "ARG" -> variables.arg(arguments);
      case "ENV" -> variables.env(arguments);
      case "WORKDIR" -> folder = Image.absolute(text(arguments), folder);
      case "COPY", "ADD" -> copy(arguments);
      case "RUN" -> add(RunChanges.of(arguments, folder, variables.environment(), tree));
      case "CMD" -> {
        command = command.withCommand(arguments);
        ownCommand = true;
      }
      case "ENTRYPOINT" ->
          // What the image that is built from would run is not run by another entry point.
          command = (ownCommand ? command : command.withoutCommand()).withEntry(arguments);
      default -> {}
    }
  }

  private String text(Passage written) {
    return variables.value(written).text().orElse("").strip();
  }

  private void from(Passage arguments) {
    keep();
    List<String> words =
        ImageText.words(arguments).stream()
            .filter(word -> !word.text().startsWith("--"))
            .map(this::text)
            .toList();
    String from = words.isEmpty() ? "" : words.get(0);
    String stage = from.toLowerCase(Locale.ROOT);
    Image parent = stages.getOrDefault(stage, Image.EMPTY);
    base = stages.containsKey(stage) ? parent.base() : from;
    folder = parent.folder();
    command = parent.command();
    ownCommand = false;
    changes = new ArrayList<>(parent.changes());
    variables.begin(parent.environment());
    name = words.size() > 2 ? words.get(2).toLowerCase(Locale.ROOT) : "";
  }

  private void keep() {
    if (!base.isEmpty() || !changes.isEmpty() || !name.isEmpty()) {
      stages.putIfAbsent(String.valueOf(number++), stage());
    }
    if (!name.isEmpty()) {
      stages.put(name, stage());
    }
  }

  private Image stage() {
    return new Image(base, folder, changes, command, variables.environment());
  }

  private void add(List<FileChange> more) {
    if (changes.size() < MAX_CHANGES) {
      changes.addAll(more);
    }
  }

  private void copy(Passage arguments) {
    List<Passage> options = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Passage word : CopiedFiles.words(arguments)) {
      if (words.isEmpty() && word.text().startsWith("--")) {
        options.add(word);
      } else {
        words.add(text(word));
      }
    }
    Optional<String> from =
        options.stream()
            .filter(option -> option.text().startsWith("--from="))
            .map(option -> text(option.part("--from=".length(), option.text().length())))
            .findFirst();
    if (words.size() < 2 || words.stream().anyMatch(word -> word.isEmpty() || here(word))) {
      return;
    }
    CopiedFiles copied = new CopiedFiles(context, tree, words, folder);
    List<Mount> mounts =
        from.isEmpty()
            ? copied.ofContext()
            : copied.ofStage(stages.getOrDefault(from.get().toLowerCase(Locale.ROOT), Image.EMPTY));
    List<FileChange> put = new ArrayList<>();
    mounts.forEach(mount -> put.add(new Put(mount)));
    add(put);
  }

  private static boolean here(String word) {
    return word.startsWith("<<");
  }
}
