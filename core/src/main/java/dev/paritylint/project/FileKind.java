package dev.paritylint.project;

import dev.paritylint.vocabulary.BuiltInWords;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, by its name alone. */
enum FileKind {
  TERRAFORM,
  VAR_FILE,
  /** Where Terraform keeps its state: never settings. */
  BACKEND,
  COMPOSE,
  DOTENV,
  /** A program that may deploy. */
  SCRIPT,
  /** Pipelines, Makefiles and shell: they show how other files are used, and shell may deploy. */
  USE,
  /** A file that may be nginx's: only its content tells. */
  NGINX,
  /** Any other file of keys and values. */
  STRUCTURED,
  OTHER;

  private static final Pattern COMPOSE_NAME =
      Pattern.compile(
          "(?:(?:docker-?)?compose|docker-stack)(?:[._-].+)?\\.ya?ml"
              + "|.+[._-](?:docker-?)?compose\\.ya?ml");
  private static final Pattern BACKEND_NAME = Pattern.compile("(?:^|[._-])backends?(?:[._-]|$)");
  private static final Pattern SCRIPT_FOLDER =
      Pattern.compile("(?:^|/)(?:bin|scripts?|ci|ops|deploy)/[^/.]+$");
  private static final Pattern NGINX_NAME = Pattern.compile("nginx[_-].+");
  private static final Pattern ENV_FOLDER = Pattern.compile("(?:.*/)?\\.?(?:dot)?envs?/[^/.]+");
  private static final Pattern ENV_OF_SERVICE =
      Pattern.compile("(?:.*/)?\\.envs/\\.?[^/.]+/\\.[a-z0-9_-]+");
  private static final Set<String> STRUCTURED_ENDINGS =
      Set.of(
          "yml",
          "yaml",
          "json",
          "toml",
          "ini",
          "cfg",
          "properties",
          "tmpl",
          "tpl",
          "j2",
          "template",
          "hcl");
  private static final Set<String> USE_NAMES =
      Set.of("makefile", "gnumakefile", "justfile", "jenkinsfile", "procfile", "fabfile.py");
  private static final Set<String> NOT_DOTENV =
      Set.of(
          "js", "ts", "tsx", "jsx", "java", "class", "kt", "cs", "rs", "c", "h", "cpp", "swift",
          "scala", "mjs", "cjs", "md", "txt", "enc", "gpg", "age", "vault", "keys", "yml", "yaml",
          "json", "toml", "php", "rb", "py", "sh", "go", "html", "tf", "key", "pem", "j2", "tpl",
          "tmpl", "lock", "patch", "diff", "bak", "backup", "old", "orig", "save", "swp");

  static FileKind of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1);
    if (isConfiguration(name, ending)) {
      return TERRAFORM;
    }
    if (ending.equals("tfbackend") || (name.startsWith("backend") && ending.equals("hcl"))) {
      return BACKEND;
    }
    if (ending.equals("tfvars") || name.endsWith(".tfvars.json")) {
      return isBackend(path, name) ? BACKEND : VAR_FILE;
    }
    if (ending.equals("py")) {
      return isUnitTest(name) ? OTHER : SCRIPT;
    }
    if (isUse(path, name, ending)) {
      return USE;
    }
    if ((ending.equals("yml") || ending.equals("yaml")) && COMPOSE_NAME.matcher(name).matches()) {
      return COMPOSE;
    }
    if (isDotenv(name, ending) || isInEnvFolder(path, name)) {
      return DOTENV;
    }
    if (isNginx(path, name, ending)) {
      return NGINX;
    }
    return STRUCTURED_ENDINGS.contains(ending) ? STRUCTURED : OTHER;
  }

  private static boolean isNginx(String path, String name, String ending) {
    return ending.equals("conf")
        || ending.equals("nginx")
        || name.endsWith(".conf.template")
        || (ending.isEmpty() && NGINX_NAME.matcher(name).matches())
        || path.contains("sites-available/")
        || path.contains("sites-enabled/");
  }

  private static boolean isConfiguration(String name, String ending) {
    return ending.equals("tf")
        || ending.equals("tofu")
        || name.endsWith(".tf.json")
        || name.endsWith(".tofu.json");
  }

  private static boolean isBackend(String path, String name) {
    if (BACKEND_NAME.matcher(name).find()) {
      return true;
    }
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    return folder.startsWith("backend");
  }

  private static boolean isUnitTest(String name) {
    return name.endsWith("_test.py") || name.startsWith("test_") || name.equals("conftest.py");
  }

  private static boolean isUse(String path, String name, String ending) {
    return ending.equals("sh")
        || ending.equals("bash")
        || ending.equals("mk")
        || USE_NAMES.contains(name)
        || name.startsWith("makefile.")
        || name.startsWith(".gitlab-ci")
        || name.startsWith("azure-pipelines")
        || name.startsWith("cloudbuild")
        || name.startsWith("buildspec")
        || name.startsWith("taskfile.")
        || path.startsWith(".github/workflows/")
        || path.startsWith(".github/actions/")
        || path.startsWith(".circleci/")
        || (ending.isEmpty() && DeployVerbs.inScript(name) && SCRIPT_FOLDER.matcher(path).find());
  }

  /**
   * {@code env/production}, and {@code .envs/.production/.django} as cookiecutter-django has it.
   */
  private static boolean isInEnvFolder(String path, String name) {
    return (ENV_FOLDER.matcher(path).matches() && BuiltInWords.find(name).isPresent())
        || ENV_OF_SERVICE.matcher(path).matches();
  }

  /** {@code environment.staging} sets variables, {@code environment.ts} is a program. */
  private static boolean isOfEnvironment(String name, String stem) {
    return name.startsWith(stem) && BuiltInWords.find(name.substring(stem.length())).isPresent();
  }

  private static boolean isDotenv(String name, String ending) {
    boolean named =
        isOfEnvironment(name, "envfile.")
            || isOfEnvironment(name, "environment.")
            || name.equals(".env")
            || name.startsWith(".env.")
            || name.startsWith(".env-")
            || name.startsWith(".env_")
            || name.startsWith("env.")
            || name.equals("envfile")
            || ending.equals("env");
    return named && !NOT_DOTENV.contains(ending);
  }
}
