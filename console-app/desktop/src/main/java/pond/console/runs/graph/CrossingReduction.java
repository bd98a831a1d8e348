package pond.console.runs.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the columns so that few lines cross: each place goes to the mean of its neighbours, from
 * left to right and back, and the best order seen stays.
 */
final class CrossingReduction {
  private static final int ROUNDS = 12;

  private final Layers layers;
  private final Map<Layers.Place, List<Layers.Place>> before = new HashMap<>();
  private final Map<Layers.Place, List<Layers.Place>> after = new HashMap<>();

  private CrossingReduction(Layers layers) {
    this.layers = layers;
    for (Layers.Route route : layers.routes()) {
      for (int i = 1; i < route.places().size(); i++) {
        Layers.Place left = route.places().get(i - 1);
        Layers.Place right = route.places().get(i);
        before.computeIfAbsent(right, missing -> new ArrayList<>()).add(left);
        after.computeIfAbsent(left, missing -> new ArrayList<>()).add(right);
      }
    }
  }

  static void reduce(Layers layers) {
    new CrossingReduction(layers).run();
  }

  /** How often lines cross. */
  static long crossings(Layers layers) {
    return new CrossingReduction(layers).count();
  }

  private void run() {
    List<List<Layers.Place>> best = copy();
    long fewest = count();
    for (int round = 0; round < ROUNDS && fewest > 0; round++) {
      sweep(round % 2 == 0);
      long now = count();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    for (int i = 0; i < best.size(); i++) {
      layers.columns().set(i, best.get(i));
    }
  }

  private void sweep(boolean toTheRight) {
    int columns = layers.columns().size();
    for (int i = 1; i < columns; i++) {
      int column = toTheRight ? i : columns - 1 - i;
      Map<Layers.Place, Integer> fixed =
          order(layers.columns().get(column + (toTheRight ? -1 : 1)));
      Map<Layers.Place, Double> means = new HashMap<>();
      List<Layers.Place> places = layers.columns().get(column);
      for (int at = 0; at < places.size(); at++) {
        means.put(places.get(at), mean(places.get(at), toTheRight ? before : after, fixed, at));
      }
      places.sort(Comparator.comparingDouble(place -> means.getOrDefault(place, 0.0)));
    }
  }

  private static double mean(
      Layers.Place place,
      Map<Layers.Place, List<Layers.Place>> neighbours,
      Map<Layers.Place, Integer> fixed,
      int stays) {
    return neighbours.getOrDefault(place, List.of()).stream()
        .mapToInt(other -> fixed.getOrDefault(other, 0))
        .average()
        .orElse(stays);
  }

  private long count() {
    long crossings = 0;
    for (int column = 1; column < layers.columns().size(); column++) {
      Map<Layers.Place, Integer> left = order(layers.columns().get(column - 1));
      List<Integer> ends = new ArrayList<>();
      for (Layers.Place place : layers.columns().get(column)) {
        before.getOrDefault(place, List.of()).stream()
            .map(from -> left.getOrDefault(from, 0))
            .sorted()
            .forEach(ends::add);
      }
      crossings += inversions(ends);
    }
    return crossings;
  }

  private static long inversions(List<Integer> ends) {
    long found = 0;
    for (int i = 0; i < ends.size(); i++) {
      for (int j = i + 1; j < ends.size(); j++) {
        found += ends.get(i) > ends.get(j) ? 1 : 0;
      }
    }
    return found;
  }

  private static Map<Layers.Place, Integer> order(List<Layers.Place> places) {
    Map<Layers.Place, Integer> order = new HashMap<>();
    places.forEach(place -> order.put(place, order.size()));
    return order;
  }

  private List<List<Layers.Place>> copy() {
    List<List<Layers.Place>> copy = new ArrayList<>();
    layers.columns().forEach(column -> copy.add(new ArrayList<>(column)));
    return copy;
  }
}
