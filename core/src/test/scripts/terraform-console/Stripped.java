package dev.paritylint.terraform;

import dev.paritylint.hcl.Body;
import dev.paritylint.hcl.Body.Attribute;
import dev.paritylint.hcl.Body.Block;
import dev.paritylint.hcl.Expression;
import dev.paritylint.hcl.HclParser;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One folder's configuration without anything that needs a provider: resources, data, modules from
 * elsewhere. References to those become an unknown value, what resources and outputs are given become
 * locals, and a module that is called gives all of its names out, so that the console can be asked.
 */
final class Stripped {
  static final String UNKNOWN = "terraform_data.unknown.output";
  private static final Set<String> NOT_ASKED =
      Set.of("count", "for_each", "depends_on", "provider", "providers", "source", "version");
  private static final Set<String> DROPPED = Set.of("depends_on", "providers", "version", "ephemeral");

  private final SourceTree tree;
  private final String folder;
  private final Set<String> folders;
  private final boolean root;
  private final Declarations declared;
  private final Map<String, String> files = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();

  /** A stretch and what takes its place. */
  private record Edit(Span at, String text) {}

  Stripped(SourceTree tree, String folder, Set<String> folders, boolean root) {
    this.tree = tree;
    this.folder = folder;
    this.folders = folders;
    this.root = root;
    this.declared = new TerraformSources(tree).declarations(folder);
    tree.paths().stream()
        .filter(path -> TreePaths.folderOf(path).equals(folder))
        .filter(path -> ConfigurationName.of(path).isPresent())
        .forEach(this::file);
    files.put((folder.isEmpty() ? "" : folder + "/") + "zz_asked.tf", additions());
  }

  /** The new text of each file; empty for what is to be removed. */
  Map<String, String> files() {
    return files;
  }

  private void file(String path) {
    SourceFile source = tree.read(path).orElseThrow();
    if (path.endsWith(".json")) {
      files.put(path, "");
      return;
    }
    List<Edit> edits = new ArrayList<>();
    for (Block block : HclParser.parse(source).body().blocks()) {
      block(block, edits);
    }
    files.put(path, applied(source.text(), 0, edits) + "\n");
  }

  private void block(Block block, List<Edit> edits) {
    boolean kept =
        switch (block.type()) {
          case "variable", "locals" -> true;
          case "module" -> isLocal(block);
          case "output" -> !root;
          default -> false;
        };
    if (!kept) {
      ask(block.body());
      edits.add(new Edit(block.span(), ""));
      return;
    }
    for (Attribute attribute : block.body().attributes()) {
      if (!block.type().equals("locals") && DROPPED.contains(attribute.name())) {
        edits.add(new Edit(attribute.span(), ""));
      } else if (!attribute.name().equals("type") || !block.type().equals("variable")) {
        references(attribute.value(), Set.of(), edits);
      }
    }
    block.body().blocks().forEach(inner -> edits.add(new Edit(inner.span(), "")));
  }

  /** What does not depend on the instance is asked as a local value. */
  private void ask(Body body) {
    for (Attribute attribute : body.attributes()) {
      List<Edit> edits = new ArrayList<>();
      boolean free = references(attribute.value(), Set.of(), edits);
      if (free && !NOT_ASKED.contains(attribute.name())) {
        Span span = attribute.value().span();
        asked.add(applied(span.text(), span.start(), edits));
      }
    }
    body.blocks().stream()
        .filter(block -> !Set.of("dynamic", "lifecycle", "provisioner", "connection").contains(block.type()))
        .forEach(block -> ask(block.body()));
  }

  private static String applied(String text, int offset, List<Edit> edits) {
    StringBuilder result = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparing((Edit edit) -> edit.at().start()).reversed())
        .forEach(
            edit ->
                result.replace(
                    edit.at().start() - offset, edit.at().end() - offset, edit.text()));
    return result.toString();
  }

  private boolean isLocal(Block call) {
    return call.body().attribute("source").stream()
        .map(source -> source.value().span().text().replace("\"", ""))
        .filter(source -> source.startsWith("./") || source.startsWith("../"))
        .flatMap(source -> TreePaths.resolve(folder, source).stream())
        .anyMatch(folders::contains);
  }

  private String additions() {
    StringBuilder text = new StringBuilder("resource \"terraform_data\" \"unknown\" {}\nlocals {\n");
    for (int i = 0; i < asked.size(); i++) {
      text.append("asked_").append(i).append(" = ").append(asked.get(i)).append("\n");
    }
    text.append("}\n");
    if (!root) {
      Map<String, String> names = new LinkedHashMap<>();
      declared.variables().keySet().forEach(name -> names.put("var_" + name, "var." + name));
      declared.locals().keySet().forEach(name -> names.put("local_" + name, "local." + name));
      for (int i = 0; i < asked.size(); i++) {
        names.put("asked_" + i, "local.asked_" + i);
      }
      declared.modules().values().stream()
          .filter(this::isLocal)
          .map(block -> block.label(0))
          .forEach(name -> names.put("module_" + name, "module." + name));
      names.forEach(
          (name, value) ->
              text.append("output \"asked_" + name + "\" {\nvalue = " + value + "\n}\n"));
    }
    return text.toString();
  }

  /** Replaces what is not there any more; tells whether nothing depends on the instance. */
  private boolean references(Expression expression, Set<String> bound, List<Edit> edits) {
    if (expression instanceof Expression.GetAttribute get) {
      return reference(get, bound, edits);
    } else if (expression instanceof Expression.Name name) {
      return bound.contains(name.name());
    } else if (expression instanceof Expression.Call call && call.name().startsWith("provider::")) {
      edits.add(new Edit(call.span(), UNKNOWN));
      return true;
    } else if (expression instanceof Expression.For loop) {
      Set<String> inner = new HashSet<>(bound);
      inner.add(loop.valueName());
      if (loop.keyName() != null) {
        inner.add(loop.keyName());
      }
      boolean free = references(loop.collection(), bound, edits);
      for (Expression part : Parts.ofLoop(loop)) {
        free &= references(part, inner, edits);
      }
      return free;
    } else if (expression instanceof Expression.Template template) {
      return template(template.parts(), bound, edits);
    }
    boolean free = true;
    for (Expression part : Parts.of(expression)) {
      free &= references(part, bound, edits);
    }
    return free;
  }

  private boolean template(List<Expression.TemplatePart> parts, Set<String> bound, List<Edit> edits) {
    boolean free = true;
    for (Expression.TemplatePart part : parts) {
      if (part instanceof Expression.TemplatePart.Interpolation interpolation) {
        free &= references(interpolation.expression(), bound, edits);
      } else if (part instanceof Expression.TemplatePart.If choice) {
        free &= references(choice.condition(), bound, edits);
        free &= template(choice.whenTrue(), bound, edits);
        free &= template(choice.whenFalse(), bound, edits);
      } else if (part instanceof Expression.TemplatePart.ForEach loop) {
        Set<String> inner = new HashSet<>(bound);
        inner.add(loop.valueName());
        if (loop.keyName() != null) {
          inner.add(loop.keyName());
        }
        free &= references(loop.collection(), bound, edits);
        free &= template(loop.body(), inner, edits);
      }
    }
    return free;
  }

  private boolean reference(Expression.GetAttribute get, Set<String> bound, List<Edit> edits) {
    if (!(get.source() instanceof Expression.Name name) || bound.contains(name.name())) {
      boolean data =
          get.source() instanceof Expression.GetAttribute inner
              && inner.source() instanceof Expression.Name first
              && !bound.contains(first.name())
              && Set.of("data", "resource").contains(first.name());
      if (data) {
        edits.add(new Edit(get.span(), UNKNOWN));
        return true;
      }
      return references(get.source(), bound, edits);
    }
    boolean there =
        switch (name.name()) {
          case "var" -> declared.variables().containsKey(get.name());
          case "local" -> declared.locals().containsKey(get.name());
          case "module" ->
              declared.modules().containsKey(get.name())
                  && isLocal(declared.modules().get(get.name()));
          case "path" -> !get.name().equals("cwd");
          case "each", "count", "self" -> true;
          default -> false;
        };
    if (!there) {
      edits.add(new Edit(get.span(), UNKNOWN));
    }
    return !Set.of("each", "count", "self").contains(name.name());
  }
}
