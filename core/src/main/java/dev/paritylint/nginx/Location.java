package dev.paritylint.nginx;

/** A location of a server, or a condition inside of one, which takes the same requests. */
record Location(Server server, LocationPattern pattern, Level level) {

  boolean isConditional() {
    return level.kind() == Level.Kind.CONDITION;
  }
}
