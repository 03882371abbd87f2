package dev.paritylint.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files of one folder or one Git tree. Paths are relative, with forward slashes; nothing
 * outside can be named, read or reached through a symbolic link.
 */
public interface SourceTree {
  /** Every file that may be read, sorted. */
  List<String> paths();

  /** The file of that path; empty where there is none, or it is too large to be configuration. */
  Optional<SourceFile> read(String path);

  /**
   * What follows from the files of this tree. A tree with a memory has it worked out once for all
   * trees that agree in what was looked at.
   *
   * @param key equal for the same work only
   * @param work depends on nothing but the key and the tree that it is given, and keeps no tree
   */
  default <T> T derive(Object key, Function<SourceTree, T> work) {
    return work.apply(this);
  }

  /**
   * What a parser makes of a text. A tree with a memory has each text parsed once.
   *
   * @param text a value: equal texts, of which the place is a part, are parsed alike
   * @param kind stands for the parser
   */
  default <S, T> T parse(S text, Class<T> kind, Function<S, T> parser) {
    return parser.apply(text);
  }
}
