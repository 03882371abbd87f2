package dev.paritylint.rules.variable;

/** A variable that one side lacks, and what becomes of it. */
record Missing(Lack lack, Verdict verdict) {
  String name() {
    return lack.name();
  }
}
