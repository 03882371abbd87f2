package dev.paritylint.yaml;

import dev.paritylint.source.Commented;
import dev.paritylint.source.Passage;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.Span;
import dev.paritylint.yaml.YamlNode.Entry;
import dev.paritylint.yaml.YamlNode.Mapping;
import dev.paritylint.yaml.YamlNode.Scalar;
import dev.paritylint.yaml.YamlNode.Sequence;
import dev.paritylint.yaml.YamlNode.Style;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The comments of a YAML file: what a {@code #} begins outside of every scalar. Behind the first
 * error nobody knows what is one.
 */
public final class YamlComments {
  private final SourceFile source;
  private final Function<Passage, Commented> scripts;
  private final BitSet inScalar = new BitSet();
  private final List<Span> comments = new ArrayList<>();
  private final List<Span> nodes = new ArrayList<>();
  private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlComments(SourceFile source, Function<Passage, Commented> scripts) {
    this.source = source;
    this.scripts = scripts;
  }

  /** Reads a file; {@code scripts} reads the script of a workflow's step. */
  public static Commented in(SourceFile source, Function<Passage, Commented> scripts) {
    YamlComments found = new YamlComments(source, scripts);
    YamlFile file = YamlParser.parse(source);
    file.documents().forEach(found::read);
    int known =
        file.problems().stream()
            .filter(problem -> problem.message().startsWith("this is not YAML"))
            .mapToInt(problem -> problem.at().start())
            .min()
            .orElse(source.text().length());
    found.readBetween(known);
    return new Commented(found.comments, found.nodes);
  }

  private void read(YamlNode node) {
    // Aliases show one node in many places.
    if (!seen.add(node)) {
      return;
    }
    if (node instanceof Scalar scalar) {
      hide(scalar);
    } else if (node instanceof Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        nodes.add(item.span());
        read(item);
      }
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(this::read);
    }
  }

  private void read(Entry entry) {
    read(entry.key());
    read(entry.value());
    boolean here = entry.value().span().start() >= entry.key().span().start();
    nodes.add(here ? entry.key().span().to(entry.value().span()) : entry.key().span());
    if (entry.key().text().equals("run")
        && entry.value() instanceof Scalar script
        && isBlock(script)) {
      Commented inside = scripts.apply(script.passage());
      comments.addAll(inside.comments());
      nodes.addAll(inside.nodes());
    }
  }

  /** Of a block's first line a comment may be the end. */
  private void hide(Scalar scalar) {
    Span at = scalar.span();
    String text = at.text();
    int newline = text.indexOf('\n');
    int start = isBlock(scalar) && newline >= 0 ? at.start() + newline : at.start();
    inScalar.set(start, at.end());
  }

  private static boolean isBlock(Scalar scalar) {
    return scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED;
  }

  private void readBetween(int end) {
    String text = source.text();
    for (int at = text.indexOf('#'); at >= 0 && at < end; at = text.indexOf('#', at + 1)) {
      boolean apart = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (apart && !inScalar.get(at)) {
        int line = at;
        while (line < text.length() && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
          line++;
        }
        comments.add(source.span(at, line));
        at = line;
      }
    }
  }
}
