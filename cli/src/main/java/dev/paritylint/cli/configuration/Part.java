package dev.paritylint.cli.configuration;

/** Whether a part of the proposal holds, or only stands there in comments. */
enum Part {
  WRITTEN,
  DESCRIBED
}
