package dev.paritylint.reference;

import java.util.regex.Pattern;

/** Variables that every shell, Compose or a build pipeline has by itself. */
final class ShellVariables {
  private static final Pattern NAMES =
      Pattern.compile(
          "HOME|USER|USERNAME|LOGNAME|UID|GID|U_?ID|G_?ID|PUID|PGID|(HOST|LOCAL|MY|USER|GROUP)_?"
              + "(UID|GID|ID)|PWD|OLDPWD|PATH|SHELL|HOSTNAME|HOST_?NAME|HOST_IP|TERM|TZ|LANG|LC_\\w+"
              + "|DISPLAY|EDITOR|TMPDIR|RANDOM|SSH_\\w+|XDG_\\w+|(COMPOSE|DOCKER|BUILDKIT)_\\w+"
              + "|(CI|GITHUB|GITLAB|BITBUCKET|CIRCLE|TRAVIS|JENKINS|BUILD|GIT|DRONE)(_\\w+)?"
              + "|(HTTPS?|NO|ALL|FTP)_PROXY|(https?|no|all|ftp)_proxy"
              + "|(\\w+_)?(TAG|IMAGE|VERSION|REVISION|COMMIT|SHA|BRANCH|REGISTRY|BUILD|RELEASE)"
              + "(_(TAG|ID|SHA|NUMBER|NAME|HASH|REF))?");

  private ShellVariables() {}

  static boolean contain(String name) {
    return NAMES.matcher(name).matches();
  }
}
