package dev.paritylint.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.paritylint.cli",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule only_main_touches_the_machine =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.paritylint.cli.Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "console");

  @ArchTest
  static final ArchRule commands_know_the_model_and_no_reader =
      classes()
          .that()
          .doNotHaveFullyQualifiedName("dev.paritylint.cli.Workspace")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "picocli..",
              "tools.jackson.core..",
              "dev.paritylint.cli..",
              "dev.paritylint.githook",
              "dev.paritylint.lint",
              "dev.paritylint.model",
              "dev.paritylint.parity",
              "dev.paritylint.project..",
              "dev.paritylint.rules",
              "dev.paritylint.rules.custom",
              "dev.paritylint.source",
              "dev.paritylint.vocabulary");

  @ArchTest
  static final ArchRule reports_know_no_command =
      noClasses()
          .that()
          .resideInAPackage("dev.paritylint.cli.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.paritylint.cli", "picocli..", "dev.paritylint.githook");
}
