package dev.paritylint.lint;

import dev.paritylint.model.Setting;

/** What somebody has just done to a repository: some findings weigh more on that day. */
@FunctionalInterface
public interface Change {
  /** Whether the setting is news in an environment that set others of its service before. */
  boolean adds(Setting setting);
}
