package dev.ticket.interop;

import dev.ticket.interop.Shells.Place;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Both tools by turns over one directory, in random sequences. The seed of each stands in its name. */
@Timeout(3600)
@Execution(ExecutionMode.CONCURRENT)
class InterleavingTest {
    private static final int SEQUENCES = Settings.times(4, 36, 400);

    @TestFactory
    Stream<DynamicNode> bothToolsSeeTheSameAfterEachStepAndTouchNothingElse() {
        System.out.println("interleavings: -Dseed=" + Settings.SEED);
        return Shells.all().stream().map(InterleavingTest::tests);
    }

    private static DynamicNode tests(Place place) {
        return DynamicContainer.dynamicContainer(
                place.toString(),
                LongStream.range(0, SEQUENCES).map(it -> Settings.SEED + it).mapToObj(seed -> test(place, seed)));
    }

    private static DynamicTest test(Place place, long seed) {
        return DynamicTest.dynamicTest("seed " + seed, () -> {
            Shell shell = place.shell();
            new Interleaving(seed, shell).run();
            Figures.add("sequences by turns", 1);
        });
    }
}
