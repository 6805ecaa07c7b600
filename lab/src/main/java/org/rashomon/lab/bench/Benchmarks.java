package org.rashomon.lab.bench;

import java.util.List;

/** Every benchmark there is. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of( // one a line
            new AnalyserBenchmark(), //
            new EventsBenchmark(), //
            new AttributionBenchmark(), //
            new PagesBenchmark(), //
            LinkingBenchmark.growing(), //
            LinkingBenchmark.dense(), //
            new ReadBenchmark(), //
            new StartBenchmark());

    private Benchmarks() {}

    /** @throws IllegalArgumentException naming those there are */
    static Benchmark of(String name) {
        return ALL.stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark '" + name + "'; there are "
                        + ALL.stream().map(Benchmark::name).toList()));
    }
}
