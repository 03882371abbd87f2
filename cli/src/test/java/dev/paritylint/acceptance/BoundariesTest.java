package dev.paritylint.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.paritylint.lint.Rule;
import dev.paritylint.source.DiskTree;
import dev.paritylint.source.SourceTree;

/** The arrows between modules, seen from where all of them are on one class path. */
@AnalyzeClasses(packages = "dev.paritylint", importOptions = DoNotIncludeTests.class)
class BoundariesTest {
  @ArchTest
  static final ArchRule core_knows_no_other_module =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.paritylint.rules..", "dev.paritylint.githook..", "dev.paritylint.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.paritylint.rules..",
              "dev.paritylint.githook..",
              "dev.paritylint.cli..",
              "picocli..",
              "org.eclipse.jgit..");

  @ArchTest
  static final ArchRule rules_open_no_file_and_know_no_reader =
      noClasses()
          .that()
          .resideInAPackage("dev.paritylint.rules..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(SourceTree.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.paritylint.hcl..",
              "dev.paritylint.yaml..",
              "dev.paritylint.terraform..",
              "dev.paritylint.compose..",
              "dev.paritylint.dotenv..",
              "dev.paritylint.python..",
              "dev.paritylint.githook..",
              "dev.paritylint.cli..",
              "java.nio.file..");

  @ArchTest
  static final ArchRule the_hook_knows_only_source_text =
      classes()
          .that()
          .resideInAPackage("dev.paritylint.githook..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.eclipse.jgit..",
              "dev.paritylint.githook..",
              "dev.paritylint.source..");

  @ArchTest
  static final ArchRule rules_are_final =
      classes().that().implement(Rule.class).should().haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule only_the_door_to_the_disk_opens_it =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.paritylint.githook..", "dev.paritylint.cli..")
          .and()
          .areNotAssignableTo(DiskTree.class)
          .and()
          .resideOutsideOfPackage("dev.paritylint.source..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files");

  @ArchTest
  static final ArchRule no_network =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "javax.net..", "java.nio.channels..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(.*Socket|.*URLConnection|InetAddress)");

  /** Git itself is asked for what JGit cannot read; what it may do there, its class says. */
  @ArchTest
  static final ArchRule no_process_but_git =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.paritylint.githook.GitProgram")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .orShould()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a program is started",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Runtime.class)
                          && call.getName().equals("exec")));
}
