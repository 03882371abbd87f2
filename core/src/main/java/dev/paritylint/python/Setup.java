package dev.paritylint.python;

/**
 * What one pass over one file goes by.
 *
 * @param path the file's, from which its imports are found
 */
record Setup(
    String path,
    Selection selection,
    Branches branches,
    Evaluator evaluator,
    Calls calls,
    Modules modules) {
  static Setup of(String path, Selection selection, Branches branches, Modules modules) {
    Calls calls = new Calls(path, selection, branches, modules);
    return new Setup(
        path, selection, branches, new Evaluator(selection, branches, calls), calls, modules);
  }
}
