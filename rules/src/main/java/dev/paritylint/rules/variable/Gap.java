package dev.paritylint.rules.variable;

import dev.paritylint.model.Environment;
import dev.paritylint.model.EnvironmentClass;
import dev.paritylint.model.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Variables of one service that the same environments have and the same others lack.
 *
 * @param variables one setting of each, by name
 * @param others what only the lacking environments have, by name
 * @param shared how many variables of the service all of these environments have
 */
record Gap(
    String service,
    List<Environment> having,
    List<Environment> lacking,
    SortedMap<String, Setting> variables,
    Map<String, Setting> others,
    int shared) {

  private static final int ENOUGH_TO_BE_THE_RULE = 3;
  private static final int ENOUGH_IN_COMMON = 3;

  private static final int LONG_LIST = 8;
  private static final double NEARLY_ALL = 0.9;

  /** More than this is a part of the configuration that is elsewhere, or not wanted. */
  private static final int FEW = 3;

  Gap {
    having = List.copyOf(having);
    lacking = List.copyOf(lacking);
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    others = Map.copyOf(others);
  }

  List<Environment> environments() {
    List<Environment> all = new ArrayList<>(having);
    all.addAll(lacking);
    return all;
  }

  /** Whether production is among those that have them. */
  boolean isInProduction() {
    return having.stream().anyMatch(one -> one.kind() == EnvironmentClass.PRODUCTION);
  }

  /** What the lacking side calls nearly the same. */
  Optional<Setting> nearly(Setting setting) {
    return NearNames.of(setting.name(), others.keySet()).map(others::get);
  }

  /** Whether it is the only thing that tells two long lists of variables apart. */
  boolean isTheOnlyOne() {
    int all = shared + variables.size() + others.size();
    return variables.size() == 1 && shared >= LONG_LIST && shared >= NEARLY_ALL * all;
  }

  /** Whether one environment, no low one and otherwise much the same, is the only one without. */
  boolean leavesOneOut() {
    EnvironmentClass kind = lacking.get(0).kind();
    boolean high = kind == EnvironmentClass.PRODUCTION || kind == EnvironmentClass.PRE_PRODUCTION;
    return lacking.size() == 1
        && high
        && having.size() + lacking.size() >= ENOUGH_TO_BE_THE_RULE
        && variables.size() <= FEW
        && shared >= Math.max(ENOUGH_IN_COMMON, variables.size());
  }
}
