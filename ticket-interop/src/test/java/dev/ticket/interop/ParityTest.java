package dev.ticket.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticket.interop.Shells.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each call of the table, with each option and each error, on both tools, each on its own copy of the same files. */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class ParityTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** How both went: what each call said, and what lies there afterwards. */
    private record Result(List<Outcome> outcomes, List<String> said, Tree tree, String leftOver) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            outcomes.forEach(it -> text.append(it).append('\n'));
            return text.toString();
        }
    }

    @TestFactory
    Stream<DynamicNode> bothToolsAnswerAlike() {
        List<CallCase> cases = CallTable.all();
        assertThat(cases).hasSizeGreaterThan(100).extracting(CallCase::name).doesNotHaveDuplicates();
        return Shells.all().stream().map(place -> tests(place, cases));
    }

    private static DynamicNode tests(Place place, List<CallCase> cases) {
        return DynamicContainer.dynamicContainer(
                place.toString(),
                cases.stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> compare(it, place.shell()))));
    }

    private static void compare(CallCase call, Shell shell) {
        Path directory = Workplace.base().resolve("parity-" + NUMBER.incrementAndGet());
        Result java = play(new JavaTool(), call, directory);
        Result script = play(new ScriptTool(shell), call, directory);
        String both = call.shown() + "\n##### java\n" + java + "\n##### script\n" + script;
        for (int i = 0; i < call.calls().size(); i++) {
            Outcome outcome = script.outcomes().get(i);
            assertThat(outcome.succeeded())
                    .as(both)
                    .isEqualTo(java.outcomes().get(i).succeeded());
            assertThat(script.said().get(i)).as(both).isEqualTo(java.said().get(i));
            assertThat(outcome.exit()).as(both).isIn(0, 1);
            assertThat(java.outcomes().get(i).exit()).as(both).isNotEqualTo(70);
            if (!outcome.succeeded()) {
                assertThat(outcome.err()).as(both).containsPattern("(?m)^(error|doctor): ");
                assertThat(java.outcomes().get(i).err()).as(both).isNotEmpty();
            }
        }
        assertThat(script.tree().without(java.tree()))
                .as(both)
                .hasToString(java.tree().without(script.tree()).toString());
        assertThat(script.leftOver() + java.leftOver()).as(both).isEmpty();
        Figures.add("calls compared", call.calls().size());
    }

    private static Result play(Tool tool, CallCase call, Path directory) {
        directory.toFile().mkdir();
        call.scene().play(directory);
        Instant begin = Instant.now();
        List<Outcome> outcomes =
                call.calls().stream().map(it -> tool.run(directory, it)).toList();
        Normalised normalised = new Normalised(begin, Instant.now(), call.scene()::holds);
        Tree tree = Tree.of(Tool.root(directory)).as(normalised::text);
        List<String> said = new ArrayList<>();
        outcomes.forEach(it -> said.add(normalised.text(it.out())));
        if (tool instanceof JavaTool) {
            tree = tree.as(Normalised::withoutStatusEvent);
            said.replaceAll(Normalised::withoutStatusEvent);
        }
        if (tool instanceof JavaTool && call.movesToClosed()) {
            tree = Normalised.withoutClose(tree);
            said.replaceAll(Normalised::withoutCloseEvent);
        }
        String leftOver = Tree.leftOver(Tool.root(directory));
        Workplace.remove(directory);
        return new Result(outcomes, said, tree, leftOver);
    }
}
