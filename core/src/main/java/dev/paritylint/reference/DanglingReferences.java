package dev.paritylint.reference;

import dev.paritylint.dotenv.DotenvEntry;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Origin;
import dev.paritylint.model.Reference;
import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import dev.paritylint.platform.Secrets;
import dev.paritylint.source.SourceTree;
import dev.paritylint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The variables that compose files and env files refer to and that nobody defines. That no file
 * defines one is no evidence, for shells and untracked files do: it takes env files that define the
 * others and every secret, and no script, template or page that speaks of it; or another
 * environment whose env file has it; or that the name is a slip of the pen.
 */
public final class DanglingReferences {
  private static final Set<FileUse> SCRIPTS = Set.of(FileUse.GIVES, FileUse.PROGRAM);

  private final Secrets secrets;
  private final List<Deployment> deployments;
  private final List<Project> projects;
  private final Projects files;

  private record Candidate(Project project, Setting setting, Mention mention) {
    String name() {
      return mention.name();
    }
  }

  private DanglingReferences(Secrets secrets, List<Deployment> deployments, Projects files) {
    this.secrets = secrets;
    this.deployments = deployments;
    this.files = files;
    this.projects = files.list();
  }

  /** All of a repository's; {@code settings} are under their canonical names. */
  public static List<Reference> in(
      List<Deployment> deployments, List<Setting> settings, SourceTree tree, Secrets secrets) {
    boolean any =
        settings.stream()
            .anyMatch(
                setting ->
                    setting.value() instanceof Value.Unknown
                        && setting.origin().at().text().contains("$"));
    if (!any) {
      return List.of();
    }
    List<Reference> slips = Misspellings.in(settings, tree);
    List<Reference> all = new ArrayList<>(slips);
    new DanglingReferences(secrets, deployments, new Projects(deployments, settings, tree))
        .find(tree).stream()
            .filter(one -> slips.stream().noneMatch(slip -> slip.at().equals(one.at())))
            .forEach(all::add);
    return all;
  }

  private List<Reference> find(SourceTree tree) {
    List<Candidate> candidates = projects.stream().flatMap(p -> candidates(p).stream()).toList();
    List<String> undefined =
        candidates.stream()
            .filter(candidate -> !candidate.mention().required())
            .map(Candidate::name)
            .toList();
    Definitions definitions = Definitions.of(undefined, tree);
    return candidates.stream()
        .filter(candidate -> candidate.mention().required() || dangles(candidate, definitions))
        .map(DanglingReferences::reference)
        .distinct()
        .toList();
  }

  private List<Candidate> candidates(Project project) {
    if (project.environment().kind() == EnvironmentClass.LOCAL) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (Setting setting : project.settings()) {
      if (setting.value() instanceof Value.Unknown && !setting.secret()) {
        tokens(setting).stream()
            .flatMap(token -> Mention.in(token).stream())
            .filter(mention -> isCandidate(project, setting, mention))
            .forEach(mention -> found.add(new Candidate(project, setting, mention)));
      }
    }
    return found;
  }

  /**
   * What a value was put together from; in single quotes an env file's value is what it is, and
   * what a script refers to is the script's own.
   */
  private static Collection<Span> tokens(Setting setting) {
    Set<Span> tokens = new LinkedHashSet<>();
    tokens.add(setting.origin().at());
    setting.origin().via().stream()
        .filter(step -> !step.what().equals("env_file"))
        .map(Origin.Step::at)
        .filter(token -> !SCRIPTS.contains(FileUse.of(token.path())))
        .forEach(tokens::add);
    tokens.removeIf(token -> FileUse.of(token.path()) == FileUse.ENV_FILE && isLiteral(token));
    return tokens;
  }

  private static boolean isLiteral(Span token) {
    return token.text().startsWith("'");
  }

  private boolean isCandidate(Project project, Setting setting, Mention mention) {
    String name = mention.name();
    DotenvEntry supplied = project.supplied().get(name);
    if (mention.required()) {
      return supplied != null && supplied.value().equals(new Value.Text(""));
    }
    return supplied == null
        && !ShellVariables.contain(name)
        && !isSecret(setting, name)
        && !isDefinedInItsFile(mention)
        && !isSetForTheService(project, setting, name);
  }

  private boolean isSecret(Setting setting, String name) {
    return secrets.isSecret(
        new Setting(
            setting.deployment(),
            setting.service(),
            SettingKind.VARIABLE,
            name,
            setting.value(),
            setting.origin(),
            false));
  }

  /** An env file fills in what it has defined itself. */
  private boolean isDefinedInItsFile(Mention mention) {
    String path = mention.at().path();
    return FileUse.of(path) == FileUse.ENV_FILE
        && files.entries(path).stream().anyMatch(entry -> entry.key().equals(mention.name()));
  }

  /** The env files of a service ask the service's own variables, too. */
  private static boolean isSetForTheService(Project project, Setting setting, String name) {
    return project.settings().stream()
        .anyMatch(
            other ->
                other.name().equals(name)
                    && other.service().equals(setting.service())
                    && other.value().isKnown());
  }

  private boolean dangles(Candidate candidate, Definitions definitions) {
    String name = candidate.name();
    if (!definitions.in(FileUse.GIVES, name).isEmpty()
        || !definitions.in(FileUse.PROGRAM, name).isEmpty()) {
      return false;
    }
    Set<String> envFiles = definitions.in(FileUse.ENV_FILE, name);
    boolean elsewhereOnly = envFiles.stream().allMatch(path -> isOfAnother(path, candidate));
    boolean outdone =
        projects.stream().anyMatch(other -> candidate.project().isOutdoneBy(other, name));
    boolean untold = envFiles.isEmpty() && definitions.in(FileUse.TELLS, name).isEmpty();
    return (outdone && elsewhereOnly) || (untold && isAllThereIs(candidate));
  }

  /** Whether the deployment's env files are meant to hold all that it refers to. */
  private boolean isAllThereIs(Candidate candidate) {
    Project project = candidate.project();
    return project.isSuppliedBesides(candidate.name())
        && !project.isSuppliedFromOutside(name -> isSecret(candidate.setting(), name));
  }

  /** Whether an env file belongs to environments, and this is none of them. */
  private boolean isOfAnother(String path, Candidate candidate) {
    Map<Boolean, Long> own =
        deployments.stream()
            .filter(one -> one.kind() == DeploymentKind.DOTENV && one.main().equals(path))
            .map(Deployment::environment)
            .filter(environment -> !environment.isDefault())
            .collect(
                Collectors.partitioningBy(
                    environment -> environment.equals(candidate.project().environment()),
                    Collectors.counting()));
    return own.getOrDefault(true, 0L) == 0 && own.getOrDefault(false, 0L) > 0;
  }

  private static Reference reference(Candidate candidate) {
    Setting setting = candidate.setting();
    Deployment deployment = candidate.project().deployment();
    boolean compose = candidate.project().source().kind() == DeploymentKind.COMPOSE;
    String effect =
        candidate.mention().required()
            ? "Compose refuses to start"
            : compose ? "Compose fills in an empty text" : "an empty text takes its place";
    return new Reference(
        new Setting(
            deployment,
            setting.service(),
            setting.kind(),
            setting.name(),
            setting.value(),
            setting.origin(),
            setting.secret()),
        candidate.name(),
        candidate.mention().at(),
        effect);
  }
}
