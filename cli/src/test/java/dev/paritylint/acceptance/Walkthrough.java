package dev.paritylint.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.paritylint.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation, done as a reader would: its named blocks become files of a folder,
 * its {@code console} blocks are typed there one after the other. A line {@code …} of an output
 * stands for any lines; {@code $ echo $?} shows how the last command ended.
 */
final class Walkthrough {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\S*)(?: (\\S+))?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String PROMPT = "$ ";
  private static final String PROGRAM = "paritylint";
  private static final Pattern START = Pattern.compile("<!-- starts with: (\\S+) -->");

  private final Path folder;
  private final String page;
  private int exit;

  private Walkthrough(Path folder, String page) {
    this.folder = folder;
    this.page = page;
  }

  /** {@code <!-- starts with: examples/x -->} lays out that folder of the repository first. */
  static Walkthrough of(String page, Path folder) throws IOException {
    Matcher start = START.matcher(page);
    if (start.find()) {
      for (Map.Entry<String, String> file : Example.files(start.group(1)).entrySet()) {
        write(folder.resolve(file.getKey()), file.getValue());
      }
    }
    return new Walkthrough(folder, page);
  }

  /** The page, its outputs replaced by those that came. */
  String replayed() throws IOException {
    StringBuilder out = new StringBuilder();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      block.appendReplacement(out, Matcher.quoteReplacement(done(block.toMatchResult())));
    }
    return block.appendTail(out).toString();
  }

  private String done(MatchResult block) throws IOException {
    if (block.group(1).equals("console")) {
      return "```console\n" + typed(block.group(3)) + "```";
    }
    if (block.group(2) != null) {
      write(folder.resolve(block.group(2)), block.group(3));
    }
    return block.group();
  }

  private String typed(String console) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String part : console.split("(?m)^(?=\\$ )", -1)) {
      if (part.startsWith(PROMPT)) {
        String command = part.substring(PROMPT.length(), part.indexOf('\n'));
        String shown = part.substring(part.indexOf('\n') + 1);
        String came = output(command);
        out.append(PROMPT).append(command).append('\n').append(fits(shown, came) ? shown : came);
      }
    }
    return out.toString();
  }

  private static boolean fits(String shown, String came) {
    String pattern =
        Stream.of(shown.split("(?<=\n)"))
            .map(line -> line.equals("…\n") ? "(?s:.*)" : Pattern.quote(line))
            .collect(Collectors.joining());
    return came.matches(pattern);
  }

  private String output(String command) throws IOException {
    if (command.equals("echo $?")) {
      return exit + "\n";
    }
    List<String> words = List.of(command.split(" "));
    return words.get(0).equals(PROGRAM) ? ours(words.subList(1, words.size())) : shell(command);
  }

  private String ours(List<String> arguments) {
    CliRun run = CliRun.in(folder, arguments.toArray(String[]::new));
    exit = run.exit();
    return run.out() + run.err();
  }

  private String shell(String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME",
                folder.toString(),
                "GIT_CONFIG_GLOBAL",
                "/dev/null",
                "GIT_CONFIG_NOSYSTEM",
                "1",
                "GIT_AUTHOR_NAME",
                "a",
                "GIT_AUTHOR_EMAIL",
                "a@example.com",
                "GIT_COMMITTER_NAME",
                "a",
                "GIT_COMMITTER_EMAIL",
                "a@example.com"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      exit = process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return out;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
