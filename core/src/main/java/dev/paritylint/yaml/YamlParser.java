package dev.paritylint.yaml;

import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 with the positions and tags that owners of formats need. What stands before the
 * first error is kept, collections that the error cuts off included.
 */
public final class YamlParser {
  /** How much text may be parsed again because of tabs. */
  private static final long MAX_REREAD = 16L << 20;

  private YamlParser() {}

  /** Reads a file of a tree that may know it already. */
  public static YamlFile parse(SourceFile source, SourceTree tree) {
    return tree.parse(source, YamlFile.class, YamlParser::parse);
  }

  /** Reads a file; never throws for what stands in it. */
  public static YamlFile parse(SourceFile source) {
    ReadableText readable = ReadableText.of(source);
    StringBuilder text = new StringBuilder(readable.text());
    for (long reread = 0; ; reread += text.length()) {
      TreeBuilder tree = new TreeBuilder(source, readable);
      OptionalInt tab = read(text.toString(), tree);
      if (tab.isEmpty() || reread > MAX_REREAD) {
        return tree.finish();
      }
      text.setCharAt(tab.getAsInt(), ' ');
    }
  }

  /** Reads all events; where a tab stopped it that Go's parser passes over, the tab's offset. */
  private static OptionalInt read(String text, TreeBuilder tree) {
    try (YamlEvents events = YamlEvents.of(text)) {
      boolean more = true;
      while (more) {
        more = tree.accept(events.next());
      }
    } catch (MarkedYamlEngineException invalid) {
      return reject(text, tree, invalid);
    } catch (YamlEngineException invalid) {
      report(tree, text.length(), String.valueOf(invalid.getMessage()));
    }
    return OptionalInt.empty();
  }

  private static OptionalInt reject(
      String text, TreeBuilder tree, MarkedYamlEngineException invalid) {
    String why = String.valueOf(invalid.getProblem());
    int at = tree.marks().offset(invalid.getProblemMark());
    boolean unclosed = why.contains("unexpected end") || why.contains("<stream end>");
    report(tree, unclosed ? tree.marks().offset(invalid.getContextMark()) : at, why);
    boolean separates = at < text.length() && text.charAt(at) == '\t' && !isIndentation(text, at);
    return separates ? OptionalInt.of(at) : OptionalInt.empty();
  }

  private static void report(TreeBuilder tree, int at, String why) {
    tree.report(
        tree.marks().at(at),
        "this is not YAML: " + why,
        "repair this place; what follows it was not read");
  }

  private static boolean isIndentation(String text, int tab) {
    int at = tab;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
  }
}
