package org.reachable.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sample of every other promise. */
final class Sample {

    private Sample() {}

    /** Fails where one is not kept; says each figure. */
    static void isKept(int from) throws Exception {
        List<String> asked = Stream.concat(
                        Stream.of("--sample"),
                        IntStream.range(0, Promises.ALL.size())
                                .filter(place -> place % 2 == from)
                                .mapToObj(place ->
                                        Integer.toString(Promises.ALL.get(place).number())))
                .toList();
        var out = new ByteArrayOutputStream();
        int status = Prove.run(new PrintStream(out, true, StandardCharsets.UTF_8), asked);
        String said = out.toString(StandardCharsets.UTF_8);
        System.out.println(said);
        assertThat(said.lines().filter(line -> line.contains("NOT MET"))).isEmpty();
        assertThat(status).isZero();
    }
}
