package dev.paritylint.githook;

import dev.paritylint.source.DiskTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A repository as {@code git} tells of it; contents come from one process that stays. */
final class ProgramStore implements ObjectStore {
  private static final Pattern STAGED =
      Pattern.compile("([0-7]+) ([0-9a-f]+) ([0-3])\t(.*)", Pattern.DOTALL);
  private static final Pattern FLAGS = Pattern.compile("\tflags: ([0-9a-f]+)\n");
  private static final Pattern LISTED =
      Pattern.compile("([0-7]+) \\w+ ([0-9a-f]+)\t(.*)", Pattern.DOTALL);
  private static final int INTENT_TO_ADD = 1 << 29;

  private final GitProgram git;
  private @Nullable Process contents;

  ProgramStore(GitProgram git) {
    this.git = git;
  }

  @Override
  public List<Entry> index() throws IOException {
    // Only the lines for debugging tell what is just announced. They stand after each path.
    List<Entry> entries = new ArrayList<>();
    for (String record : records(told("ls-files", "-s", "-z", "--debug"))) {
      Matcher flags = FLAGS.matcher(record);
      String entry = record;
      if (record.startsWith("  ") && flags.find()) {
        boolean announced = (Long.parseLong(flags.group(1), 16) & INTENT_TO_ADD) != 0;
        if (announced) {
          Entry last = entries.remove(entries.size() - 1);
          entries.add(new Entry(last.path(), last.mode(), last.blob(), last.stage(), true));
        }
        entry = record.substring(flags.end());
      }
      Matcher staged = STAGED.matcher(entry);
      if (staged.matches()) {
        entries.add(
            new Entry(
                staged.group(4),
                Integer.parseInt(staged.group(1), 8),
                staged.group(2),
                Integer.parseInt(staged.group(3)),
                false));
      }
    }
    return entries;
  }

  @Override
  public Optional<String> commit(String revision) throws IOException {
    return git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
        .map(String::strip);
  }

  @Override
  public Optional<String> mergeBase(String one, String other) throws IOException {
    return git.ask("merge-base", one, other).map(String::strip);
  }

  @Override
  public List<String> remoteCommits() throws IOException {
    return told("for-each-ref", "--format=%(objectname)", "refs/remotes").lines().toList();
  }

  @Override
  public Outgoing outgoing(String commit, Collection<String> known) throws IOException {
    List<String> lines = new ArrayList<>(List.of(commit));
    known.forEach(one -> lines.add("^" + one));
    String told =
        git.ask(lines, "rev-list", "--boundary", "--stdin").orElseThrow(ProgramStore::refused);
    return new Outgoing(
        told.lines().anyMatch(line -> !line.startsWith("-")),
        told.lines().filter(line -> line.startsWith("-")).map(line -> line.substring(1)).toList());
  }

  @Override
  public List<Entry> tree(String commit) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String record : records(told("ls-tree", "-r", "-z", "--full-tree", commit))) {
      Matcher listed = LISTED.matcher(record);
      if (listed.matches()) {
        entries.add(
            Entry.of(listed.group(3), Integer.parseInt(listed.group(1), 8), listed.group(2)));
      }
    }
    return entries;
  }

  @Override
  public synchronized Optional<byte[]> content(String blob) throws IOException {
    if (contents == null) {
      contents = git.start("cat-file", "--batch");
    }
    Process process = contents;
    process.getOutputStream().write((blob + "\n").getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().flush();
    InputStream answer = process.getInputStream();
    String[] head = line(answer).split(" ", -1);
    if (head.length != 3) {
      throw new MissingContentException(blob);
    }
    long size = Long.parseLong(head[2]);
    if (size > DiskTree.MAX_BYTES) {
      answer.skipNBytes(size + 1);
      return Optional.empty();
    }
    byte[] bytes = answer.readNBytes((int) size);
    answer.skipNBytes(1);
    return Optional.of(bytes);
  }

  @Override
  public synchronized void close() {
    if (contents != null) {
      contents.destroy();
      contents = null;
    }
  }

  private String told(String... arguments) throws IOException {
    return git.ask(arguments).orElseThrow(ProgramStore::refused);
  }

  private static IOException refused() {
    return new IOException("git refuses to read it; see \"git status\"");
  }

  private static List<String> records(String told) {
    return List.of(told.split("\0", -1));
  }

  private static String line(InputStream answer) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answer.read(); next != '\n'; next = answer.read()) {
      if (next < 0) {
        throw new IOException("git ended before it gave a content");
      }
      line.append((char) next);
    }
    return line.toString();
  }
}
