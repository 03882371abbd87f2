package dev.paritylint.platform;

import dev.paritylint.model.Setting;
import dev.paritylint.model.SettingKind;
import dev.paritylint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which settings hold secrets: by their names, by user information in addresses, by the shapes of
 * known issuers' tokens, and by how random they look.
 */
public final class Secrets {
  private static final Pattern USER_INFO =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\\s/@:]{0,256}:(?<password>[^\\s/@]{1,512})@");
  private static final Pattern TOKEN_AS_USER = Pattern.compile("https?://[^\\s/@:]{16,512}@");

  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}://");
  private static final Pattern PARTS = Pattern.compile("[/?&=#;,\\s]+");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  /** Nobody makes up so long a password, and words have no place there. */
  private static final Pattern ISSUED =
      Pattern.compile("(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{24,512}");

  private static final int LONGEST_ADDRESS = 4096;

  private final Pattern names;
  private final Pattern notNames;
  private final Pattern notValues;
  private final Pattern publicNames;
  private final List<Pattern> shapes;

  private Secrets(Row file) {
    this.names = Pattern.compile(file.text("names"));
    this.notNames = Pattern.compile(file.text("not-names"));
    this.notValues = Pattern.compile(file.text("not-values"));
    this.publicNames = Pattern.compile(file.text("public-names"));
    this.shapes = file.texts("values").stream().map(Pattern::compile).toList();
  }

  /** Reads the rows that ship with this program. */
  public static Secrets load() {
    return new Secrets(DataFile.open("secrets.yaml"));
  }

  /** Whether the value must appear in no output; true where the reader has already said so. */
  public boolean isSecret(Setting setting) {
    return setting.secret() || isSecret(nameOf(setting), setting.value());
  }

  /** Whether the name itself says that it holds a secret, and the value is no mere switch. */
  public boolean isNamed(Setting setting) {
    return isNamed(nameOf(setting))
        && !(setting.value() instanceof Value.Text text
            && notValues.matcher(text.text()).matches());
  }

  /** Whether a text looks like a secret that somebody issued, and not like what people make up. */
  public boolean isGenuine(String text) {
    String value = text.strip();
    return shapes.stream().anyMatch(shape -> shape.matcher(value).matches())
        || Randomness.looksRandom(value);
  }

  /** The password that an address carries, if it looks like one that somebody issued. */
  public Optional<String> genuinePassword(String address) {
    return USER_INFO
        .matcher(address)
        .results()
        .map(found -> found.group(1))
        .filter(password -> !isReference(password))
        .filter(password -> isGenuine(password) || ISSUED.matcher(password).matches())
        .findFirst();
  }

  private boolean isNamed(String name) {
    return names.matcher(name).matches() && !notNames.matcher(name).matches();
  }

  /** Of {@code gcp.backend_service.custom_request_headers.X-Api-Key}, the header's name. */
  private static String nameOf(Setting setting) {
    int place = setting.name().indexOf('@');
    String name = place < 0 ? setting.name() : setting.name().substring(0, place);
    int at = setting.kind() == SettingKind.HEADER ? name.lastIndexOf('.') : -1;
    return NameWords.constant(name.substring(at + 1));
  }

  private boolean isSecret(String name, Value value) {
    boolean named = isNamed(name);
    if (value instanceof Value.Text text) {
      return (named && !notValues.matcher(text.text()).matches()) || holdsSecret(name, text.text());
    }
    if (value instanceof Value.Unknown unknown) {
      return named || hasUserInfo(unknown.prefix());
    }
    return false;
  }

  private boolean holdsSecret(String name, String text) {
    String value = text.strip();
    if (hasUserInfo(value) || shapes.stream().anyMatch(shape -> shape.matcher(value).matches())) {
      return true;
    }
    return !publicNames.matcher(name).matches()
        && (Randomness.looksRandom(value) || hasKeyInPath(value));
  }

  /** Many services take an account's key for a part of the address, and digests stand there too. */
  private static boolean hasKeyInPath(String text) {
    return ADDRESS.matcher(text).lookingAt()
        && PARTS
            .splitAsStream(text.substring(0, Math.min(text.length(), LONGEST_ADDRESS)))
            .anyMatch(part -> Randomness.looksRandom(part) && !DIGEST.matcher(part).matches());
  }

  private static boolean hasUserInfo(String text) {
    return USER_INFO.matcher(text).results().anyMatch(found -> !isReference(found.group(1)))
        || TOKEN_AS_USER.matcher(text).find();
  }

  /** A password that is only the name of a variable: {@code ${DB_PASSWORD}}, {@code $PASS}. */
  private static boolean isReference(String password) {
    return password.startsWith("$") || password.startsWith("<") || password.startsWith("{{");
  }
}
