package dev.paritylint.project;

import dev.paritylint.compose.ComposeReader;
import dev.paritylint.dotenv.DotenvReader;
import dev.paritylint.dotenv.EnvTemplates;
import dev.paritylint.marker.Marker;
import dev.paritylint.marker.Markers;
import dev.paritylint.model.Delivery;
import dev.paritylint.model.Deployment;
import dev.paritylint.model.DeploymentKind;
import dev.paritylint.model.DeploymentReader;
import dev.paritylint.model.Landscape;
import dev.paritylint.model.Likeness;
import dev.paritylint.model.Reading;
import dev.paritylint.model.Reference;
import dev.paritylint.model.Rejection;
import dev.paritylint.model.Requirement;
import dev.paritylint.model.Route;
import dev.paritylint.model.ServiceLink;
import dev.paritylint.model.Setting;
import dev.paritylint.model.Uses;
import dev.paritylint.nginx.NginxReader;
import dev.paritylint.platform.Catalogue;
import dev.paritylint.platform.Likenesses;
import dev.paritylint.platform.Meanings;
import dev.paritylint.platform.Secrets;
import dev.paritylint.platform.ServiceNames;
import dev.paritylint.platform.ServiceNames.Raw;
import dev.paritylint.platform.ServiceTraces;
import dev.paritylint.project.config.Config;
import dev.paritylint.project.config.DeclaredService;
import dev.paritylint.python.PythonReader;
import dev.paritylint.reference.DanglingReferences;
import dev.paritylint.reference.TreeUses;
import dev.paritylint.shell.ShellReader;
import dev.paritylint.source.Memory;
import dev.paritylint.source.Problem;
import dev.paritylint.source.RecordingTree;
import dev.paritylint.source.SourceFile;
import dev.paritylint.source.SourceTree;
import dev.paritylint.terraform.TerraformReader;
import dev.paritylint.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What all readers say of a repository, put together: services under one name, secrets marked, and
 * variables with a meaning joined by a setting of that kind.
 *
 * @param services the canonical name of each service, by what a deployment calls it
 * @param links the names that became one for more than their words
 * @param files what was read, by path, in order
 * @param markers the comments that say what is intended, of every file that was read
 */
public record Assembly(
    Landscape landscape,
    Discovered discovered,
    Map<Raw, String> services,
    List<ServiceLink> links,
    List<String> files,
    List<Marker> markers) {
  public Assembly {
    links = List.copyOf(links);
    files = List.copyOf(files);
    markers = List.copyOf(markers);
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
  }

  /** Services that may be the same one, by their names and by what they run. */
  public List<Likeness> likenesses() {
    return Likenesses.among(
        services, ServiceTraces.of(landscape.settings(), landscape.routes(), Map.of()));
  }

  /** Reads a tree for which nothing is declared. */
  public static Landscape assemble(SourceTree tree) {
    return of(tree, Config.EMPTY).landscape();
  }

  /** Discovers and reads everything in a tree. */
  public static Assembly of(SourceTree source, Config config) {
    return of(source, config, new Memory());
  }

  /** The same, without working out again what the memory has from an equal part of another tree. */
  public static Assembly of(SourceTree source, Config config, Memory memory) {
    RecordingTree tree = new RecordingTree(source, memory);
    Secrets secrets = Secrets.load();
    Meanings meanings = Meanings.load().after(config.meanings());
    List<DeploymentReader> all = readers(Catalogue.load(), secrets, meanings);
    Discovered found = Discovery.discover(tree, config, all);
    List<Reading> readings =
        found.deployments().parallelStream()
            .map(one -> FacetReading.of(read(one, tree, all, config), one, found.deployments()))
            .toList();
    Set<Deployment> idle = idle(found.deployments(), readings);
    idle.addAll(MountedNginx.among(found.deployments(), readings));
    Discovered discovered = found.without(idle);
    List<Reading> kept = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      if (!idle.contains(found.deployments().get(i))) {
        kept.add(readings.get(i));
      }
    }
    Map<Raw, String> named = services(kept, config);
    List<ServiceLink> links = links(kept, named, config);
    Map<Raw, String> services = linked(named, links);
    Landscape landscape =
        landscape(discovered, kept, services, secrets, config, tree, new TreeUses(source));
    List<SourceFile> files = tree.files();
    List<String> paths = files.stream().map(SourceFile::path).toList();
    return new Assembly(landscape, discovered, services, links, paths, markers(files));
  }

  private static List<Marker> markers(List<SourceFile> files) {
    List<Marker> markers = new ArrayList<>();
    for (SourceFile file : files) {
      if (Markers.mayBeIn(file)) {
        CommentSyntax.of(file).ifPresent(commented -> markers.addAll(Markers.in(file, commented)));
      }
    }
    return markers;
  }

  /** Every reader that there is, one for each kind of deployment. */
  private static List<DeploymentReader> readers(
      Catalogue catalogue, Secrets secrets, Meanings meanings) {
    return List.of(
        new TerraformReader(catalogue, secrets, meanings),
        new ComposeReader(),
        new NginxReader(),
        new PythonReader(),
        new ShellReader(),
        new DotenvReader(),
        new WorkflowReader(meanings));
  }

  /** The scripts that nothing was found in; what cannot be read may well hold something. */
  private static Set<Deployment> idle(List<Deployment> deployments, List<Reading> readings) {
    Set<Deployment> idle = new LinkedHashSet<>();
    for (int i = 0; i < deployments.size(); i++) {
      boolean silent = readings.get(i).settings().isEmpty() && readings.get(i).problems().isEmpty();
      if (silent && deployments.get(i).kind() == DeploymentKind.SCRIPT) {
        idle.add(deployments.get(i));
      }
    }
    return idle;
  }

  private static Reading read(
      Deployment deployment, SourceTree tree, List<DeploymentReader> readers, Config config) {
    return readers.stream()
        .filter(reader -> reader.reads(deployment))
        .findFirst()
        .map(
            reader ->
                tree.derive(
                    List.of(reader.getClass(), "read", deployment, config.meanings()),
                    part -> reader.read(deployment, part)))
        .orElse(Reading.NOTHING);
  }

  private static Map<Raw, String> services(List<Reading> readings, Config config) {
    Set<Raw> names = new LinkedHashSet<>();
    for (Reading reading : readings) {
      reading.settings().forEach(one -> names.add(new Raw(one.deployment(), one.service())));
      reading.routes().forEach(one -> names.add(new Raw(one.deployment(), one.service())));
    }
    Map<String, List<String>> declared = new LinkedHashMap<>();
    for (DeclaredService service : config.services()) {
      declared.put(service.name(), service.aliases());
    }
    return ServiceNames.load().match(names, declared, "");
  }

  private static List<ServiceLink> links(
      List<Reading> readings, Map<Raw, String> services, Config config) {
    List<Setting> settings =
        readings.stream().flatMap(reading -> reading.settings().stream()).toList();
    List<Route> routes = readings.stream().flatMap(reading -> reading.routes().stream()).toList();
    Set<String> declared = new TreeSet<>();
    config.services().forEach(service -> declared.add(service.name()));
    return Likenesses.links(services, ServiceTraces.of(settings, routes, services), declared);
  }

  private static Map<Raw, String> linked(Map<Raw, String> services, List<ServiceLink> links) {
    Map<Raw, String> linked = new LinkedHashMap<>(services);
    for (ServiceLink link : links) {
      linked.replaceAll((raw, name) -> name.equals(link.other()) ? link.name() : name);
    }
    return linked;
  }

  private static Landscape landscape(
      Discovered discovered,
      List<Reading> readings,
      Map<Raw, String> services,
      Secrets secrets,
      Config config,
      SourceTree tree,
      Uses uses) {
    Meanings meanings = Meanings.load().after(config.meanings());
    List<Setting> settings = new ArrayList<>();
    List<Route> routes = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    List<Reference> dangling = new ArrayList<>();
    List<Delivery> deliveries = new ArrayList<>();
    List<Requirement> requirements = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(discovered.problems());
    for (Reading reading : readings) {
      reading.settings().stream()
          .map(one -> one.withService(canonical(one.deployment(), one.service(), services)))
          .map(one -> secrets.isSecret(one) ? one.asSecret() : one)
          .flatMap(one -> Stream.concat(Stream.of(one), meanings.derive(one).stream()))
          .forEach(settings::add);
      reading.routes().stream()
          .map(one -> one.withService(canonical(one.deployment(), one.service(), services)))
          .forEach(routes::add);
      reading.rejections().stream()
          .map(
              one ->
                  one.withService(
                      canonical(one.setting().deployment(), one.setting().service(), services)))
          .forEach(rejections::add);
      reading.dangling().stream()
          .map(
              one ->
                  one.withService(
                      canonical(one.setting().deployment(), one.setting().service(), services)))
          .forEach(dangling::add);
      deliveries.addAll(reading.deliveries());
      requirements.addAll(reading.requirements());
      problems.addAll(reading.problems());
    }
    List<Setting> once = CalledScripts.once(settings);
    dangling.addAll(DanglingReferences.in(discovered.deployments(), once, tree, secrets));
    return new Landscape(
        discovered.environments(),
        discovered.deployments(),
        once,
        new LimitsByCommand(once, Catalogue.load()).join(routes),
        rejections,
        dangling,
        deliveries,
        problems.stream().distinct().toList(),
        discovered.comparisons(),
        EnvTemplates.of(discovered.deployments(), tree),
        config.meanings(),
        requirements,
        uses);
  }

  private static String canonical(
      Deployment deployment, String service, Map<Raw, String> services) {
    return services.getOrDefault(new Raw(deployment, service), service);
  }
}
