package dev.paritylint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.paritylint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.paritylint.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_model_knows_only_source_text =
      classes()
          .that()
          .resideInAPackage("..model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "..paritylint.model..", "..paritylint.source..", "org.jspecify..");

  @ArchTest
  static final ArchRule source_text_knows_nothing_else =
      classes()
          .that()
          .resideInAPackage("dev.paritylint.source..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "..paritylint.source..", "org.jspecify..");

  @ArchTest
  static final ArchRule readers_know_neither_rules_nor_discovery =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..hcl..",
              "..yaml..",
              "..terraform..",
              "..compose..",
              "..dotenv..",
              "..python..",
              "..shell..",
              "..workflow..",
              "..nginx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..paritylint.lint..", "..paritylint.project..", "..paritylint.parity..");

  @ArchTest
  static final ArchRule syntax_knows_no_semantics =
      noClasses()
          .that()
          .resideInAnyPackage("dev.paritylint.hcl..", "dev.paritylint.yaml..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..paritylint.model..", "..paritylint.platform..");

  @ArchTest
  static final ArchRule only_the_yaml_package_knows_jackson =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.paritylint.yaml..", "dev.paritylint.terraform..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule only_one_package_knows_tree_sitter_and_grammars_name_their_language =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.paritylint.treesitter..")
          .and()
          .haveSimpleNameNotEndingWith("Grammar")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.treesitter..");

  @ArchTest
  static final ArchRule nothing_prints_or_exits =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule packages_and_classes_name_concepts =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .resideInAnyPackage("..util..", "..common..", "..impl..");
}
