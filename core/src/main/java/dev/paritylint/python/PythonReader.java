package dev.paritylint.python;

import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Setting;
import dev.paritylint.source.RecordingTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the environment maps that a Python deploy script writes down: dicts given to services,
 * constants, and what merges them. Nothing is run; what only a run could tell is unknown.
 */
public final class PythonReader implements DeploymentReader {
  private final Map<SourceFile, Passes> read = new ConcurrentHashMap<>();

  @Override
  public DeploymentKind kind() {
    return DeploymentKind.SCRIPT;
  }

  @Override
  public boolean reads(Deployment deployment) {
    return deployment.kind() == kind() && isPython(deployment.main());
  }

  private static boolean isPython(String path) {
    return path.endsWith(".py");
  }

  @Override
  public List<String> branches(String path, SourceTree tree) {
    boolean may =
        isPython(path) && tree.read(path).filter(file -> MayBranch.in(file.text())).isPresent();
    return may
        ? parse(path, tree).map(file -> BranchFinder.in(file).words()).orElse(List.of())
        : List.of();
  }

  @Override
  public Reading read(Deployment deployment, SourceTree tree) {
    Optional<PythonFile> file = parse(deployment.main(), tree);
    if (file.isEmpty()) {
      return Reading.NOTHING;
    }
    Passes passes = read.computeIfAbsent(file.get().source(), any -> passes(file.get(), tree));
    String branch = deployment.branch();
    Selection selection = branch == null ? Selection.none() : Selection.of(branch);
    List<Setting> settings = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (Fact fact : passes.facts(selection)) {
      Setting setting = setting(deployment, fact);
      settings.add(setting);
      fact.refusals().forEach(refusal -> rejections.add(refusal.of(setting)));
    }
    passes.seen().repeatOn(tree);
    return Reading.of(settings, passes.file().problems()).rejecting(rejections);
  }

  private Passes passes(PythonFile file, SourceTree tree) {
    RecordingTree seen = RecordingTree.within(tree);
    return new Passes(file, new Modules(seen, path -> parse(path, seen)), seen);
  }

  private static Setting setting(Deployment deployment, Fact fact) {
    return new Setting(
        deployment,
        fact.service(),
        fact.kind(),
        fact.name(),
        fact.value(),
        fact.origin(),
        fact.secret());
  }

  private Optional<PythonFile> parse(String path, SourceTree tree) {
    return isPython(path)
        ? tree.read(path).map(file -> PythonFile.parse(file, tree))
        : Optional.empty();
  }
}
