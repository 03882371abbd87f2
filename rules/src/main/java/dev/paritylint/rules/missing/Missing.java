package dev.paritylint.rules.missing;

/** A variable that one side lacks, and what becomes of it. */
record Missing(Lack lack, Verdict verdict) {
  String name() {
    return lack.name();
  }
}
